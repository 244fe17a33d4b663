// The order of a list that two people changed.
import type { Three } from './merging.js';

const restricted = (names: readonly string[], to: ReadonlySet<string>): string[] =>
  names.filter((name) => to.has(name));

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, i) => name === b[i]);

/** Whether a side put names that it shares with the base into another order. */
function reordered(base: readonly string[], side: readonly string[]): boolean {
  return !same(restricted(base, new Set(side)), restricted(side, new Set(base)));
}

export interface MergedOrder {
  names: string[];
  /** Both sides put the same names into different orders. */
  conflict: boolean;
}

/** The names that are kept, in the order of the side that changed it; what only the other side has follows its neighbour there. */
export function mergeOrder(three: Three<readonly string[]>, kept: ReadonlySet<string>): MergedOrder {
  const { base, ours, theirs } = three;
  const [weDid, theyDid] = [reordered(base, ours), reordered(base, theirs)];
  const both = new Set(restricted(ours, new Set(theirs)));
  const conflict = weDid && theyDid && !same(restricted(ours, both), restricted(theirs, both));
  const [first, second] = weDid ? [ours, theirs] : [theirs, ours];
  const names = restricted(first, kept);
  const placed = new Set(names);
  let previous: string | undefined;
  for (const name of restricted(second, kept)) {
    if (!placed.has(name)) {
      names.splice(previous === undefined ? 0 : names.indexOf(previous) + 1, 0, name);
      placed.add(name);
    }
    previous = name;
  }
  return { names, conflict };
}
