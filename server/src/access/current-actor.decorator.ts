import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { fail } from '../platform/problem/failure-error.js';
import type { Actor, UserActor } from './actor.js';

const actors = new WeakMap<FastifyRequest, Actor>();

export const rememberActor = (request: FastifyRequest, actor: Actor): void => void actors.set(request, actor);
export const actorOf = (request: FastifyRequest): Actor | undefined => actors.get(request);

/** The person or key behind the request; not for public routes. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    actorOf(context.switchToHttp().getRequest<FastifyRequest>()) ?? fail({ code: 'not-signed-in' }),
);

/** The person behind the request; for routes of `@AnyPerson()`. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): UserActor => {
  const actor = actorOf(context.switchToHttp().getRequest<FastifyRequest>());
  return actor?.kind === 'user' ? actor : fail({ code: 'not-signed-in' });
});

/** The origin that the caller uses, for links in answers: the configured one, else the host that the request names. */
export const CurrentOrigin = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { headers } = context.switchToHttp().getRequest<FastifyRequest>();
  return `http://${headers.host ?? 'localhost'}`;
});
