// The axis that a condition's line stands on: plain numbers, calendar days, or how long ago a day is.
import { addMonths, dayOf, dayText } from '@tierwright/shared/evaluation';
import type { Fact, Json, Leaf } from '@tierwright/shared/policy';
import { clean, snap } from './round-step.js';

/** Where on the axis those stand who pass; ends may be infinite. */
export type Stretch = readonly [from: number, to: number];

export interface Line {
  /** On the axis. */
  at: number;
  /** Of a range: its lower or its upper end. */
  end: 'only' | 'min' | 'max';
}

export interface Axis {
  kind: 'number' | 'day' | 'ago';
  lines: readonly Line[];
  passing: readonly Stretch[];
  /** The condition's value with one of its lines moved; clamped to what the fact accepts. */
  moved: (line: Line, to: number, step: number) => Json;
  /** The finest step that means something. */
  finest: number;
}

type AskedOf = Pick<Leaf, 'operator' | 'value'>;

const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** null where the condition has no line: lists, facts against facts, presence. `asOf`: a day number. */
export function axisOf(fact: Fact, leaf: AskedOf, asOf: number): Axis | null {
  if (fact.type === 'number' || fact.type === 'integer') return numberAxis(fact, leaf);
  if (fact.type !== 'date') return null;
  return isRecord(leaf.value) ? agoAxis(leaf, asOf) : dayAxis(leaf);
}

const everywhere: readonly [number, number] = [-Infinity, Infinity];

function stretches(operator: string, at: number): readonly Stretch[] {
  switch (operator) {
    case 'greaterThan':
    case 'greaterThanInclusive':
    case 'after':
    case 'onOrAfter':
      return [[at, Infinity]];
    case 'lessThan':
    case 'lessThanInclusive':
    case 'before':
    case 'onOrBefore':
      return [[-Infinity, at]];
    case 'notEqual':
      return [everywhere];
    default:
      return [];
  }
}

function numberAxis(fact: Extract<Fact, { type: 'number' | 'integer' }>, { operator, value }: AskedOf): Axis | null {
  const finest = fact.type === 'integer' ? 1 : 10 ** -(fact.decimals ?? 6);
  const { min = -Infinity, max = Infinity } = fact;
  const fit = (to: number, step: number) => clean(Math.min(max, Math.max(min, snap(to, Math.max(step, finest)))));
  const common = { kind: 'number', finest } as const;
  if (typeof value === 'number')
    return {
      ...common,
      lines: [{ at: value, end: 'only' }],
      passing: stretches(operator, value),
      moved: (_, to, step) => fit(to, step),
    };
  if (!isRecord(value) || typeof value['min'] !== 'number' || typeof value['max'] !== 'number') return null;
  const range = { ...value, min: value['min'], max: value['max'] };
  return {
    ...common,
    lines: [
      { at: range.min, end: 'min' },
      { at: range.max, end: 'max' },
    ],
    passing: [[range.min, range.max]],
    moved: ({ end }, to, step) =>
      end === 'min'
        ? { ...range, min: Math.min(fit(to, step), range.max) }
        : { ...range, max: Math.max(fit(to, step), range.min) },
  };
}

function dayAxis({ operator, value }: AskedOf): Axis | null {
  const at = typeof value === 'string' ? dayOf(value) : undefined;
  if (at === undefined) return null;
  return {
    kind: 'day',
    lines: [{ at, end: 'only' }],
    passing: stretches(operator, at),
    moved: (_, to) => dayText(Math.round(to)),
    finest: 1,
  };
}

/** "Within the last n days": the line stands as many days ago as that is. */
function agoAxis({ operator, value }: AskedOf, asOf: number): Axis | null {
  const { n, unit } = isRecord(value) ? value : {};
  if (typeof n !== 'number' || (unit !== 'days' && unit !== 'months' && unit !== 'years')) return null;
  const daysIn = (count: number) =>
    unit === 'days' ? count : asOf - addMonths(asOf, -count * (unit === 'years' ? 12 : 1));
  const perUnit = { days: 1, months: 365.25 / 12, years: 365.25 }[unit];
  const at = daysIn(n);
  return {
    kind: 'ago',
    lines: [{ at, end: 'only' }],
    passing:
      operator === 'notWithinLast'
        ? [
            [at, Infinity],
            [-Infinity, 0],
          ]
        : [[0, at]],
    moved: (_, to, step) => ({
      n: Math.max(1, Math.round(snap(to, unit === 'days' ? Math.max(1, Math.round(step)) : 1) / perUnit)),
      unit,
    }),
    finest: perUnit,
  };
}

/** Where those stand who do not. */
export function opposite(passing: readonly Stretch[]): readonly Stretch[] {
  const sorted = [...passing].sort((a, b) => a[0] - b[0]);
  const gaps: Stretch[] = [];
  let from = -Infinity;
  for (const [start, end] of sorted) {
    if (start > from) gaps.push([from, start]);
    from = Math.max(from, end);
  }
  return from < Infinity ? [...gaps, [from, Infinity]] : gaps;
}
