// All intervals of all rules at once. Where a slot's number lies among the lines that rules draw for it says, as one set of
// bits, which rules that slot settles; what no slot settles is left to be asked further.
import { isWithin, nextUp } from './interval.js';
import type { FlatRule } from './flat-rule.js';
import type { Values } from './values.js';

/** Sets of rules, 32 to a word. */
type RuleSet = Uint32Array;

interface SlotIndex {
  slot: number;
  /** The first numbers of all cells but the lowest, rising. */
  starts: Float64Array;
  /** For each cell, the rules that a number in it does not settle. */
  unsettled: RuleSet;
  /** The rules that ask for the slot. */
  asking: RuleSet;
}

export interface RuleIndex {
  words: number;
  /** Fills the rules that no present slot settles, and those that ask for a missing one. */
  look: (values: Values, unsettled: RuleSet, open: RuleSet) => void;
}

/** Beyond this many words an index costs more memory than it is worth. */
const maxWords = 1 << 19;

export const addTo = (set: RuleSet, rule: number, offset = 0): void => {
  const word = offset + (rule >>> 5);
  set[word] = (set[word] as number) | (1 << (rule & 31));
};

function indexOf(slot: number, rules: readonly FlatRule[], words: number): SlotIndex {
  const own = rules.map(({ intervals }) => intervals.filter((interval) => interval.slot === slot));
  const lines = own.flat().flatMap(({ low, high }) => [low, nextUp(high)]);
  const starts = Float64Array.from(new Set(lines.filter((line) => line !== -Infinity && line !== Infinity))).sort();
  const unsettled = new Uint32Array((starts.length + 1) * words);
  const asking = new Uint32Array(words);
  for (const [rule, intervals] of own.entries()) {
    if (intervals.length > 0) addTo(asking, rule);
    const settles = rules[rule]?.settledBy === 2;
    for (let cell = 0; cell <= starts.length; cell++) {
      const x = cell === 0 ? -Infinity : (starts[cell - 1] as number);
      if (intervals.every((interval) => isWithin(interval, x) !== settles)) addTo(unsettled, rule, cell * words);
    }
  }
  return { slot, starts, unsettled, asking };
}

/** Cells of all slots together: two lines for each interval at most. */
const cellsOf = (rules: readonly FlatRule[]): number =>
  2 * rules.reduce((sum, { intervals }) => sum + intervals.length, 0);

/** Undefined where there is nothing to look up, or far too much. */
export function ruleIndex(rules: readonly FlatRule[]): RuleIndex | undefined {
  const words = Math.ceil(rules.length / 32);
  const slots = [...new Set(rules.flatMap(({ intervals }) => intervals.map(({ slot }) => slot)))];
  if (slots.length === 0 || (cellsOf(rules) + slots.length) * words > maxWords) return undefined;
  const indices = slots.map((slot) => indexOf(slot, rules, words));
  return {
    words,
    look: (values, unsettled, open) => {
      unsettled.fill(0xffffffff);
      open.fill(0);
      for (let i = 0; i < indices.length; i++) lookUp(indices[i] as SlotIndex, values, unsettled, open, words);
    },
  };
}

function lookUp(
  { slot, starts, unsettled: cells, asking }: SlotIndex,
  { numbers }: Values,
  unsettled: RuleSet,
  open: RuleSet,
  words: number,
) {
  const x = numbers[slot] as number;
  if (x !== x) {
    for (let w = 0; w < words; w++) open[w] = (open[w] as number) | (asking[w] as number);
    return;
  }
  // How many cells start at or before x, by halving without a branch: where a customer lies cannot be foreseen.
  let cell = 0;
  for (let left = starts.length; left > 0;) {
    const half = (left + 1) >>> 1;
    cell += half * +((starts[cell + half - 1] as number) <= x);
    left -= half;
  }
  const offset = cell * words;
  for (let w = 0; w < words; w++) unsettled[w] = (unsettled[w] as number) & (cells[offset + w] as number);
}
