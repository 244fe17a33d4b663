// How the open customers spread over one number, in bars of a round width; the long tail stands in the last bar.
import { clean, roundStep } from './round-step.js';

export interface Histogram {
  from: number;
  /** Where the last bar begins to hold all that is greater. */
  to: number;
  width: number;
  bars: number[];
  /** Whether anybody is beyond `to`. */
  beyond: boolean;
}

const wantedBars = 28;
const shownShare = 0.97;

export interface HistogramWish {
  /** No bar is narrower. */
  finest?: number;
  /** Whether bars begin at zero where nobody is below; days do not. */
  fromZero?: boolean;
}

/** The values that are numbers, in order; made once for the many places of a line that is dragged. */
export const inOrder = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(values).filter(Number.isFinite).sort();

/** null where there is nothing to spread: no values, or all the same. `lines` are kept in sight. */
export function histogram(
  sorted: Float64Array,
  lines: readonly number[] = [],
  { finest = 0, fromZero = true }: HistogramWish = {},
): Histogram | null {
  const [lowest, highest] = [sorted[0], sorted[sorted.length - 1]];
  if (lowest === undefined || highest === undefined) return null;
  const most = sorted[Math.floor((sorted.length - 1) * shownShare)] ?? highest;
  const least = sorted[Math.floor((sorted.length - 1) * (1 - shownShare))] ?? lowest;
  const low = Math.min(fromZero && least >= 0 ? 0 : least, ...lines);
  const high = Math.max(most, ...lines.map((line) => line + Math.abs(line - low) * 0.1));
  if (!(high > low)) return null;
  const width = Math.max(finest, roundStep((high - low) / wantedBars));
  const from = Math.floor(low / width) * width;
  const count = Math.max(2, Math.ceil((high - from) / width) + 1);
  const bars = new Array<number>(count).fill(0);
  for (const value of sorted) {
    const at = Math.min(count - 1, Math.max(0, Math.floor((value - from) / width)));
    bars[at] = (bars[at] ?? 0) + 1;
  }
  const to = from + (count - 1) * width;
  return { from, to, width, bars, beyond: highest >= to + width };
}

/** The stretch of values that a bar counts; the first and the last hold all that is beyond. */
export const barAt = ({ from, width, bars }: Histogram, i: number): readonly [number, number] => [
  i === 0 ? -Infinity : from + i * width,
  i === bars.length - 1 ? Infinity : from + (i + 1) * width,
];

/** Where a value stands between the first and the last bar, 0 to 1. */
export const placeOn = ({ from, width, bars }: Histogram, value: number): number =>
  Math.min(1, Math.max(0, (value - from) / (width * bars.length)));

export interface Tick {
  at: number;
  /** Between the first and the last bar, 0 to 1. */
  place: number;
  /** Whether it stands for all that is greater too. */
  beyond: boolean;
}

const tickShare = 0.24;

/** What is written below the bars: round numbers, and where the last bar begins if it holds all that is greater. */
export function ticksOf(spread: Histogram): Tick[] {
  const { from, to, width, beyond } = spread;
  const step = Math.max(width, roundStep((to - from) / 3));
  const first = Math.ceil(from / step);
  const ticks = Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i): Tick => {
    const at = clean((first + i) * step);
    return { at, place: placeOn(spread, at), beyond: false };
  });
  if (!beyond) return ticks;
  return [...ticks.filter(({ place }) => place <= 1 - tickShare), { at: clean(to), place: 1, beyond }];
}

export interface NearLine {
  within: number;
  exactly: number;
}

/** Customers within one per cent of a line, and exactly on it. */
export function nearLine(values: ArrayLike<number>, line: number): NearLine {
  const margin = Math.abs(line) * 0.01;
  let [within, exactly] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === line) exactly += 1;
    if (Math.abs(value - line) <= margin) within += 1;
  }
  return { within, exactly };
}
