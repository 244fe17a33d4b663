// The changes of one tree's nodes, done again.
import type { Condition } from '../condition-schema.js';
import { arrange, type Placed } from './arrange.js';
import type { Change, NodePlace } from './change.js';
import { flatten, unflatten, type OwnPart } from './flat-tree.js';

interface Part {
  own: OwnPart;
  children: readonly string[];
  /** Came with a subtree that was added, its children in their places. */
  complete: boolean;
}

const idOf = (change: Change): string => change.nodeId ?? '';

/** Expects the changes that `diffTrees` found from this tree, whose node ids are unique. */
export function patchTree(root: Condition, changes: readonly Change[]): Condition {
  if (changes.length === 0) return root;
  const moved = new Map(changes.filter(({ kind }) => kind === 'moved').map((change) => [idOf(change), change]));
  const parts = new Map<string, Part>(
    [...flatten(root, [])].map(([name, { own, children }]) => [name, { own, children, complete: false }]),
  );
  for (const change of changes) {
    if (change.kind === 'removed') forEachBelow(change.before as Condition, moved, (name) => parts.delete(name));
    const part = parts.get(idOf(change));
    if (change.kind === 'changed' && part) part.own = change.after as OwnPart;
  }
  for (const change of changes)
    if (change.kind === 'added')
      forEachBelow(change.after as Condition, moved, (name, part) => parts.set(name, { ...part, complete: true }));

  const placed = placements(changes);
  for (const [name, part] of parts) {
    if (part.complete) continue;
    const staying = part.children.filter(
      (child) => parts.has(child) && !moved.has(child) && !parts.get(child)?.complete,
    );
    part.children = arrange(staying, placed.get(name) ?? []);
  }
  return unflatten(parts, placed.get(null)?.[0]?.item ?? root.id);
}

/** The nodes of a subtree, except those that only moved in or out of it, with all below them. */
function forEachBelow(
  root: Condition,
  moved: ReadonlyMap<string, Change>,
  act: (name: string, part: { own: OwnPart; children: readonly string[] }) => void,
): void {
  const flat = flatten(root, []);
  const visit = (name: string) => {
    const node = flat.get(name);
    if (!node || moved.has(name)) return;
    act(name, { own: node.own, children: node.children });
    node.children.forEach(visit);
  };
  visit(root.id);
}

function placements(changes: readonly Change[]): Map<string | null, Placed<string>[]> {
  const placed = new Map<string | null, Placed<string>[]>();
  for (const change of changes) {
    const place =
      change.kind === 'moved' ? (change.after as NodePlace) : change.kind === 'added' ? change.place : undefined;
    if (!place) continue;
    placed.set(place.parent, [...(placed.get(place.parent) ?? []), { index: place.index, item: idOf(change) }]);
  }
  return placed;
}
