// The HTTP server below Nest: request ids, logs, the kinds of body that are read, and limits.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import fastifyModule, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Config } from '../config.js';
import { sendProblem } from '../problem/problem.filter.js';
import { isPageAddress } from './addresses.js';
import { readBodies } from './bodies.js';
import { answerClientError } from './client-error.js';
import { securityHeaders } from './security-headers.js';
import { logOptions, pathOf } from './log.js';

const wellFormedId = /^[A-Za-z0-9._:-]{8,128}$/;

/** The caller's id of the request when it is fit for a log, else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && wellFormedId.test(given) ? given : randomUUID();
}

export async function createAdapter(config: Config): Promise<FastifyAdapter> {
  const adapter = new FastifyAdapter({
    logger: logOptions(config.logLevel),
    // One line a request is written when it is answered, by operation.
    logController: new fastifyModule.LogController({ disableRequestLogging: true }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 500 },
    trustProxy: config.publicUrl === undefined ? false : 'loopback',
    // A request that comes over an open connection while the server stops is still answered.
    return503OnClosing: false,
    clientErrorHandler: answerClientError,
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply),
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Answers of the API are for the one who asked, at that moment.
    if (!isPageAddress(pathOf(request.url))) reply.header('cache-control', 'no-store');
  });
  await fastify.register(helmet, securityHeaders(config.publicUrl));
  await fastify.register(cookie);
  readBodies(fastify);
  return adapter;
}
