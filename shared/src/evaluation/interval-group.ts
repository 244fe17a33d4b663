// A group of intervals in one loop over packed numbers: no call and no allocation for a leaf.
import type { Interval } from './interval.js';
import type { Test } from './leaf-closure.js';
import { unsure, type Truth } from './truth.js';

export interface SlotInterval extends Interval {
  slot: number;
}

/** True for all of them (`settledBy` no) or for any (`settledBy` yes), by Kleene's logic. */
export function intervalGroup(intervals: readonly SlotInterval[], settledBy: Truth, otherwise: Truth): Test {
  const slots = Uint32Array.from(intervals, ({ slot }) => slot);
  const lows = Float64Array.from(intervals, ({ low }) => low);
  const highs = Float64Array.from(intervals, ({ high }) => high);
  // Of each interval: whether lying inside of it settles the group.
  const settling = Uint8Array.from(intervals, ({ inside }) => (inside === settledBy > unsure ? 1 : 0));
  const count = slots.length;
  return ({ numbers }) => {
    let result = otherwise;
    for (let i = 0; i < count; i++) {
      const x = numbers[slots[i] as number] as number;
      if (x >= (lows[i] as number) && x <= (highs[i] as number)) {
        if (settling[i] === 1) return settledBy;
      } else if (x !== x) result = unsure;
      else if (settling[i] === 0) return settledBy;
    }
    return result;
  };
}
