// The values of one fact around the line that a leaf draws: just below it, on it and just above it.
import { addMonths, dayIn, dayOf, dayText, decimalsIn, stepsFrom } from '../evaluation/index.js';
import { comparedFact, isValueOf, type Fact, type Json, type Leaf, type Policy } from '../policy/index.js';

export interface Day {
  timezone: string;
  asOf: string;
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The literals of a leaf's value: of a list each, of a range both ends. */
function literals(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  if (isObject(value)) return [value['min'] ?? [], value['max'] ?? []].flat();
  return value === undefined ? [] : [value];
}

const doubles = new DataView(new ArrayBuffer(8));
/** The double next to one that is not zero, away from zero or towards it. */
function beside(x: number, by: 1n | -1n): number {
  doubles.setFloat64(0, x);
  doubles.setBigInt64(0, doubles.getBigInt64(0) + by);
  return doubles.getFloat64(0);
}

/** The number and the next at the fact's decimals on both sides; where it has none, also the next that there are at all. */
export function numbersAround(fact: Fact, x: number): number[] {
  const decimals = fact.type === 'integer' ? 0 : 'decimals' in fact ? fact.decimals : undefined;
  const step = stepsFrom(x, decimals ?? decimalsIn(x));
  if (decimals !== undefined) return [step(-1), x, step(1)];
  return [step(-1), x, step(1), ...(x === 0 ? [Number.MIN_VALUE, -Number.MIN_VALUE] : [beside(x, 1n), beside(x, -1n)])];
}

const daysAround = (day: number): string[] => [day - 1, day, day + 1].map(dayText);

function dates({ operator, value }: Leaf, { timezone, asOf }: Day): Json[] {
  if (operator !== 'withinLast' && operator !== 'notWithinLast')
    return literals(value).flatMap((text) =>
      typeof text === 'string' ? [text, ...daysAround(dayOf(dayIn(timezone, text)) ?? 0)] : [],
    );
  const today = dayOf(asOf) ?? 0;
  const { n, unit } = value as unknown as { n: number; unit: string };
  const start = unit === 'days' ? today - n : addMonths(today, unit === 'months' ? -n : -12 * n);
  return [...daysAround(start), ...daysAround(today)];
}

const otherCase = (text: string): string => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase());

const textsAround = (text: string): string[] => [
  text,
  `${text}~`,
  `~${text}`,
  `~${text}~`,
  [...text].slice(0, -1).join(''),
  otherCase(text),
  '',
];

function listsAround(wanted: readonly Json[]): Json[] {
  const stranger = typeof wanted[0] === 'number' ? Math.max(...wanted.map(Number)) + 1 : `${wanted.join('')}~`;
  const singles = wanted.slice(0, 20).map((one): Json => [one]);
  return [
    [],
    [stranger],
    [...wanted],
    [stranger, ...wanted],
    [...wanted.slice(1)],
    [...wanted.slice(1), stranger],
    ...singles,
  ];
}

function levelsAround(fact: Fact & { type: 'enum' }, level: Json): Json[] {
  const at = fact.values.findIndex(({ value }) => value === level);
  const last = fact.values.length - 1;
  return [0, at - 1, at, at + 1, last].flatMap((i) => fact.values[i]?.value ?? []);
}

function around(fact: Fact, leaf: Leaf, day: Day): Json[] {
  const values = literals(leaf.value);
  switch (fact.type) {
    case 'number':
    case 'integer':
      return values.flatMap((x) => (typeof x === 'number' ? numbersAround(fact, x) : []));
    case 'boolean':
      return [true, false];
    case 'string':
      return values.flatMap((text) => (typeof text === 'string' ? textsAround(text) : []));
    case 'enum':
      return values.flatMap((level) => levelsAround(fact, level));
    case 'date':
      return dates(leaf, day);
    case 'list':
      return values.length === 0 ? [] : listsAround(values);
    default:
      return fact satisfies never;
  }
}

/** What a fact is where nothing else is asked of it. */
export function plainValue(fact: Fact, asOf: string): Json {
  switch (fact.type) {
    case 'number':
    case 'integer':
      return Math.min(Math.max(0, Math.ceil(fact.min ?? 0)), fact.max ?? Infinity);
    case 'boolean':
      return false;
    case 'string':
      return '';
    case 'enum':
      return fact.values[0]?.value ?? '';
    case 'date':
      return asOf;
    case 'list':
      return [];
    default:
      return fact satisfies never;
  }
}

/** A value, or undefined: missing. */
export type FactValue = Json | undefined;

/** Each JSON value once, in the order in which it first came. */
export function distinct(values: readonly FactValue[]): FactValue[] {
  const seen = new Map(values.map((value) => [JSON.stringify(value) ?? '', value]));
  return [...seen.values()];
}

/** Where the leaf's answer changes, and missing. Only values that the fact can have; none of a leaf that compares two facts. */
export function edgeValues(fact: Fact, leaf: Leaf, day: Day): FactValue[] {
  const line = comparedFact(leaf.value) === undefined ? around(fact, leaf, day) : [];
  return distinct([...line.filter((value) => isValueOf(fact, value)), undefined]);
}

/** The bounds of scorecards' bands and their levels: where a derived fact's value changes. */
export function scorecardEdges(policy: Policy, fact: Fact): FactValue[] {
  const items = policy.derived.flatMap((derived) => (derived.kind === 'scorecard' ? derived.items : []));
  const own = items.filter((item) => item.fact === fact.key);
  const lines = own.flatMap((item) => ('bands' in item ? item.bands.flatMap(({ below }) => below ?? []) : []));
  const levels = own.length > 0 && fact.type === 'enum' ? fact.values.map(({ value }) => value) : [];
  return [...lines.flatMap((x) => numbersAround(fact, x)), ...levels].filter((value) => isValueOf(fact, value));
}
