// Structured logs, one JSON line each, with nothing secret in them: no bodies, no cookies, no keys, no query strings.
import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { LogLevel } from '../config.js';

export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

export const logOptions = (level: LogLevel) => ({
  level,
  serializers: {
    req: ({ method, url, ip }: FastifyRequest) => ({ method, path: pathOf(url), ip }),
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
