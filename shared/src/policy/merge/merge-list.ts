// A list of entries with names, merged entry by entry.
import { sameJson } from '../diff/same-json.js';
import { mergeOrder } from './merge-order.js';
import { settle, type At, type Merging, type Three } from './merging.js';

export interface ListRules<T> {
  nameOf: (entry: T) => string;
  at: (name: string, entries: Three<T | undefined>) => At;
  /** Of the list's order. */
  order: At;
  mergeEntry: (three: Three<T>, name: string) => T;
}

const byName = <T>(entries: readonly T[], nameOf: (entry: T) => string) =>
  new Map(entries.map((entry) => [nameOf(entry), entry]));

export function mergeList<T>(merging: Merging, three: Three<readonly T[]>, rules: ListRules<T>): T[] {
  const { nameOf } = rules;
  const maps = {
    base: byName(three.base, nameOf),
    ours: byName(three.ours, nameOf),
    theirs: byName(three.theirs, nameOf),
  };
  const all = new Set([...maps.base.keys(), ...maps.ours.keys(), ...maps.theirs.keys()]);
  const merged = new Map<string, T>();
  for (const name of all) {
    const entry = mergeOne(
      merging,
      { base: maps.base.get(name), ours: maps.ours.get(name), theirs: maps.theirs.get(name) },
      name,
      rules,
    );
    if (entry !== undefined) merged.set(name, entry);
  }
  const orders = { base: three.base.map(nameOf), ours: three.ours.map(nameOf), theirs: three.theirs.map(nameOf) };
  const kept = new Set(merged.keys());
  let order = mergeOrder(orders, kept);
  if (order.conflict) {
    const chosen = settle(merging, orders, rules.order);
    order = mergeOrder(
      chosen === orders.ours
        ? { ...orders, theirs: withoutMoves(orders.base, orders.theirs) }
        : { ...orders, ours: withoutMoves(orders.base, orders.ours) },
      kept,
    );
  }
  return order.names.flatMap((name) => (merged.has(name) ? [merged.get(name) as T] : []));
}

/** A side's names with those that the base has put back into the base's order. */
function withoutMoves(base: readonly string[], side: readonly string[]): string[] {
  const known = new Set(base);
  const waiting = base.filter((name) => side.includes(name));
  return side.map((name) => (known.has(name) ? (waiting.shift() ?? name) : name));
}

function mergeOne<T>(merging: Merging, three: Three<T | undefined>, name: string, rules: ListRules<T>): T | undefined {
  const { base, ours, theirs } = three;
  if (base === undefined && (ours === undefined || theirs === undefined)) return ours ?? theirs;
  if (ours !== undefined && theirs !== undefined) {
    if (sameJson(ours, theirs)) return ours;
    return base === undefined
      ? settle(merging, three, rules.at(name, three))
      : rules.mergeEntry({ base, ours, theirs }, name);
  }
  if (ours === undefined && theirs === undefined) return undefined;
  // One side removed it: that stands unless the other changed it.
  if (sameJson(ours ?? theirs, base)) return undefined;
  return settle(merging, three, rules.at(name, three));
}
