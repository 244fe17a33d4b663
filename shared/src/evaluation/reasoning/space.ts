// All customers that a policy can tell apart as of a day: the cells of every fact and derived fact.
import { dayNumber } from '../calendar.js';
import { periodStart } from '../leaf-closure.js';
import type { LeafTest } from '../leaf-test.js';
import { bandEdges, questionsOf, type Question } from '../next/questions.js';
import type { Plan } from '../plan.js';
import type { LeafNode } from '../planned-node.js';
import type { FactSlot, Slot } from '../slots.js';
import { atomOf, type Atom } from './atom.js';
import { bitsWhere, members, type Bits } from './bits.js';
import { missingCell, touches, type Cell, type Cells } from './cell.js';
import { encloserOf, type Bounds, type Enclose } from './enclosure.js';
import { numberCells, wholeNumbersBetween, type NumberRange } from './number-cells.js';
import { listCells, textCells } from './nominal-cells.js';

export interface DerivedSpace {
  slot: number;
  /** Positions of the declared facts behind it. */
  reads: readonly number[];
  enclose: Enclose;
}

export interface Space {
  plan: Plan;
  /** As of which day (calendar.ts). */
  asOf: number;
  /** By slot. */
  cells: readonly (readonly Cell[])[];
  /** By slot: whether its cells are all there is. */
  complete: readonly boolean[];
  /** By slot: every cell. */
  everything: readonly Bits[];
  /** Positions of the declared facts that some rule reads. */
  read: ReadonlySet<number>;
  /** In an order in which each comes after its inputs. */
  derived: readonly DerivedSpace[];
  atomOf: (leaf: LeafNode) => Atom;
}

const days: NumberRange = { min: dayNumber(0, 1, 1), max: dayNumber(9999, 12, 31), whole: true };
const wholeNumbers: NumberRange = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, whole: true };

function rangeOf({ fact, type }: FactSlot): NumberRange {
  switch (fact.type) {
    case 'number':
      return { min: fact.min ?? -Infinity, max: fact.max ?? Infinity, whole: false };
    case 'integer':
      return { min: fact.min ?? wholeNumbers.min, max: fact.max ?? wholeNumbers.max, whole: true };
    case 'date':
      return days;
    case 'boolean':
      return { min: 0, max: 1, whole: true };
    case 'enum':
      return { min: 0, max: type.is === 'enum' ? type.values.length - 1 : 0, whole: true };
    case 'string':
    case 'list':
      return wholeNumbers;
    default:
      return fact satisfies never;
  }
}

/** The numbers at which the answer of a test changes. */
function linesOf(test: LeafTest, asOf: number): readonly unknown[] {
  switch (test.is) {
    case 'equality':
    case 'order':
      return 'literal' in test.to ? [test.to.literal] : [];
    case 'membership':
      return test.values;
    case 'range':
      return [test.min, test.max];
    case 'period':
      return [periodStart(asOf, test), asOf];
    case 'presence':
    case 'text':
    case 'item':
    case 'items':
      return [];
    default:
      return test satisfies never;
  }
}

/** Slots that are compared with each other, directly or by way of others, share their lines. */
function comparedWith(questions: ReadonlyMap<number, readonly Question[]>, slot: number): number[] {
  const found = new Set([slot]);
  for (const one of found) for (const { other } of questions.get(one) ?? []) if (other !== undefined) found.add(other);
  return [...found];
}

/** What a formula's inputs are tried at, beyond the lines: cells that are narrow enough to compute with. */
function formulaLines(slot: FactSlot, asOf: number): number[] {
  if (slot.fact.type === 'date') return [0, 1, 30, 90, 180, 365, 730, 1825, 3650].map((ago) => asOf - ago);
  const { min, max } = rangeOf(slot);
  const parts = Number.isFinite(max - min) && max - min < 1e9 ? [1, 2, 3].map((i) => min + ((max - min) * i) / 4) : [];
  return [...parts, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
}

interface Laying {
  plan: Plan;
  asOf: number;
  questions: ReadonlyMap<number, readonly Question[]>;
  edges: ReadonlyMap<number, readonly number[]>;
  inFormulas: ReadonlySet<number>;
  slots: readonly Slot[];
}

const mostComparedCells = 600;

function valueCells(slot: Slot, laying: Laying): Cells {
  const { questions, asOf } = laying;
  const peers = comparedWith(questions, slot.index);
  const tests = peers.flatMap((peer) => (questions.get(peer) ?? []).map(({ test }) => test));
  if (slot.type.is === 'string') return textCells(tests, peers.length);
  if (slot.type.is === 'list') return listCells(tests);
  const lines = [
    ...tests.flatMap((test) => linesOf(test, asOf)),
    ...peers.flatMap((peer) => ownLines(peer, laying)),
  ].filter((line) => typeof line === 'number');
  if (!('fact' in slot))
    return { cells: numberCells(lines, { min: -Infinity, max: Infinity, whole: false }), complete: true };
  const ranges = peers.flatMap((peer) => rangesOf(laying.slots[peer] as Slot));
  const bounds = peers.length > 1 ? ranges.flatMap(({ min, max }) => [min, max]) : [];
  const mixed = new Set(ranges.map(({ whole }) => whole)).size > 1;
  const between = mixed ? wholeNumbersBetween([...lines, ...bounds], peers.length) : [];
  const drawn = [...lines, ...bounds, ...between];
  // Facts compared with each other may lie in one gap in any order; with very many of them not every order is tried.
  const perGap = Math.max(1, Math.min(peers.length, Math.floor(mostComparedCells / (drawn.length + 1))));
  return { cells: numberCells(drawn, rangeOf(slot), perGap), complete: perGap === peers.length };
}

const rangesOf = (slot: Slot): NumberRange[] => ('fact' in slot ? [rangeOf(slot)] : []);

/** Lines that no condition draws: the edges of scorecards' bands, and where formulas are tried. */
function ownLines(index: number, { slots, edges, inFormulas, asOf }: Laying): readonly number[] {
  const slot = slots[index] as Slot;
  const tried = 'fact' in slot && inFormulas.has(index) ? formulaLines(slot, asOf) : [];
  return [...(edges.get(index) ?? []), ...tried];
}

/** A customer without the fact: only where nothing stands in for it, and a derived fact always can be missing. */
function withMissing(slot: Slot, { cells, complete }: Cells): Cells {
  const canBeMissing = 'derived' in slot || slot.fact.whenMissing === 'undetermined';
  return { cells: canBeMissing ? [...cells, missingCell] : cells, complete };
}

/** Between which numbers the cells of a domain lie, of which there are none where only the missing one is left. */
export function boundsWithin(cells: readonly Cell[], domain: Bits): Bounds {
  let [low, high, missing] = [Infinity, -Infinity, false];
  for (const i of members(domain)) {
    const cell = cells[i] as Cell;
    if (cell.value === undefined) missing = true;
    else [low, high] = [Math.min(low, cell.low), Math.max(high, cell.high)];
  }
  return { low, high, missing };
}

/** The cells in which a value within bounds can lie. */
export const cellsWithin = (cells: readonly Cell[], { low, high, missing }: Bounds): Bits =>
  bitsWhere(cells.length, (i) => {
    const cell = cells[i] as Cell;
    return cell.value === undefined ? missing : touches(cell, low, high);
  });

/** Pure; as of a day (calendar.ts). */
export function spaceOf(plan: Plan, asOf: number): Space {
  const slots = [...plan.slots.facts, ...plan.slots.derived].sort((a, b) => a.index - b.index);
  const inFormulas = new Set(
    plan.derivations.ordered.flatMap(({ slot, inputs }) => (slot.derived.kind === 'formula' ? inputs : [])),
  );
  const laying = { plan, asOf, questions: questionsOf(plan), edges: bandEdges(plan), inFormulas, slots };
  const laid = slots.map((slot) => withMissing(slot, valueCells(slot, laying)));
  const cells = laid.map((one) => one.cells);
  const atoms = new Map<string, Atom>();
  const grounds = { cells, asOf, isFree: (slot: number) => slot < plan.slots.facts.length };
  return {
    plan,
    asOf,
    cells,
    complete: laid.map(({ complete }) => complete),
    read: new Set(plan.rules.flatMap(({ reads }) => [...reads])),
    everything: cells.map(({ length }) => bitsWhere(length, () => true)),
    derived: plan.derivations.ordered.map(({ slot, reads }) => ({
      slot: slot.index,
      reads: [...reads],
      enclose: encloserOf(slot.derived, plan.slots.byKey),
    })),
    atomOf: (leaf) => {
      // Many rules ask the same: one answer is kept for all of them.
      const key = JSON.stringify([leaf.slot.index, leaf.test]);
      const atom = atoms.get(key) ?? atomOf(leaf, grounds);
      atoms.set(key, atom);
      return atom;
    },
  };
}
