// Who may do what: the one table that guards, OpenAPI and the web all read.

export const roles = ['viewer', 'author', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

export const scopes = ['evaluate', 'decisions:read', 'policies:read'] as const;
export type Scope = (typeof scopes)[number];

export const permissions = [
  'policies:read',
  'policies:create',
  'policies:rename',
  'drafts:edit',
  'requests:comment',
  'requests:review',
  'releases:publish',
  'policies:settings',
  'evaluate',
  'decisions:read',
  'personal-facts:read',
  'datasets:read',
  'datasets:edit',
  'catalogue:read',
  'catalogue:edit',
  'audit:read',
  'people:manage',
  'keys:manage',
] as const;
export type Permission = (typeof permissions)[number];

const reading = ['policies:read', 'evaluate', 'datasets:read', 'catalogue:read'] as const satisfies Permission[];

/**
 * What each role brings; roles add up. `admin` alone neither approves nor publishes. What a policy is called is a label:
 * its authors change it as admins do; how many must approve, and whether it is archived, are settings.
 */
export const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  viewer: reading,
  author: [
    ...reading,
    'policies:create',
    'policies:rename',
    'drafts:edit',
    'requests:comment',
    'datasets:edit',
    'catalogue:edit',
  ],
  approver: [...reading, 'requests:comment', 'requests:review', 'releases:publish'],
  auditor: ['policies:read', 'datasets:read', 'catalogue:read', 'decisions:read', 'personal-facts:read', 'audit:read'],
  admin: ['policies:read', 'policies:rename', 'policies:settings', 'catalogue:read', 'people:manage', 'keys:manage'],
};

/** What each scope of an API key brings. */
export const permissionsOfScope: Readonly<Record<Scope, readonly Permission[]>> = {
  evaluate: ['evaluate'],
  'decisions:read': ['decisions:read'],
  'policies:read': ['policies:read'],
};

/** A role for every policy, or for the one whose key is named. */
export interface Grant {
  role: Role;
  policy?: string | undefined;
}

/** Whether the grants allow it. Without `policy` it asks about the product as a whole, which only grants for all policies answer. */
export function allows(grants: readonly Grant[], permission: Permission, policy?: string): boolean {
  return grants.some(
    (grant) =>
      (grant.policy === undefined || grant.policy === policy) && permissionsOfRole[grant.role].includes(permission),
  );
}

/** Whether any grant, for whatever policy, allows it: what decides if a page or a list is shown at all. */
export const allowsSomewhere = (grants: readonly Grant[], permission: Permission): boolean =>
  grants.some((grant) => permissionsOfRole[grant.role].includes(permission));
