// What a leaf asks of a slot, resolved from the document once: operators by type, literals read, references found.
import {
  isOperator,
  operandOf,
  operatorsByType,
  periodUnits,
  rangeBounds,
  type Json,
  type Leaf,
  type Operator,
  type PeriodUnit,
  type RangeBounds,
} from '../policy/index.js';
import type { BrokenRule } from './evaluator.js';
import type { Slot, SlotType } from './slots.js';
import { readDay } from './zoned-day.js';

/** A literal as it would stand in the slot (values.ts): days for dates, ranks for enum values, 1 and 0 for true and false. */
export type Scalar = number | string;
/** A literal, or another slot. */
export type Comparand = { literal: Scalar } | { slot: number };

export type Order = '<' | '<=' | '>' | '>=';

export type LeafTest =
  | { is: 'presence'; present: boolean }
  | { is: 'equality'; equal: boolean; to: Comparand }
  | { is: 'order'; order: Order; to: Comparand }
  | { is: 'membership'; among: boolean; values: readonly Scalar[] }
  | { is: 'range'; min: number; max: number; minCounts: boolean; maxCounts: boolean }
  | { is: 'text'; part: 'start' | 'end' | 'any'; text: Comparand }
  | { is: 'period'; within: boolean; n: number; unit: 'days' | 'months' }
  | { is: 'item'; contains: boolean; item: Scalar }
  | { is: 'items'; every: boolean; items: readonly Scalar[] };

export type LeafFault = Extract<
  BrokenRule['reason'],
  'unknown-fact' | 'derived-fact-broken' | 'unknown-operator' | 'wrong-value'
>;

/** Where a leaf's names are looked up. */
export interface LeafScope {
  byKey: ReadonlyMap<string, Slot>;
  computable: (slot: Slot) => boolean;
  timezone: string;
}

type Resolved = LeafTest | LeafFault;
const wrong: LeafFault = 'wrong-value';

function takes(slot: Slot, operator: Operator): boolean {
  const type = 'fact' in slot ? slot.fact.type : 'number';
  if ((operator === 'atLeast' || operator === 'atMost') && !(slot.type.is === 'enum' && slot.type.ordered))
    return false;
  return (operatorsByType[type] as readonly Operator[]).includes(operator);
}

/** A literal of the type, as it would stand in a slot; undefined for anything else. */
function scalar(type: SlotType, value: unknown, timezone: string): Scalar | undefined {
  switch (type.is) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? Number(value) : undefined;
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'date':
      return typeof value === 'string' ? readDay(timezone, value) : undefined;
    case 'enum':
      return typeof value === 'string' ? type.rankOf.get(value) : undefined;
    case 'list':
      return undefined;
    default:
      return type satisfies never;
  }
}

function sameType(a: SlotType, b: SlotType): boolean {
  if (a.is !== 'enum' || b.is !== 'enum') return a.is === b.is && a.is !== 'list';
  return a.values.length === b.values.length && a.values.every((value, i) => value === b.values[i]);
}

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function comparand(type: SlotType, value: Json | undefined, scope: LeafScope): Comparand | LeafFault {
  if (!isObject(value)) {
    const literal = scalar(type, value, scope.timezone);
    return literal === undefined ? wrong : { literal };
  }
  const other = typeof value['fact'] === 'string' ? scope.byKey.get(value['fact']) : undefined;
  if (Object.keys(value).length !== 1 || typeof value['fact'] !== 'string') return wrong;
  if (!other) return 'unknown-fact';
  if (!scope.computable(other)) return 'derived-fact-broken';
  return sameType(type, other.type) ? { slot: other.index } : wrong;
}

function scalars(type: SlotType, value: Json | undefined, timezone: string): readonly Scalar[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const read = value.map((one) => scalar(type, one, timezone));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function range(value: Json | undefined): Resolved {
  if (!isObject(value)) return wrong;
  const { min, max, bounds = '[)', ...others } = value;
  if (typeof min !== 'number' || typeof max !== 'number' || Object.keys(others).length > 0) return wrong;
  if (!rangeBounds.includes(bounds as RangeBounds)) return wrong;
  return {
    is: 'range',
    min,
    max,
    minCounts: bounds === '[)' || bounds === '[]',
    maxCounts: bounds === '(]' || bounds === '[]',
  };
}

function period(value: Json | undefined, within: boolean): Resolved {
  if (!isObject(value)) return wrong;
  const { n, unit, ...others } = value;
  if (typeof n !== 'number' || !Number.isSafeInteger(n) || n < 0 || n > 1_000_000) return wrong;
  if (!periodUnits.includes(unit as PeriodUnit) || Object.keys(others).length > 0) return wrong;
  return { is: 'period', within, n: unit === 'years' ? n * 12 : n, unit: unit === 'days' ? 'days' : 'months' };
}

/** What one item of a list is compared as. */
const itemType = (type: SlotType): SlotType => (type.is === 'list' ? { is: type.of } : type);

function withComparand(to: Comparand | LeafFault, test: (to: Comparand) => LeafTest): Resolved {
  return typeof to === 'string' ? to : test(to);
}

function resolveFor(operator: Operator, type: SlotType, value: Json | undefined, scope: LeafScope): Resolved {
  const compared = (test: (to: Comparand) => LeafTest) => withComparand(comparand(type, value, scope), test);
  const ordered = (order: Order) => compared((to) => ({ is: 'order', order, to }));
  const text = (part: 'start' | 'end' | 'any') => compared((of) => ({ is: 'text', part, text: of }));
  const member = (among: boolean): Resolved => {
    const values = scalars(type, value, scope.timezone);
    return values ? { is: 'membership', among, values } : wrong;
  };
  const item = (contains: boolean): Resolved => {
    const one = scalar(itemType(type), value, scope.timezone);
    return one === undefined ? wrong : { is: 'item', contains, item: one };
  };
  const items = (every: boolean): Resolved => {
    const all = scalars(itemType(type), value, scope.timezone);
    return all ? { is: 'items', every, items: all } : wrong;
  };
  switch (operator) {
    case 'isPresent':
    case 'isMissing':
      return { is: 'presence', present: operator === 'isPresent' };
    case 'equal':
    case 'notEqual':
      return compared((to) => ({ is: 'equality', equal: operator === 'equal', to }));
    case 'lessThan':
    case 'before':
      return ordered('<');
    case 'lessThanInclusive':
    case 'onOrBefore':
    case 'atMost':
      return ordered('<=');
    case 'greaterThan':
    case 'after':
      return ordered('>');
    case 'greaterThanInclusive':
    case 'onOrAfter':
    case 'atLeast':
      return ordered('>=');
    case 'in':
    case 'notIn':
      return member(operator === 'in');
    case 'between':
      return range(value);
    case 'startsWith':
      return text('start');
    case 'endsWith':
      return text('end');
    case 'includesText':
      return text('any');
    case 'withinLast':
    case 'notWithinLast':
      return period(value, operator === 'withinLast');
    case 'contains':
    case 'doesNotContain':
      return item(operator === 'contains');
    case 'containsAny':
    case 'containsAll':
      return items(operator === 'containsAll');
    default:
      return operator satisfies never;
  }
}

/** The leaf's fact and what is asked of it, or why it means nothing. */
export function resolveLeaf(leaf: Leaf, scope: LeafScope): { slot: Slot; test: LeafTest } | LeafFault {
  const slot = scope.byKey.get(leaf.fact);
  if (!slot) return 'unknown-fact';
  if (!scope.computable(slot)) return 'derived-fact-broken';
  const { operator } = leaf;
  if (!isOperator(operator) || !takes(slot, operator)) return 'unknown-operator';
  if (operandOf[operator] === 'nothing' && leaf.value !== undefined) return wrong;
  const test = resolveFor(operator, slot.type, leaf.value, scope);
  return typeof test === 'string' ? test : { slot, test };
}
