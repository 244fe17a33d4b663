// Structured logs, one JSON line each, with nothing secret in them: no bodies, no cookies, no keys, no query strings.
import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { LogLevel } from '../config.js';

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

export interface LoggedError {
  type: string;
  message: string;
  stack: string;
  code?: string;
  cause?: LoggedError;
  [more: string]: unknown;
}

/** No more than this: a query that failed carries its parameters, and these are what people entrusted to us. */
export function errorForLog(error: Error & { code?: unknown }): LoggedError {
  const { name, message, stack = '', code, cause } = error;
  return {
    type: name,
    message,
    stack,
    ...(typeof code === 'string' ? { code } : {}),
    ...(cause instanceof Error ? { cause: errorForLog(cause) } : {}),
  };
}

export const logOptions = (level: LogLevel) => ({
  level,
  serializers: {
    req: ({ method, url, ip }: FastifyRequest) => ({ method, path: pathOf(url), ip }),
    err: errorForLog,
    res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
  },
});

/** Nest's own messages go where the rest goes; its chatter about modules and routes only when debugging. */
export function nestLogger(log: FastifyBaseLogger): LoggerService {
  const write = (level: 'debug' | 'warn' | 'error') => (message: unknown, context?: unknown) =>
    log[level]({ context }, String(message));
  return {
    log: write('debug'),
    debug: write('debug'),
    verbose: write('debug'),
    warn: write('warn'),
    error: write('error'),
    fatal: write('error'),
  };
}
