// Who is asking, and what that one may do.
import {
  allows,
  allowsSomewhere,
  permissionsOfScope,
  type Grant,
  type Permission,
  type Scope,
} from '@tierwright/shared/access';

export interface UserActor {
  readonly kind: 'user';
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The session that carries this request. */
  readonly sessionId: string;
}

export interface KeyActor {
  readonly kind: 'key';
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Null for every policy. */
  readonly policies: readonly string[] | null;
}

/** The product itself: first start, timers. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: 'system';
  readonly name: 'Tierwright';
}

export type Actor = UserActor | KeyActor | SystemActor;

export const systemActor: SystemActor = { kind: 'system', id: 'system', name: 'Tierwright' };

const scopesBring = (scopes: readonly Scope[], permission: Permission) =>
  scopes.some((scope) => permissionsOfScope[scope].includes(permission));

/** With `policy`, for that policy; without, for the product as a whole. */
export function actorMay(actor: Actor, permission: Permission, policy?: string): boolean {
  switch (actor.kind) {
    case 'user':
      return allows(actor.grants, permission, policy);
    case 'key': {
      const covers = actor.policies === null || (policy !== undefined && actor.policies.includes(policy));
      return covers && scopesBring(actor.scopes, permission);
    }
    case 'system':
      return true;
  }
}

/** For at least one policy. */
export function actorMaySomewhere(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'user':
      return allowsSomewhere(actor.grants, permission);
    case 'key':
      return scopesBring(actor.scopes, permission);
    case 'system':
      return true;
  }
}

/** The keys of the policies for which the actor has the permission; `all` when it holds for every policy. */
export function policiesWith(actor: Actor, permission: Permission): 'all' | readonly string[] {
  if (actor.kind === 'system' || actorMay(actor, permission)) return 'all';
  const named = actor.kind === 'key' ? (actor.policies ?? []) : actor.grants.flatMap(({ policy }) => policy ?? []);
  return [...new Set(named)].filter((policy) => actorMay(actor, permission, policy));
}
