// Leaves as json-rules-engine conditions over normalised facts: days for dates, ranks where order matters, and our own
// boolean operators where the engine has none.
import type { Json, Leaf, Operator, PeriodValue, RangeValue } from '../policy/index.js';
import { addMonths } from './calendar.js';
import type { Slot } from './slots.js';
import { readDay } from './zoned-day.js';

export interface EngineLeaf {
  id: string;
  fact: string;
  operator: string;
  value: unknown;
}

/** Facts that the runner makes beside the policy's own. No key of a policy can begin like these. */
export const presenceOf = (key: string): string => `?${key}`;
export const rankOf = (key: string): string => `#${key}`;

const daysOperators: Partial<Record<string, string>> = {
  before: 'lessThan',
  onOrBefore: 'lessThanInclusive',
  after: 'greaterThan',
  onOrAfter: 'greaterThanInclusive',
};

const reference = (value: Json | undefined): string | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['fact'] === 'string'
    ? value['fact']
    : undefined;

/** Ordered levels: the values from one on up or down, as a plain list; against another fact, their ranks. */
function levels(id: string, leaf: Leaf, slot: Slot): EngineLeaf {
  const other = reference(leaf.value);
  const up = leaf.operator === 'atLeast';
  if (other !== undefined) {
    const operator = up ? 'greaterThanInclusive' : 'lessThanInclusive';
    return { id, fact: rankOf(leaf.fact), operator, value: { fact: rankOf(other) } };
  }
  const values = slot.type.is === 'enum' ? slot.type.values : [];
  const at = values.indexOf(leaf.value as string);
  return { id, fact: leaf.fact, operator: 'in', value: up ? values.slice(at) : values.slice(0, at + 1) };
}

export function engineLeaf(id: string, leaf: Leaf, slot: Slot, timezone: string): EngineLeaf {
  const { fact, operator, value } = leaf;
  if (operator === 'isPresent' || operator === 'isMissing')
    return { id, fact: presenceOf(fact), operator: 'equal', value: operator === 'isPresent' };
  if (operator === 'atLeast' || operator === 'atMost') return levels(id, leaf, slot);
  const overDays = daysOperators[operator];
  if (overDays === undefined) return { id, fact, operator, value };
  return { id, fact, operator: overDays, value: typeof value === 'string' ? readDay(timezone, value) : value };
}

type EngineOperator = (fact: never, value: never) => boolean;

function isWithin(asOf: number, day: number, { n, unit }: PeriodValue): boolean {
  const from = unit === 'days' ? asOf - n : addMonths(asOf, unit === 'months' ? -n : -12 * n);
  return from <= day && day <= asOf;
}

function isBetween(x: number, { min, max, bounds = '[)' }: RangeValue): boolean {
  const aboveMin = bounds.startsWith('[') ? x >= min : x > min;
  const belowMax = bounds.endsWith(']') ? x <= max : x < max;
  return aboveMin && belowMax;
}

/** What the engine lacks. Each answers a boolean and nothing else; missing facts never reach them. */
export const ownOperators = (asOf: number): Partial<Record<Operator, EngineOperator>> => ({
  between: (x: number, value: RangeValue) => isBetween(x, value),
  startsWith: (text: string, part: string) => text.startsWith(part),
  endsWith: (text: string, part: string) => text.endsWith(part),
  includesText: (text: string, part: string) => text.indexOf(part) >= 0,
  withinLast: (day: number, value: PeriodValue) => isWithin(asOf, day, value),
  notWithinLast: (day: number, value: PeriodValue) => !isWithin(asOf, day, value),
  containsAny: (list: readonly unknown[], wanted: readonly unknown[]) => wanted.some((one) => list.indexOf(one) >= 0),
  containsAll: (list: readonly unknown[], wanted: readonly unknown[]) => wanted.every((one) => list.indexOf(one) >= 0),
});
