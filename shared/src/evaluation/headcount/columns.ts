// What one condition tree comes to for every customer, and how many pass each of its nodes.
import { Counters, countingClosure, type NodeTally } from '../counting.js';
import type { Test } from '../leaf-closure.js';
import type { NamedTree, PlannedTree } from '../planned-node.js';
import { no, unsure, yes, type Truth } from '../truth.js';
import type { ReadCustomers } from './read-customers.js';

export interface Column extends NodeTally {
  /** By the customer's position; `no` for those who cannot be read. */
  truths: Int8Array;
  nodes: Readonly<Record<string, NodeTally>>;
}

/** `sharedColumn`: what a shared condition came to; it is counted by itself. */
export function columnOf(
  { root }: Pick<PlannedTree, 'root'>,
  { values, inputs }: ReadCustomers,
  sharedColumn: (named: NamedTree) => Column,
): Column {
  const counters = new Counters();
  let place = 0;
  const resultOf = (named: NamedTree): Test => {
    const { truths } = sharedColumn(named);
    return () => truths[place] as Truth;
  };
  const test = countingClosure(root, counters, resultOf);
  const truths = new Int8Array(values.length);
  const counts = [0, 0, 0];
  for (; place < values.length; place++) {
    const read = values[place];
    const input = inputs[place];
    if (!read || !input) continue;
    const truth = test(read, input.asOf);
    truths[place] = truth;
    counts[truth] = (counts[truth] ?? 0) + 1;
  }
  return {
    truths,
    nodes: counters.byId(),
    pass: counts[yes] ?? 0,
    fail: counts[no] ?? 0,
    unknown: counts[unsure] ?? 0,
  };
}

/** Where each tree's column is found again: by what the tree asks, and what the shared conditions ask where it refers to one. */
export class Columns {
  private known = new Map<string, Column>();
  private used = new Map<string, Column>();

  /** The column under this key, made where it is not known. */
  take(key: string, make: () => Column): Column {
    const column = this.used.get(key) ?? this.known.get(key) ?? make();
    this.used.set(key, column);
    return column;
  }

  has(key: string): boolean {
    return this.used.has(key) || this.known.has(key);
  }

  /** After a policy was counted: what it did not need is forgotten. */
  settle(): void {
    [this.known, this.used] = [this.used, new Map()];
  }

  forget(): void {
    [this.known, this.used] = [new Map(), new Map()];
  }
}
