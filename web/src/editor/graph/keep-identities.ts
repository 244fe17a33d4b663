// React Flow draws a node anew when its object changes; this keeps the objects of nodes and edges that say the same as before.
import type { Graph } from './graph.js';

type Fields = Readonly<Record<string, unknown>>;

function sameFields(a: Fields, b: Fields): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
}

const isPlain = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Equal in every field; `position` and `data` are compared by theirs. */
function same(a: object, b: object): boolean {
  const [left, right] = [{ ...a } as Fields, { ...b } as Fields];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => {
      const [x, y] = [left[key], right[key]];
      const nested = (key === 'position' || key === 'data') && isPlain(x) && isPlain(y);
      return nested ? sameFields(x, y) : Object.is(x, y);
    })
  );
}

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
