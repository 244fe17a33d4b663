// A condition tree that two people changed, merged node by node.
import type { Condition } from '../condition-schema.js';
import { flatten, unflatten, type FlatNode, type OwnPart } from '../diff/flat-tree.js';
import { sameJson } from '../diff/same-json.js';
import { mergeOrder } from './merge-order.js';
import type { Side } from './conflict.js';
import { decided, mergeValue, settle, type At, type Merging, type Three } from './merging.js';

type Flat = ReadonlyMap<string, FlatNode>;

export interface TreePlace {
  /** Of the whole tree. */
  whole: At;
  /** Of one node, by the side that has it. */
  node: (name: string, flats: Three<Flat>) => At;
}

interface Part {
  own: OwnPart;
  parent: string | null;
  children: readonly string[];
}

/**
 * What one side alone changed is taken over; where both changed one node, or one removed what the other changed, it is a
 * conflict. Where the two shapes do not fit together, the whole tree is one. The order of siblings has no meaning: where both
 * changed it, ours stands.
 */
export function mergeTree(merging: Merging, three: Three<Condition>, place: TreePlace): Condition {
  const clear = decided(three);
  if (clear) return clear.value;
  const flats = { base: flatten(three.base, []), ours: flatten(three.ours, []), theirs: flatten(three.theirs, []) };
  if (!Object.values(flats).every(isNamed)) return settle(merging, three, place.whole);
  const conflictsBefore = merging.conflicts.length;
  const merged = assemble(merging, flats, place);
  if (merged) return merged;
  merging.conflicts.length = conflictsBefore;
  return settle(merging, three, place.whole);
}

/** Whether every node has an id of its own. */
const isNamed = (flat: Flat): boolean => [...flat].every(([name, { node }]) => name !== '' && name === node.id);

function assemble(merging: Merging, flats: Three<Flat>, place: TreePlace): Condition | undefined {
  const gone = new Set([...removedBy(merging, flats, 'theirs', place), ...removedBy(merging, flats, 'ours', place)]);
  const names = [...new Set([...flats.ours.keys(), ...flats.theirs.keys()])].filter((name) => !gone.has(name));
  const parts = new Map<string, Part>();
  for (const name of names) {
    const sides = { base: flats.base.get(name), ours: flats.ours.get(name), theirs: flats.theirs.get(name) };
    const only = sides.ours ?? sides.theirs;
    if (!only) return undefined;
    const { ours = only, theirs = only } = sides;
    const base = sides.base ?? ours;
    const at = place.node(name, flats);
    const parents = { base: base.place.parent, ours: ours.place.parent, theirs: theirs.place.parent };
    parts.set(name, {
      own: mergeValue(merging, { base: base.own, ours: ours.own, theirs: theirs.own }, at),
      parent: (decided(parents) ?? { value: settle(merging, parents, { ...at, id: `${at.id}/place` }) }).value,
      children: [],
    });
  }
  const root = names.filter((name) => parts.get(name)?.parent === null);
  for (const [name, part] of parts) part.children = childrenOf(name, parts, flats);
  return root.length === 1 && root[0] !== undefined && isSound(parts, root[0]) ? unflatten(parts, root[0]) : undefined;
}

function childrenOf(name: string, parts: ReadonlyMap<string, Part>, flats: Three<Flat>): string[] {
  const listed = (flat: Flat) => flat.get(name)?.children ?? [];
  const here = new Set([...parts].filter(([, part]) => part.parent === name).map(([child]) => child));
  const orders = { base: listed(flats.base), ours: listed(flats.ours), theirs: listed(flats.theirs) };
  return mergeOrder(orders, here).names;
}

/** Every node reached once from the root, groups with something in them, negations with one thing. */
function isSound(parts: ReadonlyMap<string, Part>, root: string): boolean {
  const reached = new Set<string>();
  for (const waiting = [root]; waiting.length > 0;) {
    const name = waiting.pop() as string;
    const part = parts.get(name);
    if (!part || reached.has(name)) return false;
    reached.add(name);
    const n = part.children.length;
    if (typeof part.own === 'string' ? n === 0 || (part.own === 'not' && n !== 1) : n > 0) return false;
    waiting.push(...part.children);
  }
  return reached.size === parts.size;
}

/** Nodes that a side removed and that stay removed: a subtree that the other side changed or added to is a conflict. */
function removedBy(merging: Merging, flats: Three<Flat>, side: Side, place: TreePlace): string[] {
  const [remover, other] = side === 'ours' ? [flats.ours, flats.theirs] : [flats.theirs, flats.ours];
  return [...flats.base.values()].flatMap(({ name, place: stood }): string[] => {
    if (remover.has(name) || !other.has(name)) return [];
    if (stood.parent !== null && !remover.has(stood.parent) && other.has(stood.parent)) return [];
    const below = subtree(other, name).filter((child) => !remover.has(child));
    if (below.every((child) => sameJson(flats.base.get(child)?.own, other.get(child)?.own))) return below;
    const nodes = {
      base: flats.base.get(name)?.node,
      ours: flats.ours.get(name)?.node,
      theirs: flats.theirs.get(name)?.node,
    };
    return settle(merging, nodes, place.node(name, flats)) === undefined ? below : [];
  });
}

function subtree(flat: Flat, name: string): string[] {
  return [name, ...(flat.get(name)?.children ?? []).flatMap((child) => subtree(flat, child))];
}
