// A group as people read it: "none of" is one thing on the screen and two nodes (a not over an any) in the document.
import { isAll, isAny, isNot, type AllGroup, type AnyGroup, type Condition } from '@tierwright/shared/policy';
import type { GroupKind } from './command.js';

export interface GroupReading {
  kind: GroupKind;
  /** The group that holds the children; the node itself for "all of" and "any of". */
  inner: AllGroup | AnyGroup;
}

/** How a node reads as a group; null for leaves, references and their negations. */
export function readGroup(node: Condition): GroupReading | null {
  if (isAll(node)) return { kind: 'all', inner: node };
  if (isAny(node)) return { kind: 'any', inner: node };
  if (isNot(node) && isAny(node.not)) return { kind: 'none', inner: node.not };
  if (isNot(node) && isAll(node.not)) return { kind: 'notAll', inner: node.not };
  return null;
}

export function buildGroup(kind: GroupKind, id: string, innerId: string, children: readonly Condition[]): Condition {
  const list = [...children];
  switch (kind) {
    case 'all':
      return { id, all: list };
    case 'any':
      return { id, any: list };
    case 'none':
      return { id, not: { id: innerId, any: list } };
    case 'notAll':
      return { id, not: { id: innerId, all: list } };
  }
}
