// A lower and an upper bound of one fact that are asked together read as one range; each piece still edits its own condition.
import type { Language } from '../../language/index.js';
import { isLeaf, type Condition, type Leaf } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import type { RangeBounds } from '../operators.js';
import { readableFact } from '../readable-facts.js';
import { unitName } from './format.js';
import { rangeWords } from './leaf-pieces.js';
import { factToken } from './leaf-words.js';
import { text, type Token } from './token.js';
import { valueWords } from './value-words.js';

type End = { side: 'lower' | 'upper'; included: boolean };

const ends = new Map<string, End>([
  ['greaterThanInclusive', { side: 'lower', included: true }],
  ['greaterThan', { side: 'lower', included: false }],
  ['lessThanInclusive', { side: 'upper', included: true }],
  ['lessThan', { side: 'upper', included: false }],
  ['onOrAfter', { side: 'lower', included: true }],
  ['after', { side: 'lower', included: false }],
  ['onOrBefore', { side: 'upper', included: true }],
  ['before', { side: 'upper', included: false }],
]);

const isBound = (node: Condition): node is Leaf =>
  isLeaf(node) && ends.has(node.operator) && (typeof node.value === 'number' || typeof node.value === 'string');

/** A pair stands where the first of the two stood. */
export type Spoken = { is: 'node'; node: Condition } | { is: 'range'; lower: Leaf; upper: Leaf };

/** The children of an `all`, in order; a fact's only lower and only upper bound, if they leave something between, as a pair. */
export function withRanges(children: readonly Condition[]): Spoken[] {
  const bounds = children.filter(isBound);
  const boundsOf = (fact: string, side: End['side']) =>
    bounds.filter((leaf) => leaf.fact === fact && ends.get(leaf.operator)?.side === side);
  return children.flatMap((node): Spoken[] => {
    if (!isBound(node)) return [{ is: 'node', node }];
    const [lower, ...lowers] = boundsOf(node.fact, 'lower');
    const [upper, ...uppers] = boundsOf(node.fact, 'upper');
    const pair = lower && upper && lowers.length + uppers.length === 0 && rises(lower, upper);
    if (!pair) return [{ is: 'node', node }];
    return children.indexOf(node) === Math.min(children.indexOf(lower), children.indexOf(upper))
      ? [{ is: 'range', lower, upper }]
      : [];
  });
}

function rises({ value: min }: Leaf, { value: max }: Leaf): boolean {
  if (typeof min === 'number' && typeof max === 'number') return min < max;
  return typeof min === 'string' && typeof max === 'string' && min < max;
}

/** "annual spend from 10,000 up to but not including 20,000 CNY", not yet spaced. */
export function rangeTokens(policy: Policy, lower: Leaf, upper: Leaf, language: Language): Token[] {
  const fact = readableFact(policy, lower.fact);
  const unit = fact && 'unit' in fact ? unitName(fact.unit, language) : '';
  const included = (leaf: Leaf) => ends.get(leaf.operator)?.included === true;
  const operator = ({ id }: Leaf, words: string): Token => ({ kind: 'operator', text: words, nodeId: id });
  const value = (leaf: Leaf): Token => ({
    kind: 'value',
    text: valueWords(fact, leaf.value, language),
    nodeId: leaf.id,
    field: '/value',
  });
  const unitToken = ({ id }: Leaf): Token => ({ kind: 'unit', text: unit, nodeId: id });
  const name = factToken(policy, lower, language);
  if (language === 'en') {
    const bounds = `${included(lower) ? '[' : '('}${included(upper) ? ']' : ')'}` as RangeBounds;
    const [before, between] = rangeWords(bounds, fact?.type);
    return [name, operator(lower, before), value(lower), operator(upper, between), value(upper), unitToken(upper)];
  }
  const closed = (leaf: Leaf) => operator(leaf, included(leaf) ? '（含）' : '（不含）');
  return [
    ...[name, operator(lower, '在'), value(lower), unitToken(lower), closed(lower), text('至')],
    ...[value(upper), unitToken(upper), closed(upper), operator(upper, '之间')],
  ];
}
