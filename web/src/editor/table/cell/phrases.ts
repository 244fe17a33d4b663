// The words of a cell, in both languages alike: what is typed in one is understood in the other.
import type { Language } from '@tierwright/shared/language';
import type { FactType, Operator } from '@tierwright/shared/policy';

/** Words that lead a value. A negated one has no operator of its own. */
export interface Phrase {
  operator: Operator;
  negated?: true;
  words: readonly string[];
}

const atLeast = ['≥', '>=', '=>', '＞=', '＞＝', 'at least', 'from', '不低于', '不少于', '不小于', '大于等于', '至少'];
const over = ['>', '＞', 'over', 'above', 'more than', 'greater than', '高于', '大于', '超过', '多于'];
const atMost = [
  '≤',
  '<=',
  '=<',
  '＜=',
  '＜＝',
  'at most',
  'up to',
  '不高于',
  '不超过',
  '不大于',
  '不多于',
  '小于等于',
  '至多',
];
const under = ['<', '＜', 'under', 'below', 'less than', '低于', '小于', '少于', '不足'];
const same: readonly Phrase[] = [
  { operator: 'equal', words: ['=', '==', '＝', 'is', 'exactly', '等于'] },
  { operator: 'notEqual', words: ['≠', '!=', '<>', '！=', 'is not', 'other than', '不等于'] },
];
const choice: readonly Phrase[] = [
  { operator: 'in', words: ['one of', 'is one of', '属于'] },
  { operator: 'notIn', words: ['none of', 'is none of', '不属于'] },
];
const presence: readonly Phrase[] = [
  { operator: 'isPresent', words: ['known', 'is known', '有数据', '已知'] },
  {
    operator: 'isMissing',
    words: ['missing', 'is missing', 'unknown', 'not known', 'is not known', '无数据', '未知', '缺失'],
  },
];

const numbers: readonly Phrase[] = [
  { operator: 'greaterThanInclusive', words: atLeast },
  { operator: 'greaterThan', words: over },
  { operator: 'lessThanInclusive', words: atMost },
  { operator: 'lessThan', words: under },
  ...same,
  ...choice,
  ...presence,
];

const byType: Readonly<Record<FactType, readonly Phrase[]>> = {
  number: numbers,
  integer: numbers,
  boolean: [...same, ...presence],
  string: [
    { operator: 'startsWith', words: ['starts with', '开头是', '开头为'] },
    { operator: 'startsWith', negated: true, words: ['does not start with', '开头不是'] },
    { operator: 'endsWith', words: ['ends with', '结尾是', '结尾为'] },
    { operator: 'endsWith', negated: true, words: ['does not end with', '结尾不是'] },
    { operator: 'includesText', words: ['contains', '包含'] },
    { operator: 'includesText', negated: true, words: ['does not contain', '不包含'] },
    ...same,
    ...choice,
    ...presence,
  ],
  enum: [
    { operator: 'atLeast', words: atLeast },
    { operator: 'atMost', words: atMost },
    { operator: 'atLeast', negated: true, words: under },
    { operator: 'atMost', negated: true, words: over },
    ...same,
    ...choice,
    ...presence,
  ],
  date: [
    { operator: 'onOrAfter', words: ['on or after', 'from', 'since', '不早于', ...atLeast] },
    { operator: 'after', words: ['after', '晚于', '>', '＞'] },
    { operator: 'onOrBefore', words: ['on or before', 'until', 'by', '不晚于', ...atMost] },
    { operator: 'before', words: ['before', '早于', '<', '＜'] },
    { operator: 'withinLast', words: ['last', 'within the last', 'in the last', '最近', '在最近'] },
    { operator: 'notWithinLast', words: ['not in the last', 'not within the last', '不在最近'] },
    ...presence,
  ],
  list: [
    { operator: 'contains', words: ['includes', 'contains', '包含'] },
    { operator: 'doesNotContain', words: ['does not include', 'does not contain', 'without', '不包含'] },
    { operator: 'containsAny', words: ['any of', 'includes any of', '任一', '包含任一'] },
    { operator: 'containsAny', negated: true, words: ['includes none of', '均不包含'] },
    { operator: 'containsAll', words: ['all of', 'includes all of', '全部', '同时包含'] },
    ...presence,
  ],
};

/** "No condition". */
export const anyWords = ['any', '任意', '不限', '-', '—', '*'];
export const notWords = ['not', '非', '不是', '不为'];
export const andWords: Readonly<Record<Language, string>> = { en: 'and', 'zh-CN': '且' };
export const notWord: Readonly<Record<Language, string>> = { en: 'not', 'zh-CN': '非' };
export const yesWords = ['yes', 'true', 'y', '是', '√', '✓'];
export const noWords = ['no', 'false', 'n', '否', '×', '✗'];

export interface Led {
  phrase: Phrase;
  rest: string;
}

/** The rest behind a word that the text begins with; a word of letters ends where they end. */
export function behind(text: string, word: string): string | undefined {
  if (!text.toLowerCase().startsWith(word)) return undefined;
  const rest = text.slice(word.length);
  return /[a-z]$/.test(word) && /^[\p{Script=Latin}\d_]/u.test(rest) ? undefined : rest.trim();
}

/** The phrases that a text may begin with, the longest first. */
export function leads(text: string, type: FactType): readonly Led[] {
  const found = byType[type].flatMap((phrase) =>
    phrase.words.flatMap((word) => {
      const rest = behind(text, word);
      return rest === undefined ? [] : [{ phrase, rest, length: word.length }];
    }),
  );
  return found.sort((a, b) => b.length - a.length);
}

type Spoken = Readonly<Record<Language, string>>;
const inBoth = (en: string, zh = en): Spoken => ({ en, 'zh-CN': zh });

/** What stands before a value when a cell is written; nothing for "is", "one of several" and ranges. */
const written = new Map<string, Spoken>([
  ['greaterThanInclusive', inBoth('≥')],
  ['greaterThan', inBoth('>')],
  ['lessThanInclusive', inBoth('≤')],
  ['lessThan', inBoth('<')],
  ['atLeast', inBoth('≥')],
  ['atMost', inBoth('≤')],
  ['not atLeast', inBoth('<')],
  ['not atMost', inBoth('>')],
  ['startsWith', inBoth('starts with', '开头是')],
  ['not startsWith', inBoth('does not start with', '开头不是')],
  ['endsWith', inBoth('ends with', '结尾是')],
  ['not endsWith', inBoth('does not end with', '结尾不是')],
  ['includesText', inBoth('contains', '包含')],
  ['not includesText', inBoth('does not contain', '不包含')],
  ['before', inBoth('before', '早于')],
  ['onOrBefore', inBoth('on or before', '不晚于')],
  ['after', inBoth('after', '晚于')],
  ['onOrAfter', inBoth('on or after', '不早于')],
  ['withinLast', inBoth('last', '最近')],
  ['notWithinLast', inBoth('not in the last', '不在最近')],
  ['contains', inBoth('includes', '包含')],
  ['doesNotContain', inBoth('does not include', '不包含')],
  ['containsAny', inBoth('any of', '任一')],
  ['not containsAny', inBoth('includes none of', '均不包含')],
  ['containsAll', inBoth('all of', '全部')],
  ['isPresent', inBoth('known', '有数据')],
  ['isMissing', inBoth('missing', '无数据')],
]);

/** How an operator is led in a cell; undefined where it has no words of its own. */
export const leadOf = (operator: string, negated: boolean, language: Language): string | undefined =>
  written.get(negated ? `not ${operator}` : operator)?.[language];
