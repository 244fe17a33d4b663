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

/** Where some span of the slot may change its mind, rising. Where only whole numbers stand, it does so at whole numbers. */
function linesOf(spans: readonly SlotSpan[], isWhole: boolean): number[] {
  const lines = spans.flatMap(({ ranges }) =>
    ranges.flatMap(({ low, high }) => (isWhole ? [Math.ceil(low), Math.floor(high) + 1] : [low, nextUp(high)])),
  );
  return [...new Set(lines)].filter(Number.isFinite).sort((a, b) => a - b);
}

function indexOf(slot: number, clauses: readonly Clause[], isWhole: boolean): SlotIndex {
  const own = clauses.map(({ spans }) => spans.filter((span) => span.slot === slot));
  const words = wordsFor(clauses.length);
  const asking = new Uint32Array(words);
  for (const [clause, spans] of own.entries()) if (spans.length > 0) addTo(asking, clause);
  const cellAt = (x: number): ClauseSet => {
    const set = new Uint32Array(words);
    for (const [clause, { settledBy }] of clauses.entries())
      if (own[clause]?.every((span) => isInSpan(span, x) !== (settledBy === yes))) addTo(set, clause);
    return set;
  };
  const starts: number[] = [];
  const unsettled = [cellAt(-Infinity)];
  for (const line of linesOf(own.flat(), isWhole)) {
    const cell = cellAt(line);
    if (cell.every((word, w) => word === unsettled.at(-1)?.[w])) continue;
    starts.push(line);
    unsettled.push(cell);
  }
  return { slot, starts, unsettled, asking };
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
  const slots = [...new Set(clauses.flatMap(({ spans }) => spans.map(({ slot }) => slot)))];
  if (slots.length === 0 || (cellsOf(clauses) + slots.length) * words > maxWords) return undefined;
  const indices = slots.map((slot) => indexOf(slot, clauses, isWhole(slot)));
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
