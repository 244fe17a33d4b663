// Which bodies a route reads: JSON unless it says otherwise, and only as much as it allows.
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fail, FailureError } from '../problem/failure-error.js';
import { tooLarge } from '../problem/to-problem.js';

export interface BodyRules {
  /** Bytes; for streams it is the handler that counts. */
  limit?: number;
  /** Media types beside application/json, whose body the handler gets as a stream. */
  streams?: readonly string[];
}

export const megabyte = 1_048_576;

export const BODY_RULES = 'tierwright:body-rules';

/** What the body of a route may be, where that differs from JSON of at most 1 MB. */
export const Accepts = (rules: BodyRules) =>
  applyDecorators(RouteConfig({ bodyRules: rules }), SetMetadata(BODY_RULES, rules));

const rulesOf = (config: unknown): BodyRules => (config as { bodyRules?: BodyRules } | undefined)?.bodyRules ?? {};

const mediaTypeOf = (request: FastifyRequest) =>
  (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const hasBody = ({ headers }: FastifyRequest) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readJson(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    // JSON.parse keeps `__proto__` as a plain key; validation then refuses it by name.
    return JSON.parse(utf8.decode(bytes)) as unknown;
  } catch {
    return fail({ code: 'json-malformed' });
  }
}

/** Refuses a wrong kind of body before it is read. */
function checkKind(request: FastifyRequest): void {
  const accepted = ['application/json', ...(rulesOf(request.routeOptions.config).streams ?? [])];
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') fail({ code: 'media-type', data: { expected: 'content-encoding: identity' } });
  if (!accepted.includes(mediaTypeOf(request))) fail({ code: 'media-type', data: { expected: accepted.join(', ') } });
}

/** What is read to its end and dropped, so that its sender gets to the refusal; of more, the connection is closed. */
const droppedAtMost = 64 * megabyte;

function checkLength(request: FastifyRequest): void {
  const { bodyLimit } = request.routeOptions;
  const length = Number(request.headers['content-length'] ?? 0);
  const isRead = mediaTypeOf(request) === 'application/json' && bodyLimit !== undefined;
  if (isRead && length > bodyLimit && length <= droppedAtMost) fail(tooLarge(bodyLimit));
}

async function checkBody(request: FastifyRequest): Promise<void> {
  if (request.is404 || !hasBody(request)) return;
  checkKind(request);
  checkLength(request);
}

export function readBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { limit } = rulesOf(route.config);
    if (limit !== undefined) route.bodyLimit = limit;
  });
  fastify.addHook('preParsing', checkBody);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, readJson(bytes as Buffer));
    } catch (error) {
      done(error as FailureError);
    }
  });
  fastify.addContentTypeParser('*', (_request, stream, done) => done(null, stream));
}
