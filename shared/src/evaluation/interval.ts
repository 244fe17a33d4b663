// Most tests ask whether a number lies between two others, or outside of them: equality, order, ranges, levels, yes and no.
import type { LeafTest } from './leaf-test.js';

/** Holds for low ≤ x ≤ high, both ends in; `inside` false for the reverse. */
export interface Interval {
  low: number;
  high: number;
  inside: boolean;
}

export const isWithin = ({ low, high, inside }: Interval, x: number): boolean => (x >= low && x <= high) === inside;

/** Several intervals in one: holds inside of any of them, or outside of all. */
export interface Span {
  ranges: readonly { low: number; high: number }[];
  inside: boolean;
}

export const isInSpan = ({ ranges, inside }: Span, x: number): boolean =>
  ranges.some(({ low, high }) => x >= low && x <= high) === inside;

const buffer = new DataView(new ArrayBuffer(8));

/** The next larger double; what is above x is at least this. */
export function nextUp(x: number): number {
  if (x === 0) return Number.MIN_VALUE;
  if (x === Infinity) return x;
  buffer.setFloat64(0, x);
  buffer.setBigInt64(0, buffer.getBigInt64(0) + (x > 0 ? 1n : -1n));
  return buffer.getFloat64(0);
}

const nextDown = (x: number): number => -nextUp(-x);

export const rangeInterval = ({ min, max, minCounts, maxCounts }: Extract<LeafTest, { is: 'range' }>): Interval => ({
  low: minCounts ? min : nextUp(min),
  high: maxCounts ? max : nextDown(max),
  inside: true,
});

/** The test as an interval of `Values.numbers`; undefined where it is about texts, lists, other slots or the day. */
export function intervalOf(test: LeafTest): Interval | undefined {
  switch (test.is) {
    case 'equality': {
      const literal = 'literal' in test.to ? test.to.literal : undefined;
      return typeof literal === 'number' ? { low: literal, high: literal, inside: test.equal } : undefined;
    }
    case 'order': {
      const line = 'literal' in test.to ? test.to.literal : undefined;
      if (typeof line !== 'number') return undefined;
      if (test.order === '<' || test.order === '<=')
        return { low: -Infinity, high: test.order === '<' ? nextDown(line) : line, inside: true };
      return { low: test.order === '>' ? nextUp(line) : line, high: Infinity, inside: true };
    }
    case 'range':
      return rangeInterval(test);
    case 'presence':
    case 'membership':
    case 'text':
    case 'period':
    case 'item':
    case 'items':
      return undefined;
    default:
      return test satisfies never;
  }
}

/** A list longer than this is looked up in a set. */
const maxRanges = 32;

/** The test as a span of `Values.numbers`, lists of numbers and levels too; undefined where it is about something else. */
export function spanOf(test: LeafTest): Span | undefined {
  const interval = intervalOf(test);
  if (interval) return { ranges: [interval], inside: interval.inside };
  if (test.is !== 'membership' || test.values.length > maxRanges) return undefined;
  const ranges = test.values.flatMap((value) => (typeof value === 'number' ? [{ low: value, high: value }] : []));
  return ranges.length === test.values.length ? { ranges, inside: test.among } : undefined;
}
