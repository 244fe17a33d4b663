// The one place where errors become answers.
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { acceptedLanguage } from '@tierwright/shared/language';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { failureOf, problemOf, retryAfterOf } from './to-problem.js';

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const failure = failureOf(error, request.routeOptions?.bodyLimit);
  const language = acceptedLanguage(request.headers['accept-language']);
  const problem = problemOf(failure, language, request.id);
  if (!failure) request.log.error({ err: error }, 'a bug answered 500');
  else if (failure.code === 'unavailable') request.log.warn({ err: error }, 'the database did not answer');
  if (reply.sent) return;
  const retryAfter = retryAfterOf(failure);
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  reply
    .code(problem.status)
    .header('x-request-id', request.id)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language)
    .header('vary', 'Accept-Language')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
