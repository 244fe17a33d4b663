// Conditions in the engine's own operators over facts that were made ready, shared conditions written out where they are
// referred to. Ids say the path: within a shared condition they follow the id of the reference.
import { dayIn, dayOf } from '../evaluation/index.js';
import {
  comparedFact,
  isAll,
  isAny,
  isLeaf,
  isNot,
  isOperator,
  sharedCondition,
  type Condition,
  type Json,
  type Leaf,
  type Operator,
  type PeriodValue,
  type Policy,
  type RangeValue,
} from '../policy/index.js';
import type { NeededFacts } from './needed-facts.js';

export type PlainNode =
  | { id: string; all: PlainNode[] }
  | { id: string; any: PlainNode[] }
  | { id: string; not: PlainNode }
  | { id?: string; fact: string; operator: string; value: Json };

interface Scope {
  policy: Policy;
  facts: NeededFacts;
}

const orders: Partial<Record<Operator, string>> = {
  before: 'lessThan',
  onOrBefore: 'lessThanInclusive',
  after: 'greaterThan',
  onOrAfter: 'greaterThanInclusive',
};

/** What a leaf compares with: a literal, days for a date, or another fact. */
function comparand({ fact, value }: Leaf, { policy, facts }: Scope): Json {
  const other = comparedFact(value);
  if (other !== undefined) return { fact: facts.own(other) };
  const isDate = policy.facts.some(({ key, type }) => key === fact && type === 'date');
  return isDate && typeof value === 'string' ? (dayOf(dayIn(policy.timezone, value)) ?? 0) : (value ?? null);
}

function between(id: string, fact: string, { min, max, bounds = '[)' }: RangeValue): PlainNode {
  const [from, to] = [bounds.startsWith('[') ? 'Inclusive' : '', bounds.endsWith(']') ? 'Inclusive' : ''];
  return {
    id,
    all: [
      { fact, operator: `greaterThan${from}`, value: min },
      { fact, operator: `lessThan${to}`, value: max },
    ],
  };
}

function within(id: string, fact: string, period: PeriodValue, holds: boolean, { facts }: Scope): PlainNode {
  const all: PlainNode[] = [
    { fact, operator: 'greaterThanInclusive', value: { fact: facts.asOf(period) } },
    { fact, operator: 'lessThanInclusive', value: { fact: facts.asOf() } },
  ];
  return holds ? { id, all } : { id, not: { id: `${id}/within`, all } };
}

function levels(id: string, leaf: Leaf, { policy, facts }: Scope): PlainNode {
  const up = leaf.operator === 'atLeast';
  const other = comparedFact(leaf.value);
  if (other !== undefined) {
    const operator = up ? 'greaterThanInclusive' : 'lessThanInclusive';
    return { id, fact: facts.rank(leaf.fact), operator, value: { fact: facts.rank(other) } };
  }
  const fact = policy.facts.find(({ key }) => key === leaf.fact);
  const values = fact?.type === 'enum' ? fact.values.map(({ value }) => value) : [];
  const at = values.indexOf(String(leaf.value));
  return { id, fact: facts.own(leaf.fact), operator: 'in', value: up ? values.slice(at) : values.slice(0, at + 1) };
}

function containing(id: string, fact: string, items: readonly Json[], every: boolean): PlainNode {
  const each = items.map((item): PlainNode => ({ fact, operator: 'contains', value: item }));
  return every ? { id, all: each } : { id, any: each };
}

const comparison = (id: string, leaf: Leaf, operator: Operator, scope: Scope): PlainNode => ({
  id,
  fact: scope.facts.own(leaf.fact),
  operator: orders[operator] ?? operator,
  value: comparand(leaf, scope),
});

function plainLeaf(id: string, leaf: Leaf, scope: Scope): PlainNode {
  const { operator, value } = leaf;
  const { facts } = scope;
  if (!isOperator(operator)) throw new Error(`No version has the operator ${operator}.`);
  switch (operator) {
    case 'isPresent':
    case 'isMissing':
      return { id, fact: facts.present(leaf.fact), operator: 'equal', value: operator === 'isPresent' };
    case 'atLeast':
    case 'atMost':
      return levels(id, leaf, scope);
    case 'between':
      return between(id, facts.own(leaf.fact), value as unknown as RangeValue);
    case 'withinLast':
    case 'notWithinLast':
      return within(id, facts.own(leaf.fact), value as unknown as PeriodValue, operator === 'withinLast', scope);
    case 'startsWith':
    case 'endsWith':
    case 'includesText':
      return { id, fact: facts.text(leaf, comparedFact(value)), operator: 'equal', value: true };
    case 'containsAny':
    case 'containsAll':
      return containing(id, facts.own(leaf.fact), value as Json[], operator === 'containsAll');
    case 'equal':
    case 'notEqual':
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
    case 'in':
    case 'notIn':
    case 'contains':
    case 'doesNotContain':
    case 'before':
    case 'onOrBefore':
    case 'after':
    case 'onOrAfter':
      return comparison(id, leaf, operator, scope);
    default:
      return operator satisfies never;
  }
}

/** Circles and names that lead nowhere are errors in a document; a version has none. */
export function plainNode(node: Condition, scope: Scope, path = ''): PlainNode {
  const id = path + node.id;
  const inner = (child: Condition) => plainNode(child, scope, path);
  if (isAll(node)) return { id, all: node.all.map(inner) };
  if (isAny(node)) return { id, any: node.any.map(inner) };
  if (isNot(node)) return { id, not: inner(node.not) };
  if (isLeaf(node)) return plainLeaf(id, node, scope);
  const target = sharedCondition(scope.policy, node.condition);
  if (!target) throw new Error(`No version refers to ${node.condition} without having it.`);
  return plainNode(target, scope, `${id}/`);
}
