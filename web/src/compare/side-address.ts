// How an address names a side: a version's number, `live`, `draft:<id>` or `request:<id>`, of another policy with that policy's key before it.

export interface SideAddress {
  policy: string;
  /** Empty: nothing is chosen yet. */
  side: string;
}

/** Keys of policies have no "@". */
export function readSide(text: string | null, ownPolicy: string): SideAddress {
  const [policy, ...rest] = (text ?? '').split('@');
  return rest.length > 0 && policy ? { policy, side: rest.join('@') } : { policy: ownPolicy, side: text ?? '' };
}

export const writeSide = ({ policy, side }: SideAddress, ownPolicy: string): string =>
  policy === ownPolicy ? side : `${policy}@${side}`;
