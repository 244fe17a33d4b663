// What one leaf says of every cell: of its own fact's, or of pairs where it compares two facts.
import { leafClosure, type Test } from '../leaf-closure.js';
import type { LeafTest, Order } from '../leaf-test.js';
import { slotsRead, type LeafNode } from '../planned-node.js';
import { no, unsure, yes, type Truth } from '../truth.js';
import { noValues, setValue } from '../values.js';
import { bitsWhere, type Bits } from './bits.js';
import type { Cell } from './cell.js';

/** A set of truth values: those that something may still have. */
export type TruthSet = number;
export const only = (truth: Truth): TruthSet => 1 << truth;
export const anyTruth: TruthSet = 7;
export const allows = (set: TruthSet, truth: Truth): boolean => ((set >> truth) & 1) === 1;

export interface SingleAtom {
  kind: 'single';
  slot: number;
  /** The cells for which it is false, unknown and true. */
  where: readonly [Bits, Bits, Bits];
  /** Whether it parts the values in an order into those before a line and those after it. */
  drawsLine: boolean;
}

export interface PairAtom {
  kind: 'pair';
  slots: readonly [number, number];
  /** What it may say of a pair of cells. */
  of: (first: number, second: number) => TruthSet;
}

export type Atom = SingleAtom | PairAtom;

const lineDrawing: ReadonlySet<LeafTest['is']> = new Set(['order', 'range', 'period']);

function single(
  { slot: { index: slot }, test: { is } }: LeafNode,
  { cells: all, asOf }: Grounds,
  test: Test,
): SingleAtom {
  const cells = all[slot] ?? [];
  const values = noValues(all.length);
  const truths = cells.map(({ value }) => {
    setValue(values, slot, value);
    return test(values, asOf);
  });
  const where = (truth: Truth) => bitsWhere(cells.length, (i) => truths[i] === truth);
  return { kind: 'single', slot, where: [where(no), where(unsure), where(yes)], drawsLine: lineDrawing.has(is) };
}

const decided = (holds: boolean, fails: boolean): TruthSet =>
  holds ? only(yes) : fails ? only(no) : only(yes) | only(no);

/** Two cells that are no points: what follows from where they lie. */
function byBounds(test: LeafTest, a: Cell, b: Cell): TruthSet {
  if (a.value === undefined || b.value === undefined) return only(unsure);
  const below = a.high < b.low || (a.high === b.low && (a.open || b.open));
  const above = a.low > b.high || (a.low === b.high && (a.open || b.open));
  const same = a.low === a.high && b.low === b.high && a.low === b.low;
  const byOrder: Readonly<Record<Order, () => TruthSet>> = {
    '<': () => decided(below, above || same),
    '<=': () => decided(below || same, above),
    '>': () => decided(above, below || same),
    '>=': () => decided(above || same, below),
  };
  if (test.is === 'order') return byOrder[test.order]();
  if (test.is !== 'equality') return only(yes) | only(no);
  return test.equal ? decided(same, below || above) : decided(below || above, same);
}

interface Grounds {
  cells: readonly (readonly Cell[])[];
  asOf: number;
  /** Whether a slot's values are chosen freely; those of derived facts are not. */
  isFree: (slot: number) => boolean;
}

function pair(
  leaf: LeafNode,
  slots: readonly [number, number],
  { cells, asOf, isFree }: Grounds,
  test: Test,
): PairAtom {
  const [first, second] = slots;
  const [ones, others] = [cells[first] ?? [], cells[second] ?? []];
  const known = new Int8Array(ones.length * others.length);
  const values = noValues(cells.length);
  const look = (a: Cell, b: Cell): TruthSet => {
    if (!isFree(first) || !isFree(second)) return byBounds(leaf.test, a, b);
    setValue(values, first, a.value);
    setValue(values, second, b.value);
    return only(test(values, asOf));
  };
  const of = (i: number, j: number): TruthSet =>
    known[i * others.length + j] || (known[i * others.length + j] = look(ones[i] as Cell, others[j] as Cell));
  return { kind: 'pair', slots, of };
}

export function atomOf(leaf: LeafNode, grounds: Grounds): Atom {
  const { slot, test } = leaf;
  const closure = leafClosure(slot.index, test, slot.type.is === 'string');
  const [first, second] = slotsRead(leaf);
  if (first !== undefined && second !== undefined && first !== second)
    return pair(leaf, [first, second], grounds, closure);
  return single(leaf, grounds, closure);
}
