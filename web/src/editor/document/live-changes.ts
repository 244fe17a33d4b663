// What the draft says differently from the live version, node by node.
import { isLeaf, nodesOf, type Leaf } from '@tierwright/shared/policy';
import type { EditableDocument } from './editable.js';
import { treesOf } from './tree.js';

const leavesByDocument = new WeakMap<EditableDocument, ReadonlyMap<string, Leaf>>();

export function liveLeaf(live: EditableDocument, id: string): Leaf | undefined {
  const known = leavesByDocument.get(live);
  const leaves =
    known ?? new Map(treesOf(live).flatMap((tree) => [...nodesOf(tree)].filter(isLeaf).map((leaf) => [leaf.id, leaf])));
  if (!known) leavesByDocument.set(live, leaves);
  return leaves.get(id);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** `new`: the live version has no such condition. `before`: it asks something else there. */
export type LeafChangeFromLive = { kind: 'same' } | { kind: 'new' } | { kind: 'changed'; before: Leaf };

export function changeFromLive(leaf: Leaf, live: EditableDocument | null): LeafChangeFromLive {
  if (!live) return { kind: 'same' };
  const before = liveLeaf(live, leaf.id);
  if (!before) return { kind: 'new' };
  const unchanged = before.fact === leaf.fact && before.operator === leaf.operator && same(before.value, leaf.value);
  return unchanged ? { kind: 'same' } : { kind: 'changed', before };
}
