// React Flow draws a node anew when its object changes; this keeps the objects of nodes and edges that say the same as before.
import type { Graph } from './graph.js';

type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Equal in every field; `position` and `data` are compared by theirs. Every part goes through here at every edit. */
function sameFields(a: Fields, b: Fields, inside: (key: string) => boolean): boolean {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => {
    const [x, y] = [a[key], b[key]];
    if (Object.is(x, y)) return key in b;
    return inside(key) && isPlain(x) && isPlain(y) && sameFields(x, y, never);
  });
}

const never = () => false;
const isCompared = (key: string) => key === 'position' || key === 'data';
const same = (a: object, b: object): boolean => sameFields(a as Fields, b as Fields, isCompared);

function keepList<T extends { id: string }>(before: readonly T[], after: readonly T[]): readonly T[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const kept = after.map((item) => {
    const old = known.get(item.id);
    return old && same(old, item) ? old : item;
  });
  return kept.length === before.length && kept.every((item, i) => item === before[i]) ? before : kept;
}

export const keepIdentities = (before: Graph, after: Graph): Graph => ({
  nodes: keepList(before.nodes, after.nodes),
  edges: keepList(before.edges, after.edges),
});
