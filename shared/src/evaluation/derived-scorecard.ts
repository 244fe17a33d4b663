// A scorecard as closures over slots: the sum of weight × points, missing as soon as one item's fact is.
import type { DerivedFact, ScorecardItem } from '../policy/index.js';
import type { Arithmetic } from './derived-formula.js';
import type { Slot } from './slots.js';

type Bands = Extract<ScorecardItem, { bands: unknown }>['bands'];

/** Each band is [previous, below); all but the last have a `below`, rising. Undefined where that is not so. */
function pointsByBand(bands: Bands): ((x: number) => number) | undefined {
  const limits = bands.slice(0, -1).map(({ below }) => below ?? NaN);
  const rising = limits.every((below, i) => i === 0 || below > (limits[i - 1] ?? NaN));
  if (!rising || Number.isNaN(limits[0]) || bands.at(-1)?.below !== undefined) return undefined;
  const points = bands.map((band) => band.points);
  return (x) => {
    if (Number.isNaN(x)) return NaN;
    let i = 0;
    while (i < limits.length && x >= (limits[i] ?? NaN)) i++;
    return points[i] ?? 0;
  };
}

function itemPoints(item: ScorecardItem, byKey: ReadonlyMap<string, Slot>): Arithmetic | undefined {
  const slot = byKey.get(item.fact);
  if (!slot) return undefined;
  const { index, type } = slot;
  if ('bands' in item) {
    const points = pointsByBand(item.bands);
    if (type.is !== 'number' || !points) return undefined;
    return (slots) => item.weight * points(slots[index] as number);
  }
  if (type.is !== 'enum') return undefined;
  const byRank = type.values.map((value) => (Object.hasOwn(item.points, value) ? (item.points[value] ?? 0) : 0));
  return (slots) => item.weight * (byRank[slots[index] as number] ?? NaN);
}

/** Undefined where an item's fact does not exist, is not of the right type, or its bands do not rise. */
export function scorecard(
  { items }: Extract<DerivedFact, { kind: 'scorecard' }>,
  byKey: ReadonlyMap<string, Slot>,
): Arithmetic | undefined {
  const parts = items.flatMap((item) => itemPoints(item, byKey) ?? []);
  if (parts.length < items.length) return undefined;
  return (slots, asOf) => {
    let sum = 0;
    for (const part of parts) sum += part(slots, asOf);
    return sum;
  };
}
