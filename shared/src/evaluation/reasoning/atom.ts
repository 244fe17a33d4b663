// What one leaf says of every cell: of its own fact's, or of pairs where it compares two facts.
import { intervalOf, nextUp, type Interval } from '../interval.js';
import { leafClosure, type Test } from '../leaf-closure.js';
import type { LeafTest, Order } from '../leaf-test.js';
import { slotsRead, type LeafNode } from '../planned-node.js';
import { no, unsure, yes, type Truth } from '../truth.js';
import { noValues, setValue } from '../values.js';
import { bitsBetween, bitsWhere, difference, type Bits } from './bits.js';
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

/** How many cells lie below a number; they rise, and the one of missing comes last. */
function cellsBelow(cells: readonly Cell[], x: number): number {
  let [low, high] = [0, cells.at(-1)?.value === undefined ? cells.length - 1 : cells.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells[middle]?.value as number) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most tests are intervals, and asking those of thousands of cells is quick. */
function whereInterval({ low, high, inside }: Interval, cells: readonly Cell[]): SingleAtom['where'] {
  const size = cells.length;
  const present = cells.at(-1)?.value === undefined ? size - 1 : size;
  const within = bitsBetween(size, cellsBelow(cells, low), cellsBelow(cells, nextUp(high)));
  const without = difference(bitsBetween(size, 0, present), within);
  const missing = bitsBetween(size, present, size);
  return inside ? [without, missing, within] : [within, missing, without];
}

function whereTest(slot: number, { cells: all, asOf }: Grounds, test: Test): SingleAtom['where'] {
  const values = noValues(all.length);
  const cells = all[slot] ?? [];
  const truths = cells.map(({ value }) => {
    setValue(values, slot, value);
    return test(values, asOf);
  });
  const where = (truth: Truth) => bitsWhere(cells.length, (i) => truths[i] === truth);
  return [where(no), where(unsure), where(yes)];
}

function single({ slot: { index }, test }: LeafNode, grounds: Grounds, closure: Test): SingleAtom {
  const interval = intervalOf(test);
  const cells = grounds.cells[index] ?? [];
  const where = interval ? whereInterval(interval, cells) : whereTest(index, grounds, closure);
  return { kind: 'single', slot: index, where, drawsLine: lineDrawing.has(test.is) };
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

/** How many answers about pairs of cells are kept for one atom. */
const mostKept = 100_000;

function pair(
  leaf: LeafNode,
  slots: readonly [number, number],
  { cells, asOf, isFree }: Grounds,
  test: Test,
): PairAtom {
  const [first, second] = slots;
  const [ones, others] = [cells[first] ?? [], cells[second] ?? []];
  const values = noValues(cells.length);
  const look = (a: Cell, b: Cell): TruthSet => {
    if (!isFree(first) || !isFree(second)) return byBounds(leaf.test, a, b);
    setValue(values, first, a.value);
    setValue(values, second, b.value);
    return only(test(values, asOf));
  };
  const lookAt = (i: number, j: number): TruthSet => look(ones[i] as Cell, others[j] as Cell);
  if (ones.length * others.length > mostKept) return { kind: 'pair', slots, of: lookAt };
  const known = new Int8Array(ones.length * others.length);
  const of = (i: number, j: number): TruthSet =>
    known[i * others.length + j] || (known[i * others.length + j] = lookAt(i, j));
  return { kind: 'pair', slots, of };
}

/** What it says of single cells is looked at here, once and for all; of pairs when it is first asked for. */
export function atomOf(leaf: LeafNode, grounds: Grounds): Atom {
  const { slot, test } = leaf;
  const closure = leafClosure(slot.index, test, slot.type.is === 'string');
  const [first, second] = slotsRead(leaf);
  if (first !== undefined && second !== undefined && first !== second)
    return pair(leaf, [first, second], grounds, closure);
  return single(leaf, grounds, closure);
}
