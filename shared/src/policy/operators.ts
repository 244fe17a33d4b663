// The table of operators: which type of fact takes which, and what each takes as its value.
// Checking, sentences, evaluation and the editor all read it.
import type { Fact, FactType } from './fact-schema.js';

const forAnyType = ['isPresent', 'isMissing'] as const;
const forNumbers = [
  'greaterThanInclusive',
  'greaterThan',
  'lessThanInclusive',
  'lessThan',
  'between',
  'equal',
  'notEqual',
  'in',
  'notIn',
] as const;

/** In the order in which a picker offers them. `atLeast` and `atMost` are for ordered enums only. */
export const operatorsByType = {
  number: [...forNumbers, ...forAnyType],
  integer: [...forNumbers, ...forAnyType],
  boolean: ['equal', 'notEqual', ...forAnyType],
  string: ['equal', 'notEqual', 'in', 'notIn', 'startsWith', 'endsWith', 'includesText', ...forAnyType],
  enum: ['atLeast', 'atMost', 'equal', 'notEqual', 'in', 'notIn', ...forAnyType],
  date: ['withinLast', 'notWithinLast', 'before', 'onOrBefore', 'after', 'onOrAfter', ...forAnyType],
  list: ['contains', 'doesNotContain', 'containsAny', 'containsAll', ...forAnyType],
} as const satisfies Record<FactType, readonly string[]>;

export type Operator = (typeof operatorsByType)[FactType][number];

/**
 * What an operator takes: nothing; one value of the fact's type, or another fact of it; a list of such values;
 * a range `{min, max, bounds?}`; a period `{n, unit}`; one item of a list; several items.
 */
export type Operand = 'nothing' | 'value' | 'values' | 'range' | 'period' | 'item' | 'items';

export const operandOf: Readonly<Record<Operator, Operand>> = {
  equal: 'value',
  notEqual: 'value',
  lessThan: 'value',
  lessThanInclusive: 'value',
  greaterThan: 'value',
  greaterThanInclusive: 'value',
  in: 'values',
  notIn: 'values',
  between: 'range',
  startsWith: 'value',
  endsWith: 'value',
  includesText: 'value',
  atLeast: 'value',
  atMost: 'value',
  before: 'value',
  onOrBefore: 'value',
  after: 'value',
  onOrAfter: 'value',
  withinLast: 'period',
  notWithinLast: 'period',
  contains: 'item',
  doesNotContain: 'item',
  containsAny: 'items',
  containsAll: 'items',
  isPresent: 'nothing',
  isMissing: 'nothing',
};

export const isOperator = (name: string): name is Operator => Object.hasOwn(operandOf, name);

/** The operators that a fact takes, in the order of a picker. */
export function operatorsFor(fact: Fact): readonly Operator[] {
  const all: readonly Operator[] = operatorsByType[fact.type];
  const ranked = fact.type !== 'enum' || fact.ordered;
  return ranked ? all : all.filter((name) => name !== 'atLeast' && name !== 'atMost');
}

/** How the ends of a range count; `[)` where a range does not say. */
export const rangeBounds = ['[)', '[]', '(]', '()'] as const;
export type RangeBounds = (typeof rangeBounds)[number];
export interface RangeValue {
  min: number;
  max: number;
  bounds?: RangeBounds;
}

export const periodUnits = ['days', 'months', 'years'] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export interface PeriodValue {
  n: number;
  unit: PeriodUnit;
}
