// Reads the environment once; a bad value is a sentence, never a guess.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emailSchema, passwordSchema } from '@tierwright/shared/contracts';
import { StartupError } from './startup-error.js';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];
export const evaluationEngines = ['json-rules-engine', 'compiled'] as const;
export type EvaluationEngine = (typeof evaluationEngines)[number];

export interface Config {
  readonly port: number;
  readonly host: string;
  /** PostgreSQL; absent for the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Where people reach the product, without a trailing slash; absent when it is where it listens. */
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
  readonly firstAdmin: { readonly email: string; readonly password: string } | undefined;
  readonly evaluationEngine: EvaluationEngine;
  /** How many days decisions are kept; undefined keeps them for good. */
  readonly decisionRetentionDays: number | undefined;
  /** Folder of the built web pages. */
  readonly webDist: string;
}

/** The injection token of the configuration. */
export const CONFIG = Symbol('config');

type Environment = Readonly<Record<string, string | undefined>>;

const defaultWebDist = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const refuse = (sentence: string): never => {
  throw new StartupError(sentence);
};

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : refuse(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}

function readHost(text: string): string {
  return /^[A-Za-z0-9.:_-]+$/.test(text) ? text : refuse(`HOST must be a host name or an address, not "${text}".`);
}

function readDatabaseUrl(text: string): string {
  const isPostgres = URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);
  return isPostgres ? text : refuse('DATABASE_URL must look like postgresql://user:password@host:5432/name.');
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const fits =
    url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
  return fits ? url.origin : refuse(`PUBLIC_URL must be an origin such as https://tiers.example.com, not "${text}".`);
}

function oneOf<T extends string>(name: string, values: readonly T[], text: string): T {
  return (
    values.find((value) => value === text) ?? refuse(`${name} must be one of ${values.join(', ')}, not "${text}".`)
  );
}

function readDays(name: string, text: string): number | undefined {
  const days = /^\d{1,6}$/.test(text) ? Number(text) : refuse(`${name} must be a whole number of days, not "${text}".`);
  return days === 0 ? undefined : days;
}

function readFirstAdmin(email: string | undefined, password: string | undefined): Config['firstAdmin'] {
  if (email === undefined && password === undefined) return undefined;
  if (email === undefined || password === undefined) {
    return refuse('TIERWRIGHT_ADMIN_EMAIL and TIERWRIGHT_ADMIN_PASSWORD must be set together.');
  }
  if (!emailSchema.safeParse(email).success) {
    return refuse(`TIERWRIGHT_ADMIN_EMAIL must be an email address, not "${email}".`);
  }
  if (!passwordSchema.safeParse(password).success) {
    return refuse('TIERWRIGHT_ADMIN_PASSWORD must have 10 to 200 characters.');
  }
  return { email, password };
}

/** Throws a `StartupError` that names the variable. An empty value counts as not set. */
export function readConfig(env: Environment): Config {
  const get = (name: string) => env[name]?.trim() || undefined;
  const optional = <T>(name: string, read: (text: string) => T): T | undefined => {
    const text = get(name);
    return text === undefined ? undefined : read(text);
  };
  return {
    port: readPort(get('PORT') ?? '3000'),
    host: readHost(get('HOST') ?? '127.0.0.1'),
    databaseUrl: optional('DATABASE_URL', readDatabaseUrl),
    dataDir: path.resolve(get('DATA_DIR') ?? './data'),
    publicUrl: optional('PUBLIC_URL', readPublicUrl),
    logLevel: oneOf('LOG_LEVEL', logLevels, get('LOG_LEVEL') ?? 'info'),
    firstAdmin: readFirstAdmin(get('TIERWRIGHT_ADMIN_EMAIL'), env['TIERWRIGHT_ADMIN_PASSWORD'] || undefined),
    evaluationEngine: oneOf('EVALUATION_ENGINE', evaluationEngines, get('EVALUATION_ENGINE') ?? 'json-rules-engine'),
    decisionRetentionDays: readDays('DECISION_RETENTION_DAYS', get('DECISION_RETENTION_DAYS') ?? '3650'),
    webDist: path.resolve(get('WEB_DIST') ?? defaultWebDist),
  };
}
