// A single condition taken apart into the pieces that sentences and the canvas put together.
import type { Language } from '../../language/index.js';
import type { Leaf } from '../condition-schema.js';
import type { Fact, FactType } from '../fact-schema.js';
import { isOperator, operandOf, rangeBounds, type Operand, type Operator, type RangeBounds } from '../operators.js';
import { factName } from '../names.js';
import type { Policy } from '../policy-schema.js';
import { readableFact } from '../readable-facts.js';
import { inSentence, unitName } from './format.js';
import { operatorWords, type OperatorWords } from './operator-words.js';
import { text, type Token } from './token.js';
import { blank, valueWords } from './value-words.js';

export interface LeafPieces {
  words: OperatorWords;
  value: Token[];
  unit: string;
  /** Where the unit stands in the node, for one that is written there. */
  unitField?: string;
}

interface Speaking {
  policy: Policy;
  leaf: Leaf;
  fact: Fact | undefined;
  language: Language;
  negated: boolean;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The pieces of a leaf; `negated` turns it into its opposite. A value of the wrong kind is spoken as it stands. */
export function leafPieces(policy: Policy, leaf: Leaf, language: Language, negated: boolean): LeafPieces {
  const fact = readableFact(policy, leaf.fact);
  const speaking = { policy, leaf, fact, language, negated };
  const operand: Operand = isOperator(leaf.operator) ? operandOf[leaf.operator] : 'value';
  if (operand === 'nothing') return { words: wordsOf(speaking), value: [], unit: '' };
  if (operand === 'range' && isRecord(leaf.value)) return rangePieces(speaking, leaf.value);
  if (operand === 'period' && isRecord(leaf.value)) return periodPieces(speaking, leaf.value);
  if (Array.isArray(leaf.value)) return listPieces(speaking, leaf.value);
  return valuePieces(speaking);
}

const wordsOf = ({ leaf, fact, negated, language }: Speaking): OperatorWords =>
  operatorWords(leaf.operator, fact?.type, negated, language);

const unitOf = ({ fact, language }: Speaking, value?: unknown): string =>
  fact && 'unit' in fact ? unitName(fact.unit, language, value) : '';

const valueToken = ({ leaf }: Speaking, words: string, field: string): Token => ({
  kind: 'value',
  text: words,
  nodeId: leaf.id,
  field,
});

function valuePieces(speaking: Speaking): LeafPieces {
  const { policy, leaf, fact, language, negated } = speaking;
  const { value } = leaf;
  if (isRecord(value) && typeof value['fact'] === 'string') {
    const other = value['fact'];
    const words = inSentence(factName(policy, other, language), language) || blank;
    return {
      words: wordsOf(speaking),
      value: [{ ...valueToken(speaking, words, '/value'), factKey: other }],
      unit: '',
    };
  }
  // "is not yes" is nobody's way of saying no.
  const flipped = typeof value === 'boolean' && (leaf.operator === 'notEqual') !== negated;
  const words = typeof value === 'boolean' ? operatorWords('equal', 'boolean', false, language) : wordsOf(speaking);
  const spoken = valueWords(fact, flipped ? !value : value, language);
  return { words, value: [valueToken(speaking, spoken, '/value')], unit: unitOf(speaking, value) };
}

const joiners = { en: { all: 'and', any: 'or' }, 'zh-CN': { all: '和', any: '、' } } as const;

function listPieces(speaking: Speaking, items: readonly unknown[]): LeafPieces {
  const { leaf, fact, language } = speaking;
  const last = joiners[language][leaf.operator === 'containsAll' ? 'all' : 'any'];
  const value = items.flatMap((item, i): Token[] => {
    const token = valueToken(speaking, valueWords(fact, item, language), `/value/${i}`);
    if (i === 0) return [token];
    return [text(i === items.length - 1 ? last : language === 'en' ? ',' : '、'), token];
  });
  return {
    words: items.length === 1 ? wordsForOne(speaking) : wordsOf(speaking),
    value: value.length > 0 ? value : [valueToken(speaking, blank, '/value')],
    unit: unitOf(speaking),
  };
}

const forOne = new Map<string, Operator>([
  ['in', 'equal'],
  ['notIn', 'notEqual'],
  ['containsAny', 'contains'],
  ['containsAll', 'contains'],
]);

/** One of a single value is that value. */
function wordsForOne(speaking: Speaking): OperatorWords {
  const { leaf, fact, negated, language } = speaking;
  const alike = forOne.get(leaf.operator);
  if (!alike) return wordsOf(speaking);
  return operatorWords(alike, fact?.type === 'list' ? 'list' : 'enum', negated, language);
}

const englishRange: Readonly<Record<RangeBounds, readonly [string, string]>> = {
  '[)': ['from', 'up to but not including'],
  '[]': ['from', 'up to and including'],
  '(]': ['over', 'up to and including'],
  '()': ['over', 'and under'],
};
const englishDays: Readonly<Record<RangeBounds, readonly [string, string]>> = {
  ...englishRange,
  '(]': ['after', 'up to and including'],
  '()': ['after', 'and before'],
};

/** What stands before the lower end of a range and between the two. */
export const rangeWords = (bounds: RangeBounds, type: FactType | undefined): readonly [string, string] =>
  (type === 'date' ? englishDays : englishRange)[bounds];

const englishOutside: Readonly<Record<RangeBounds, readonly [string, string]>> = {
  '[)': ['under', 'or at least'],
  '[]': ['under', 'or over'],
  '(]': ['at most', 'or over'],
  '()': ['at most', 'or at least'],
};

const isBounds = (bounds: unknown): bounds is RangeBounds => rangeBounds.some((known) => known === bounds);

function rangePieces(speaking: Speaking, range: Record<string, unknown>): LeafPieces {
  const { fact, language, negated } = speaking;
  const bounds = isBounds(range['bounds']) ? range['bounds'] : '[)';
  const [min, max] = (['min', 'max'] as const).map((end) =>
    valueToken(speaking, valueWords(fact, range[end], language), `/value/${end}`),
  ) as [Token, Token];
  const unit = unitOf(speaking);
  const nodeId = speaking.leaf.id;
  const boundsToken = (words: string): Token => ({ kind: 'operator', text: words, nodeId, field: '/value/bounds' });
  if (language === 'en') {
    const [before, between] = (negated ? englishOutside : englishRange)[bounds];
    return { words: { before, linked: `is ${before}`, after: '' }, value: [min, boundsToken(between), max], unit };
  }
  const unitToken: Token[] = unit === '' ? [] : [{ kind: 'unit', text: unit, nodeId }];
  const closed = (included: boolean) => boundsToken(included ? '（含）' : '（不含）');
  const value = [
    min,
    ...unitToken,
    closed(bounds[0] === '['),
    text('至'),
    max,
    ...unitToken,
    closed(bounds[1] === ']'),
  ];
  return { words: wordsOf(speaking), value, unit: '' };
}

const periodNames = new Map<string, Readonly<Record<Language, string>>>([
  ['days', { en: 'days', 'zh-CN': '天' }],
  ['months', { en: 'months', 'zh-CN': '个月' }],
  ['years', { en: 'years', 'zh-CN': '年' }],
]);

function periodPieces(speaking: Speaking, { n, unit }: Record<string, unknown>): LeafPieces {
  const { language } = speaking;
  const written = typeof unit === 'string' && unit !== '' ? unit : blank;
  const name = periodNames.get(written)?.[language] ?? written;
  return {
    words: wordsOf(speaking),
    value: [valueToken(speaking, valueWords(undefined, n, language), '/value/n')],
    unit: language === 'en' && n === 1 ? name.replace(/s$/, '') : name,
    unitField: '/value/unit',
  };
}
