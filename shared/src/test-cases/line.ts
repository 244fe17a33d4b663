// The lines that a condition draws through the values of its fact, and the values just below, on and just above each.
import { addMonths, dayIn, dayOf, dayText, decimalsIn, stepsFrom } from '../evaluation/index.js';
import { comparedFact, isValueOf, type Fact, type Json, type Leaf } from '../policy/index.js';

/** `other`: of a fact without an order, a value that is not the one asked for. */
export type Side = 'below' | 'at' | 'above' | 'other' | 'missing' | 'known';

export interface LinePoint {
  side: Side;
  /** Undefined: the fact is missing. */
  value: Json | undefined;
  /** Where the line is; undefined where there is none. */
  line: Json | undefined;
}

export interface Day {
  timezone: string;
  /** `YYYY-MM-DD`. */
  asOf: string;
}

const isRange = (value: unknown): value is { min?: Json; max?: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function literals(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  if (isRange(value)) return [value.min, value.max].filter((end) => end !== undefined);
  return value === undefined ? [] : [value];
}

/** The number, and the next ones at the fact's decimals; where it has none, at those of the line. */
function numbers(fact: Fact, line: number): LinePoint[] {
  const decimals = fact.type === 'integer' ? 0 : 'decimals' in fact ? fact.decimals : undefined;
  const step = stepsFrom(line, decimals ?? decimalsIn(line));
  return [
    { side: 'below', value: step(-1), line },
    { side: 'at', value: line, line },
    { side: 'above', value: step(1), line },
  ];
}

function dates({ operator, value }: Leaf, { timezone, asOf }: Day): LinePoint[] {
  const around = (day: number): LinePoint[] => {
    const line = dayText(day);
    return [
      { side: 'below', value: dayText(day - 1), line },
      { side: 'at', value: line, line },
      { side: 'above', value: dayText(day + 1), line },
    ];
  };
  if (operator === 'withinLast' || operator === 'notWithinLast') {
    const { n, unit } = value as unknown as { n: number; unit: string };
    const today = dayOf(asOf) ?? 0;
    return around(unit === 'days' ? today - n : addMonths(today, unit === 'months' ? -n : -12 * n));
  }
  return literals(value).flatMap((text) => {
    const day = typeof text === 'string' ? dayOf(dayIn(timezone, text)) : undefined;
    return day === undefined ? [] : around(day);
  });
}

function levels(fact: Fact & { type: 'enum' }, { operator }: Leaf, line: Json): LinePoint[] {
  const at = fact.values.findIndex(({ value }) => value === line);
  const level = (i: number, side: Side): LinePoint[] => {
    const value = fact.values[i]?.value;
    return value === undefined ? [] : [{ side, value, line }];
  };
  if (operator === 'atLeast' || operator === 'atMost')
    return [...level(at - 1, 'below'), ...level(at, 'at'), ...level(at + 1, 'above')];
  return level(at, 'at');
}

const stranger = (wanted: readonly Json[]): Json =>
  typeof wanted[0] === 'number' ? Math.max(...wanted.map(Number)) + 1 : `${wanted.join('')}~`;

/** Somebody who has none of what is listed. */
function besides(fact: Fact, wanted: readonly Json[]): Json | undefined {
  switch (fact.type) {
    case 'enum':
      return fact.values.find(({ value }) => !wanted.includes(value))?.value;
    case 'list':
      return [];
    default:
      return fact.type === 'string' ? `~${stranger(wanted)}` : stranger(wanted);
  }
}

function lists({ operator, value }: Leaf): LinePoint[] {
  const wanted = literals(value);
  const all: LinePoint = { side: 'at', value: [...wanted], line: value };
  const one = operator === 'containsAny' ? wanted.slice(0, 1) : wanted;
  const fewer: LinePoint = {
    side: 'other',
    value: wanted.slice(1, operator === 'containsAll' ? undefined : 1),
    line: value,
  };
  return [{ ...all, value: one }, fewer];
}

const other = (fact: Fact, { value: line }: Leaf): LinePoint => ({
  side: 'other',
  value: besides(fact, literals(line)),
  line,
});

const listed = 20;

function points(fact: Fact, leaf: Leaf, day: Day): LinePoint[] {
  const { operator, value } = leaf;
  const lines = literals(value).slice(0, listed);
  const on = (line: Json): LinePoint => ({ side: 'at', value: line, line });
  switch (fact.type) {
    case 'number':
    case 'integer':
      if (operator === 'in' || operator === 'notIn') return [...lines.map(on), other(fact, leaf)];
      return lines.flatMap((line) => (typeof line === 'number' ? numbers(fact, line) : []));
    case 'boolean':
      return [true, false].map(on);
    case 'string':
      return [...lines.map(on), other(fact, leaf)];
    case 'enum': {
      const ranked = operator === 'atLeast' || operator === 'atMost';
      return [...lines.flatMap((line) => levels(fact, leaf, line)), ...(ranked ? [] : [other(fact, leaf)])];
    }
    case 'date':
      return dates(leaf, day);
    case 'list':
      return lists(leaf);
    default:
      return fact satisfies never;
  }
}

/**
 * Around every line of a condition that compares a declared fact with literals; `opposite` is what a fact on the right of the
 * comparison is. Only values that the fact can have.
 */
export function linePoints(fact: Fact, leaf: Leaf, day: Day, opposite: Json | undefined, plain: Json): LinePoint[] {
  if (leaf.operator === 'isPresent' || leaf.operator === 'isMissing') {
    const known: LinePoint = { side: 'known', value: plain, line: undefined };
    return fact.whenMissing === 'undetermined'
      ? [known, { side: 'missing', value: undefined, line: undefined }]
      : [known];
  }
  const compared = comparedFact(leaf.value) !== undefined;
  if (compared && opposite === undefined) return [];
  const asked = compared ? { ...leaf, value: opposite } : leaf;
  return points(fact, asked, day).filter(({ value }) => value !== undefined && isValueOf(fact, value));
}
