// The cells of numbers, days and ranks: every line, and what lies between one and the next.
import { nextUp } from '../interval.js';
import { pointCell, type Cell } from './cell.js';

export interface NumberRange {
  min: number;
  max: number;
  /** Whether only whole numbers lie in it. */
  whole: boolean;
}

const magnitude = (x: number): number => (x === 0 ? 1 : 10 ** Math.floor(Math.log10(Math.abs(x))));

/** A number above another that is no further off than it is large; the other itself where there is none above. */
function beyond(x: number): number {
  const above = x + magnitude(x);
  if (above > x && above !== Infinity) return above;
  return above > x ? x / 2 + Number.MAX_VALUE / 2 : Math.min(nextUp(x), Number.MAX_VALUE);
}

/** The number of fewest digits that lies strictly between two others, near their middle. */
function between(low: number, high: number): number {
  if (low === -Infinity && high === Infinity) return 1;
  if (high === Infinity) return beyond(low);
  if (low === -Infinity) return -beyond(-high);
  const middle = low + (high - low) / 2;
  for (let digits = 1; digits < 17; digits++) {
    const short = Number(middle.toPrecision(digits));
    if (short > low && short < high) return short;
  }
  return middle;
}

/** So many cells for one gap, each with a value of its own: compared facts may lie in one gap in any order. */
function gapCells(low: number, high: number, { whole }: NumberRange, howMany: number): Cell[] {
  if (whole) {
    const [first, last] = [Math.floor(low) + 1, Math.ceil(high) - 1];
    if (!(first <= last)) return [];
    const start = howMany > 1 ? first : Math.min(Math.max(Math.round(between(low, high)), first), last);
    const from = Number.isFinite(start) ? start : Number.isFinite(last) ? last - howMany : 1;
    return Array.from({ length: Math.min(howMany, last - first + 1) }, (_, i) => i)
      .map((i) => from + i)
      .filter((value) => value >= first && value <= last)
      .map((value) => ({ value, low: first, high: last, open: false }));
  }
  if (!(nextUp(low) < high)) return [];
  const cells: Cell[] = [];
  for (let value = between(low, high); cells.length < howMany && value > low && value < high;) {
    cells.push({ value, low, high, open: true });
    const next = between(value, high);
    if (!(next > value)) break;
    value = next;
  }
  return cells;
}

/** Every cell that the lines leave in the range, rising. */
export function numberCells(lines: readonly number[], range: NumberRange, perGap = 1): Cell[] {
  const { min, max } = range;
  const inside = [...lines, min, max, 0].filter((x) => Number.isFinite(x) && x >= min && x <= max);
  const sorted = [...new Set(inside.map((x) => x + 0))].sort((a, b) => a - b);
  const cells: Cell[] = [];
  let below = -Infinity;
  for (const line of [...sorted, Infinity]) {
    // What lies beyond the ends of the range is no gap.
    if ((below !== -Infinity || min === -Infinity) && (line !== Infinity || max === Infinity))
      cells.push(...gapCells(below, line, range, perGap));
    if (line !== Infinity && (!range.whole || Number.isInteger(line))) cells.push(pointCell(line));
    below = line;
  }
  return cells;
}

/**
 * Whole numbers in every gap between lines, up to so many in each: where whole numbers are compared with others, they stand
 * between those like lines of their own.
 */
export function wholeNumbersBetween(lines: readonly number[], most: number): number[] {
  const sorted = [...new Set([...lines, 0])].filter(Number.isFinite).sort((a, b) => a - b);
  const ends = [-Infinity, ...sorted, Infinity];
  return ends.flatMap((low, i) => {
    const high = ends[i + 1];
    if (high === undefined) return [];
    const first = low === -Infinity ? Math.ceil(high) - most : Math.floor(low) + 1;
    const room = Math.min(most, high === Infinity ? most : Math.ceil(high) - first);
    return Array.from({ length: Math.max(0, room) }, (_, n) => first + n);
  });
}
