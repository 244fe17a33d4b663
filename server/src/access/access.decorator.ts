// What a route asks of its caller. A route that says nothing stops the server from starting.
import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@tierwright/shared/access';

export type AccessRule =
  | { kind: 'public' }
  /** Any person or key that is who it says it is. */
  | { kind: 'signed-in' }
  /** A person with a session; no key. */
  | { kind: 'person' }
  /** `where`: for the policy that the address names, else for the whole product, or for at least one policy. */
  | { kind: 'permission'; permission: Permission; where: 'addressed' | 'somewhere' };

export const ACCESS_RULE = 'tierwright:access';

const access = (rule: AccessRule) => SetMetadata(ACCESS_RULE, rule);

export const Public = () => access({ kind: 'public' });
export const AnyoneSignedIn = () => access({ kind: 'signed-in' });
export const AnyPerson = () => access({ kind: 'person' });

/**
 * For the policy whose key is the address's `:key`; on an address without one, for the product as a whole.
 * With `somewhere`, for at least one policy: the service then answers only what `policiesWith` names.
 */
export const RequirePermission = (permission: Permission, where: 'addressed' | 'somewhere' = 'addressed') =>
  access({ kind: 'permission', permission, where });
