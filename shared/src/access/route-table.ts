// What every route asks of its caller: a route that is not in here, or asks something else, keeps the server from starting.
import { allows, allowsSomewhere, permissionsOfScope, type Grant, type Permission, type Scope } from './roles.js';

/**
 * `public`: nobody needs to sign in. `signed-in`: any person or key. `person`: any person. A permission: for the policy that
 * the address names as `:key`, else for the product as a whole. `somewhere`: for at least one policy; the answer then speaks
 * of those alone for which the caller has it.
 */
export type RouteAccess = 'public' | 'signed-in' | 'person' | Permission | `${Permission} somewhere`;

export const routeTable = {
  'POST /session': 'public',
  'GET /session': 'person',
  'DELETE /session': 'person',
  'GET /sessions': 'person',
  'DELETE /sessions/:id': 'person',
  'POST /setup': 'public',
  'POST /password': 'person',
  'GET /users': 'people:manage',
  'POST /users': 'people:manage',
  'PATCH /users/:id': 'people:manage',
  'POST /users/:id/reset': 'people:manage',
  'GET /api-keys': 'keys:manage',
  'POST /api-keys': 'keys:manage',
  'DELETE /api-keys/:id': 'keys:manage',

  'GET /policies': 'policies:read somewhere',
  'POST /policies': 'policies:create',
  'GET /policies/:key': 'policies:read',
  'PATCH /policies/:key': 'policies:rename',
  'POST /policies/:key/check': 'policies:read',
  'POST /policies/:key/drafts': 'drafts:edit',
  'GET /policies/:key/drafts/:id': 'policies:read',
  'PUT /policies/:key/drafts/:id': 'drafts:edit',
  'DELETE /policies/:key/drafts/:id': 'drafts:edit',
  'POST /policies/:key/drafts/:id/submit': 'drafts:edit',
  'GET /policies/:key/versions': 'policies:read',
  'GET /policies/:key/versions/:number': 'policies:read',
  'GET /policies/:key/export': 'policies:read',
  'GET /policies/:key/diff': 'policies:read',
  'GET /policies/:key/releases': 'policies:read',
  'DELETE /policies/:key/releases/:id': 'releases:publish',
  'POST /policies/:key/rollback': 'releases:publish',

  'GET /requests': 'person',
  'GET /policies/:key/requests': 'policies:read',
  'GET /policies/:key/requests/:id': 'policies:read',
  'GET /policies/:key/requests/:id/submissions': 'policies:read',
  'POST /policies/:key/requests/:id/reviews': 'requests:review',
  'POST /policies/:key/requests/:id/update': 'drafts:edit',
  'POST /policies/:key/requests/:id/withdraw': 'drafts:edit',
  'POST /policies/:key/requests/:id/publish': 'releases:publish',
  'GET /policies/:key/requests/:id/comments': 'policies:read',
  'POST /policies/:key/requests/:id/comments': 'requests:comment',
  'PATCH /policies/:key/requests/:id/comments/:comment': 'requests:comment',

  'POST /policies/:key/evaluate': 'evaluate',
  'POST /policies/:key/evaluate/batch': 'evaluate',
  'GET /decisions': 'decisions:read somewhere',
  'GET /decisions/export': 'decisions:read somewhere',
  'GET /decisions/:id': 'decisions:read somewhere',
  'POST /decisions/:id/replay': 'decisions:read somewhere',

  'GET /facts': 'catalogue:read somewhere',
  'POST /facts': 'catalogue:edit',
  'GET /facts/:fact': 'catalogue:read somewhere',
  'PUT /facts/:fact': 'catalogue:edit',
  'DELETE /facts/:fact': 'catalogue:edit',
  'GET /datasets': 'datasets:read somewhere',
  'POST /datasets': 'datasets:edit somewhere',
  'GET /datasets/:id': 'datasets:read somewhere',
  'GET /datasets/:id/rows': 'datasets:read somewhere',
  'DELETE /datasets/:id': 'datasets:edit somewhere',
  'GET /policies/:key/test-cases': 'policies:read',
  'POST /policies/:key/test-cases': 'drafts:edit',
  'PUT /policies/:key/test-cases/:id': 'drafts:edit',
  'DELETE /policies/:key/test-cases/:id': 'drafts:edit',
  'POST /policies/:key/test-cases/run': 'policies:read',
  'GET /policies/:key/simulations': 'datasets:read',
  'POST /policies/:key/simulations': 'datasets:read',
  'GET /policies/:key/simulations/:id': 'datasets:read',
  'GET /policies/:key/simulations/:id/moves': 'datasets:read',
  'DELETE /policies/:key/simulations/:id': 'datasets:read',

  'GET /audit': 'audit:read somewhere',
  'GET /audit/export': 'audit:read somewhere',
  'GET /audit/verify': 'audit:read',
  'GET /templates': 'signed-in',
  'GET /templates/:key': 'signed-in',
  'GET /schema/policy.json': 'public',
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'GET /openapi.json': 'public',
} as const satisfies Readonly<Record<string, RouteAccess>>;

/** Who comes to a route. */
export type Caller =
  | { kind: 'nobody' }
  | { kind: 'person'; grants: readonly Grant[] }
  /** A key for every policy. */
  | { kind: 'key'; scopes: readonly Scope[] };

const permissionOf = (access: RouteAccess): Permission => access.replace(/ somewhere$/, '') as Permission;

/** What a caller meets at a route; `policy` is the one that the address names. */
export function passes(
  access: RouteAccess,
  caller: Caller,
  policy?: string,
): 'not-signed-in' | 'not-allowed' | 'passes' {
  if (access === 'public') return 'passes';
  if (caller.kind === 'nobody') return 'not-signed-in';
  if (access === 'signed-in') return 'passes';
  if (access === 'person') return caller.kind === 'person' ? 'passes' : 'not-allowed';
  return isGranted(access, caller, policy) ? 'passes' : 'not-allowed';
}

function isGranted(access: RouteAccess, caller: Exclude<Caller, { kind: 'nobody' }>, policy?: string): boolean {
  const permission = permissionOf(access);
  if (caller.kind === 'key') return caller.scopes.some((scope) => permissionsOfScope[scope].includes(permission));
  return access.endsWith(' somewhere')
    ? allowsSomewhere(caller.grants, permission)
    : allows(caller.grants, permission, policy);
}
