// All spans of all clauses at once. Where a slot's number lies among the lines that clauses draw for it says, as one set of
// bits, which clauses that slot settles; what no slot settles is left to be asked further.
import type { Clause, SlotSpan } from './flat-rule.js';
import { isInSpan, nextUp } from './interval.js';
import { yes } from './truth.js';
import type { Values } from './values.js';

/** Sets of clauses, 32 to a word. */
export type ClauseSet = Uint32Array;

/** Fills the clauses that no present slot settles, and those that ask for a missing one. */
export type LookUp = (values: Values, unsettled: ClauseSet, open: ClauseSet) => void;

/** So many starts are counted rather than halved. */
const few = 6;

/** Beyond this many words an index costs more memory than it is worth. */
const maxWords = 1 << 19;

export const addTo = (set: ClauseSet, clause: number, offset = 0): void => {
  const word = offset + (clause >>> 5);
  set[word] = (set[word] as number) | (1 << (clause & 31));
};

export const wordsFor = (clauses: number): number => Math.ceil(clauses / 32);

interface SlotIndex {
  slot: number;
  /** The first numbers of all cells but the lowest, rising. */
  starts: number[];
  /** For each cell, the clauses that a number in it does not settle. */
  unsettled: ClauseSet[];
  /** The clauses that ask for the slot. */
  asking: ClauseSet;
}

/** A clause's spans over one slot. */
interface Asking {
  clause: number;
  spans: SlotSpan[];
  /** Whether the clause is settled inside of a span rather than outside. */
  settledInside: boolean;
}

/** Where a span may change its mind. Where only whole numbers stand, it does so at whole numbers. */
const linesOf = ({ ranges }: SlotSpan, isWhole: boolean): number[] =>
  ranges
    .flatMap(({ low, high }) => (isWhole ? [Math.ceil(low), Math.floor(high) + 1] : [low, nextUp(high)]))
    .filter(Number.isFinite);

/** The clauses that may change their mind at each line, lines rising. */
function changesOf(asking: readonly Asking[], isWhole: boolean): [number, Set<Asking>][] {
  const changes = new Map<number, Set<Asking>>();
  for (const one of asking)
    for (const line of one.spans.flatMap((span) => linesOf(span, isWhole))) {
      const there = changes.get(line);
      if (there) there.add(one);
      else changes.set(line, new Set([one]));
    }
  return [...changes].sort(([a], [b]) => a - b);
}

const leavesOpen = ({ spans, settledInside }: Asking, x: number): boolean =>
  spans.every((span) => isInSpan(span, x) !== settledInside);

const isIn = (set: ClauseSet, clause: number): boolean => (((set[clause >>> 5] as number) >>> (clause & 31)) & 1) === 1;

/** From the lowest cell upwards: at each line only those clauses are asked that may change their mind there. */
function indexOf(slot: number, all: readonly Asking[], clauses: number, isWhole: boolean): SlotIndex {
  const asking = new Uint32Array(wordsFor(clauses));
  let cell = new Uint32Array(wordsFor(clauses));
  for (let clause = 0; clause < clauses; clause++) addTo(cell, clause);
  const toggle = (one: Asking, x: number) => {
    if (leavesOpen(one, x) !== isIn(cell, one.clause))
      cell[one.clause >>> 5] = (cell[one.clause >>> 5] as number) ^ (1 << (one.clause & 31));
  };
  for (const one of all) {
    addTo(asking, one.clause);
    toggle(one, -Infinity);
  }
  const starts: number[] = [];
  const unsettled = [cell];
  for (const [line, changing] of changesOf(all, isWhole)) {
    const before = cell;
    cell = before.slice();
    for (const one of changing) toggle(one, line);
    if (cell.every((word, w) => word === before[w])) continue;
    starts.push(line);
    unsettled.push(cell);
  }
  return { slot, starts, unsettled, asking };
}

/** By slot, in the order in which clauses first ask. */
function askingBySlot(clauses: readonly Clause[]): Map<number, Asking[]> {
  const bySlot = new Map<number, Asking[]>();
  for (const [clause, { spans, settledBy }] of clauses.entries())
    for (const span of spans) {
      const there = bySlot.get(span.slot) ?? [];
      bySlot.set(span.slot, there);
      const last = there.at(-1);
      if (last?.clause === clause) last.spans.push(span);
      else there.push({ clause, spans: [span], settledInside: settledBy === yes });
    }
  return bySlot;
}

/** Cells of all slots together, at most: two lines for each range. */
const cellsOf = (clauses: readonly Clause[]): number =>
  clauses.reduce((sum, { spans }) => sum + spans.reduce((n, { ranges }) => n + 2 * ranges.length, 0), 0);

const joined = (sets: readonly ClauseSet[], words: number): ClauseSet => {
  const all = new Uint32Array(sets.length * words);
  for (const [i, set] of sets.entries()) all.set(set, i * words);
  return all;
};

interface Tables {
  slots: Uint32Array;
  /** The starts of all slots, one slot after the other, and where each slot's begin; a slot has one cell more than starts. */
  starts: Float64Array;
  startsAt: Uint32Array;
  cells: ClauseSet;
  asking: ClauseSet;
}

/** Undefined where there is nothing to look up, or far too much. */
function tablesOf(clauses: readonly Clause[], isWhole: (slot: number) => boolean, words: number): Tables | undefined {
  const bySlot = askingBySlot(clauses);
  const slots = [...bySlot.keys()];
  if (slots.length === 0 || (cellsOf(clauses) + slots.length) * words > maxWords) return undefined;
  const indices = [...bySlot].map(([slot, asking]) => indexOf(slot, asking, clauses.length, isWhole(slot)));
  const startsAt = new Uint32Array(slots.length + 1);
  for (const [i, { starts }] of indices.entries()) startsAt[i + 1] = (startsAt[i] as number) + starts.length;
  const all = (sets: (index: SlotIndex) => readonly ClauseSet[]) => joined(indices.flatMap(sets), words);
  return {
    slots: Uint32Array.from(slots),
    starts: Float64Array.from(indices.flatMap(({ starts }) => starts)),
    startsAt,
    cells: all(({ unsettled }) => unsettled),
    asking: all(({ asking }) => [asking]),
  };
}

/** `isWhole`: the slots that only ever hold whole numbers. */
export function ruleIndex(clauses: readonly Clause[], isWhole: (slot: number) => boolean): LookUp | undefined {
  const words = wordsFor(clauses.length);
  const tables = tablesOf(clauses, isWhole, words);
  return tables && lookUp(tables, words);
}

/** Keeps the tables and nothing of what they were made from. */
function lookUp({ slots, starts, startsAt, cells, asking }: Tables, words: number): LookUp {
  return ({ numbers }, unsettled, open) => {
    for (let w = 0; w < words; w++) {
      unsettled[w] = 0xffffffff;
      open[w] = 0;
    }
    for (let i = 0; i < slots.length; i++) {
      const x = numbers[slots[i] as number] as number;
      if (x !== x) {
        for (let w = 0; w < words; w++) open[w] = (open[w] as number) | (asking[i * words + w] as number);
        continue;
      }
      // How many cells start at or before x, by halving without a branch: where a customer lies cannot be foreseen.
      let at = startsAt[i] as number;
      let left = (startsAt[i + 1] as number) - at;
      while (left > few) {
        const half = (left + 1) >>> 1;
        at += half * +((starts[at + half - 1] as number) <= x);
        left -= half;
      }
      for (let k = at + left - 1, first = at; k >= first; k--) at += +((starts[k] as number) <= x);
      const cell = (at + i) * words;
      for (let w = 0; w < words; w++) unsettled[w] = (unsettled[w] as number) & (cells[cell + w] as number);
    }
  };
}
