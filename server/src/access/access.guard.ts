// Lets through who may; runs before every route. What a route asks is said at the route.
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { fail } from '../platform/problem/failure-error.js';
import { ACCESS_RULE, type AccessRule } from './access.decorator.js';
import { actorMay, actorMaySomewhere, type Actor } from './actor.js';
import { Authenticator } from './authenticator.service.js';
import { rememberActor } from './current-actor.decorator.js';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (rule?.kind === 'public') return this.allowPublic(request);
    const actor = (await this.authenticator.identify(request)) ?? fail({ code: 'not-signed-in' });
    if (!isAllowed(actor, rule, request)) fail({ code: 'not-allowed' });
    rememberActor(request, actor);
    return true;
  }

  /** A form on another site must not sign anybody in; a caller that is no browser sends no Origin. */
  private allowPublic(request: FastifyRequest): boolean {
    const foreign = request.headers.origin !== undefined && !this.authenticator.isSameOrigin(request);
    return foreign ? fail({ code: 'origin-refused' }) : true;
  }
}

function isAllowed(actor: Actor, rule: AccessRule | undefined, request: FastifyRequest): boolean {
  switch (rule?.kind) {
    case 'signed-in':
    case 'public':
      return true;
    case 'person':
      return actor.kind === 'user';
    case 'permission': {
      if (rule.where === 'somewhere') return actorMaySomewhere(actor, rule.permission);
      const { key } = request.params as { key?: string };
      return actorMay(actor, rule.permission, key);
    }
    case undefined:
      return false;
  }
}
