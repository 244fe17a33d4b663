// A condition tree laid flat: every node under its id, with what it says by itself and where it stands.
import { childrenOf, isAll, isAny, isNot, type Condition, type Leaf, type Reference } from '../condition-schema.js';
import type { NodePlace } from './change.js';

/** What a node says apart from its children: itself if it has none, else which kind of group it is. */
export type OwnPart = Leaf | Reference | 'all' | 'any' | 'not';

export interface FlatNode {
  /** Its id; of a second node with the same id, one that tells them apart. */
  name: string;
  node: Condition;
  own: OwnPart;
  place: NodePlace;
  path: readonly PropertyKey[];
  children: readonly string[];
  /** Stands alone under a `not`, and so reads as its opposite. */
  negated: boolean;
}

function ownPart(node: Condition): OwnPart {
  if (isAll(node)) return 'all';
  if (isAny(node)) return 'any';
  return isNot(node) ? 'not' : node;
}

/** Parents before children, in document order. */
export function flatten(root: Condition, path: readonly PropertyKey[]): Map<string, FlatNode> {
  const flat = new Map<string, FlatNode>();
  const lay = (node: Condition, place: NodePlace, at: readonly PropertyKey[], negated: boolean): string => {
    const name = unusedName(flat, node.id);
    const entry: FlatNode = { name, node, own: ownPart(node), place, path: at, children: [], negated };
    flat.set(name, entry);
    entry.children = childrenOf(node).map((child, index) =>
      lay(child, { parent: name, index }, [...at, ...stepTo(node, index)], isNot(node) && !negated),
    );
    return name;
  };
  lay(root, { parent: null, index: 0 }, path, false);
  return flat;
}

const stepTo = (parent: Condition, index: number): PropertyKey[] =>
  isNot(parent) ? ['not'] : [isAll(parent) ? 'all' : 'any', index];

function unusedName(flat: ReadonlyMap<string, FlatNode>, id: string): string {
  if (!flat.has(id)) return id;
  for (let nth = 2; ; nth++) if (!flat.has(`${id} (${nth})`)) return `${id} (${nth})`;
}

/** The tree that a flat map describes, from the node of the given name down. */
export function unflatten(
  parts: ReadonlyMap<string, { own: OwnPart; children: readonly string[] }>,
  id: string,
): Condition {
  const part = parts.get(id);
  if (!part) throw new RangeError(`No node “${id}”`);
  const { own } = part;
  if (typeof own !== 'string') return own;
  const children = part.children.map((child) => unflatten(parts, child));
  if (own !== 'not') return own === 'all' ? { id, all: children } : { id, any: children };
  const [only] = children;
  if (!only) throw new RangeError(`Nothing under the negation “${id}”`);
  return { id, not: only };
}
