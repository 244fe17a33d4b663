// What each operator is called, in both languages, plain and as its opposite.
import type { Language } from '../../language/index.js';
import { isNumericType, type FactType } from '../fact-schema.js';
import { isOperator, type Operator } from '../operators.js';

/** `before` stands before the value, `after` behind it; `linked` is `before` with the verb that it needs on its own. */
export interface OperatorWords {
  before: string;
  linked: string;
  after: string;
}

type Entry = readonly [before: string, after?: string];
type Vocabulary = Readonly<Record<Operator, { plain: Entry; opposite: Entry }>>;

const pair = (plain: Entry, opposite: Entry) => ({ plain, opposite });

const english: Vocabulary = {
  equal: pair(['is'], ['is not']),
  notEqual: pair(['is not'], ['is']),
  lessThan: pair(['under'], ['not under']),
  lessThanInclusive: pair(['at most'], ['over']),
  greaterThan: pair(['over'], ['not over']),
  greaterThanInclusive: pair(['at least'], ['under']),
  in: pair(['is one of'], ['is none of']),
  notIn: pair(['is none of'], ['is one of']),
  between: pair(['from'], ['outside']),
  startsWith: pair(['starts with'], ['does not start with']),
  endsWith: pair(['ends with'], ['does not end with']),
  includesText: pair(['contains'], ['does not contain']),
  atLeast: pair(['at least'], ['below']),
  atMost: pair(['at most'], ['above']),
  before: pair(['before'], ['on or after']),
  onOrBefore: pair(['on or before'], ['after']),
  after: pair(['after'], ['on or before']),
  onOrAfter: pair(['on or after'], ['before']),
  withinLast: pair(['within the last'], ['not within the last']),
  notWithinLast: pair(['not within the last'], ['within the last']),
  contains: pair(['includes'], ['does not include']),
  doesNotContain: pair(['does not include'], ['includes']),
  containsAny: pair(['includes any of'], ['includes none of']),
  containsAll: pair(['includes all of'], ['does not include all of']),
  isPresent: pair(['is known'], ['is not known']),
  isMissing: pair(['is not known'], ['is known']),
};

const chinese: Vocabulary = {
  equal: pair(['为'], ['不是']),
  notEqual: pair(['不是'], ['为']),
  lessThan: pair(['低于'], ['不低于']),
  lessThanInclusive: pair(['不高于'], ['高于']),
  greaterThan: pair(['高于'], ['不高于']),
  greaterThanInclusive: pair(['不低于'], ['低于']),
  in: pair(['为', '之一'], ['不是', '中的任何一个']),
  notIn: pair(['不是', '中的任何一个'], ['为', '之一']),
  between: pair(['在', '之间'], ['不在', '之间']),
  startsWith: pair(['以', '开头'], ['不以', '开头']),
  endsWith: pair(['以', '结尾'], ['不以', '结尾']),
  includesText: pair(['包含'], ['不包含']),
  atLeast: pair(['不低于'], ['低于']),
  atMost: pair(['不高于'], ['高于']),
  before: pair(['早于'], ['不早于']),
  onOrBefore: pair(['不晚于'], ['晚于']),
  after: pair(['晚于'], ['不晚于']),
  onOrAfter: pair(['不早于'], ['早于']),
  withinLast: pair(['在最近', '内'], ['不在最近', '内']),
  notWithinLast: pair(['不在最近', '内'], ['在最近', '内']),
  contains: pair(['包含'], ['不包含']),
  doesNotContain: pair(['不包含'], ['包含']),
  containsAny: pair(['包含', '中的任意一项'], ['不包含', '中的任何一项']),
  containsAll: pair(['同时包含'], ['未同时包含']),
  isPresent: pair(['有数据'], ['无数据']),
  isMissing: pair(['无数据'], ['有数据']),
};

/** Equality of numbers is told apart from being one of a kind. */
const ofNumbers: Readonly<Record<Language, Readonly<Record<string, { plain: Entry; opposite: Entry }>>>> = {
  en: { equal: pair(['exactly'], ['other than']), notEqual: pair(['other than'], ['exactly']) },
  'zh-CN': { equal: pair(['等于'], ['不等于']), notEqual: pair(['不等于'], ['等于']) },
};

const verbal = /^(is|is not|is known|is not known|starts|ends|contains|includes|does)\b/;

/** The words of an operator over a type of fact; an unknown operator speaks its own name. */
export function operatorWords(
  operator: string,
  type: FactType | undefined,
  negated: boolean,
  language: Language,
): OperatorWords {
  const form = negated ? 'opposite' : 'plain';
  const vocabulary = language === 'en' ? english : chinese;
  const entry = isOperator(operator)
    ? ((isNumericType(type) ? ofNumbers[language][operator] : undefined) ?? vocabulary[operator])
    : undefined;
  const [before, after = ''] = entry?.[form] ?? [operator];
  const linked = language === 'en' && !verbal.test(before) ? `is ${before}` : before;
  return { before, linked, after };
}

const pickerNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { between: 'between', in: 'one of', notIn: 'none of' },
  'zh-CN': {
    in: '为其中之一',
    notIn: '不是其中任何一个',
    between: '介于',
    startsWith: '开头是',
    endsWith: '结尾是',
    withinLast: '在最近一段时间内',
    notWithinLast: '不在最近一段时间内',
    containsAny: '包含任意一项',
    containsAll: '包含全部各项',
  },
};

/** An operator's name in a picker, without its value. */
export const operatorLabel = (operator: string, type: FactType | undefined, language: Language): string =>
  (isOperator(operator) && pickerNames[language][operator]) || operatorWords(operator, type, false, language).before;
