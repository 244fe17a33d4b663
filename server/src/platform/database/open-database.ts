// Opens the database that the configuration names, brings it up to date, and says in one sentence what stands in the way.
import fs from 'node:fs';
import type { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import { StartupError } from '../startup-error.js';
import { embeddedDataSource, postgresDataSource } from './data-source.js';
import { lockDirectory, type OwnerLock } from './owner-lock.js';
import { isPrepared } from './open-pglite.js';
import { PgliteHost, prepare } from './pglite-host.js';
import { PgliteSocket } from './pglite-socket.js';
import { runMigrations } from './run-migrations.js';

export interface Database {
  readonly dataSource: DataSource;
  readonly kind: 'embedded' | 'postgres';
  /** Fsyncs so far; undefined where the database does them itself. */
  syncs(): number | undefined;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Told what takes long. */
  say(sentence: string): void;
  /** Called once when the embedded database ends on its own. */
  onCrash(error: Error): void;
}

const oldestPostgres = 150_000;

const reason = (error: unknown): string => {
  const { message, code } = error as { message?: string; code?: string };
  return (message || code || String(error)).replace(/\s+/g, ' ').replace(/\.$/, '');
};

async function openPostgres(url: string): Promise<Database> {
  const dataSource = postgresDataSource(url);
  const { host, pathname } = new URL(url);
  try {
    await dataSource.initialize();
  } catch (error) {
    throw new StartupError(`The database ${host}${pathname} cannot be reached: ${reason(error)}.`);
  }
  const rows: { server_version_num: string }[] = await dataSource.query('SHOW server_version_num');
  if (Number(rows[0]?.server_version_num) < oldestPostgres) {
    await dataSource.destroy();
    throw new StartupError(`The database ${host}${pathname} is older than PostgreSQL 15, the oldest that works here.`);
  }
  return { dataSource, kind: 'postgres', syncs: () => undefined, close: () => dataSource.destroy() };
}

function makeDirectory(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new StartupError(`The data directory ${dataDir} cannot be used: ${reason(error)}.`);
  }
}

async function startEmbedded(dataDir: string, { say, onCrash }: OpenOptions): Promise<PgliteHost> {
  try {
    if (!isPrepared(dataDir)) {
      say('Preparing the database…');
      await prepare(dataDir);
    }
    return await PgliteHost.open(dataDir, onCrash);
  } catch (error) {
    throw new StartupError(`The embedded database in ${dataDir} cannot be opened: ${reason(error)}.`);
  }
}

async function openEmbedded(dataDir: string, options: OpenOptions): Promise<Database> {
  makeDirectory(dataDir);
  const lock: OwnerLock = await lockDirectory(dataDir);
  try {
    const host = await startEmbedded(dataDir, options);
    const dataSource = embeddedDataSource(() => new PgliteSocket((message) => host.execute(message)));
    await dataSource.initialize();
    const close = async () => {
      await dataSource.destroy();
      await host.close();
      lock.release();
    };
    return { dataSource, kind: 'embedded', syncs: () => host.syncs, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

export async function openDatabase(config: Config, options: OpenOptions): Promise<Database> {
  const database = config.databaseUrl
    ? await openPostgres(config.databaseUrl)
    : await openEmbedded(config.dataDir, options);
  try {
    await runMigrations(database.dataSource);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
