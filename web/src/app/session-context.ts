import { allows, allowsSomewhere, type Permission } from '@tierwright/shared/access';
import type { SessionAnswer } from '@tierwright/shared/contracts';
import { createContext, useCallback, useContext } from 'react';

export const SessionContext = createContext<SessionAnswer | null>(null);

/** The signed-in person, inside the shell. */
export function useMe(): SessionAnswer {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useMe is for pages inside the shell');
  return session;
}

/** `can('drafts:edit', key)`: for that policy; `can('people:manage')`: for the product as a whole. */
export function useCan(): (permission: Permission, policy?: string) => boolean {
  const { grants } = useMe().user;
  return useCallback((permission, policy) => allows(grants, permission, policy), [grants]);
}

/** Whether any grant, for whatever policy, brings it. */
export function useCanSomewhere(permission: Permission): boolean {
  return allowsSomewhere(useMe().user.grants, permission);
}
