// Changes to the items of a scorecard, as pure steps. Bands are [previous, below); the last has no upper end.
import { isNumericType, type Fact, type ScorecardItem } from '@tierwright/shared/policy';

export type BandItem = Extract<ScorecardItem, { bands: unknown }>;
export type PointsItem = Extract<ScorecardItem, { points: unknown }>;
type Bands = BandItem['bands'];

/** Facts that points can be given for. */
export const canScore = (fact: Fact): boolean => fact.type === 'enum' || isNumericType(fact.type);

/** A first grid that can be computed at once: ten points a level, or two bands around a round number. */
export function newItem(fact: Fact): ScorecardItem {
  if (fact.type === 'enum') {
    const points = Object.fromEntries(fact.values.map(({ value }, rank) => [value, rank * 10]));
    return { fact: fact.key, weight: 1, points };
  }
  const bands = [{ below: middleOf(fact), points: 0 }, { points: 10 }];
  return { fact: fact.key, weight: 1, bands };
}

function middleOf(fact: Fact): number {
  if (!('min' in fact) || fact.max === undefined) return 100;
  const middle = ((fact.min ?? 0) + fact.max) / 2;
  return fact.type === 'integer' ? Math.round(middle) : middle;
}

/** Splits the last band; the new line is as far above the last one as that is above the one before. */
export function addBand(bands: Bands): Bands {
  const limits = bands.flatMap(({ below }) => below ?? []);
  const [last = 0, before = 0] = [limits.at(-1), limits.at(-2)];
  const below = limits.length === 0 ? 100 : last + (last > before ? last - before : 1);
  const end = bands.at(-1) ?? { points: 0 };
  return [...bands.slice(0, -1), { below, points: end.points }, { points: end.points + 10 }];
}

/** What was below the removed line belongs to the next band; the last band gives its place to the one before. */
export function removeBand(bands: Bands, at: number): Bands {
  if (bands.length <= 1) return bands;
  const rest = bands.filter((_, i) => i !== at);
  const last = rest.at(-1);
  return last ? [...rest.slice(0, -1), { points: last.points }] : rest;
}

export const setBand = (bands: Bands, at: number, change: Partial<Bands[number]>): Bands =>
  bands.map((band, i) => (i === at ? { ...band, ...change } : band));

/** Which band a number falls into; null where there is none. */
export function bandOf(bands: Bands, x: unknown): number | null {
  if (typeof x !== 'number') return null;
  const at = bands.findIndex(({ below }) => below === undefined || x < below);
  return at < 0 ? null : at;
}

/** Whether a line does not lie above the one before it. */
export const isOutOfOrder = (bands: Bands, at: number): boolean => {
  const [below, previous] = [bands[at]?.below, bands[at - 1]?.below];
  return below !== undefined && previous !== undefined && below <= previous;
};
