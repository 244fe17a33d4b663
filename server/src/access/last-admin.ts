// Who counts as an administrator of the whole product.
import type { User } from '@tierwright/shared/contracts';
import { canonicalJson } from '@tierwright/shared/policy';

export const isAdmin = ({ grants, disabled }: Pick<User, 'grants' | 'disabled'>): boolean =>
  !disabled && grants.some(({ role, policy }) => role === 'admin' && policy === undefined);

export const isSameUser = (a: User, b: User): boolean => canonicalJson(a) === canonicalJson(b);
