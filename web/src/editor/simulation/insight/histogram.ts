// How the open customers spread over one number, in bars of a round width; the long tail stands in the last bar.

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

/** 1, 2, 2.5 or 5 times a power of ten, at least as wide as asked. */
function roundWidth(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 2.5, 5, 10].find((each) => each * power >= width * 0.999999) ?? 10;
  return step * power;
}

/** null where there is nothing to spread: no values, or all the same. `lines` are kept in sight. */
export function histogram(values: readonly number[], lines: readonly number[] = []): Histogram | null {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const most = sorted[Math.floor((sorted.length - 1) * shownShare)] ?? highest;
  const least = sorted[Math.floor((sorted.length - 1) * (1 - shownShare))] ?? lowest;
  const low = Math.min(least >= 0 ? 0 : least, ...lines);
  const high = Math.max(most, ...lines.map((line) => line + (line - low) * 0.1));
  if (!(high > low)) return null;
  const width = roundWidth((high - low) / wantedBars);
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

/** Where a value stands between the first and the last bar, 0 to 1. */
export const placeOn = ({ from, width, bars }: Histogram, value: number): number =>
  Math.min(1, Math.max(0, (value - from) / (width * bars.length)));

export interface NearLine {
  within: number;
  exactly: number;
}

/** Customers within one per cent of a line, and exactly on it. */
export function nearLine(values: readonly number[], line: number): NearLine {
  const margin = Math.abs(line) * 0.01;
  let [within, exactly] = [0, 0];
  for (const value of values) {
    if (value === line) exactly += 1;
    if (Math.abs(value - line) <= margin) within += 1;
  }
  return { within, exactly };
}
