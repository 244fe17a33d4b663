// How a refused fact is told: what was expected, what came, and a sentence for people.
import { pointer, type Violation } from '../errors/index.js';
import { inLanguage, type Language, type LocalText } from '../language/index.js';
import type { Fact } from '../policy/index.js';
import { maxListLength, maxTextLength } from './read-fact.js';

const some = (values: readonly string[], comma: string): string =>
  [...values.slice(0, 20), ...(values.length > 20 ? ['…'] : [])].join(comma);

function range({ min, max }: { min?: number | undefined; max?: number | undefined }): LocalText {
  if (min !== undefined && max !== undefined)
    return { en: ` from ${min} to ${max}`, 'zh-CN': `，范围 ${min} 至 ${max}` };
  if (min !== undefined) return { en: ` of at least ${min}`, 'zh-CN': `，不小于 ${min}` };
  return max === undefined ? { en: '', 'zh-CN': '' } : { en: ` of at most ${max}`, 'zh-CN': `，不大于 ${max}` };
}

function expectation(fact: Fact): LocalText {
  switch (fact.type) {
    case 'number':
      return { en: `a number${range(fact).en}`, 'zh-CN': `数值${range(fact)['zh-CN']}` };
    case 'integer':
      return { en: `a whole number${range(fact).en}`, 'zh-CN': `整数${range(fact)['zh-CN']}` };
    case 'boolean':
      return { en: 'true or false', 'zh-CN': 'true 或 false' };
    case 'string':
      return { en: `text of at most ${maxTextLength} characters`, 'zh-CN': `不超过 ${maxTextLength} 个字符的文本` };
    case 'enum': {
      const values = fact.values.map(({ value }) => JSON.stringify(value));
      return { en: `one of ${some(values, ', ')}`, 'zh-CN': `以下之一：${some(values, '、')}` };
    }
    case 'date':
      return {
        en: 'a calendar day such as 2026-11-21, or an RFC 3339 timestamp',
        'zh-CN': '日期（如 2026-11-21）或 RFC 3339 时间戳',
      };
    case 'list':
      return fact.itemType === 'string'
        ? { en: `a list of at most ${maxListLength} texts`, 'zh-CN': `不超过 ${maxListLength} 项的文本列表` }
        : { en: `a list of at most ${maxListLength} numbers`, 'zh-CN': `不超过 ${maxListLength} 项的数值列表` };
    default:
      return fact satisfies never;
  }
}

/** A short form of what was sent; never the whole of something large. */
function received(value: unknown, language: Language): string {
  const english = language === 'en';
  if (Array.isArray(value)) return english ? `a list of ${value.length}` : `有 ${value.length} 项的列表`;
  if (typeof value === 'object' && value !== null) return english ? 'an object' : '对象';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? JSON.stringify(value.slice(0, 60)) : String(value);
  return typeof value === 'string' && value.length > 60 ? `${text}…` : text;
}

/** Chinese sets a space before what is Latin, and none before what is its own. */
const afterSpace = (words: string): string => (/^\p{Script=Han}/u.test(words) ? words : ` ${words}`);

const nameOf = (fact: Fact, language: Language): string => inLanguage(fact.label, language) || fact.key;

/** `at` is where in the facts the value stands: the key's parts, or fewer where an object was expected on the way. */
export function invalidFact(fact: Fact, at: readonly string[], value: unknown): Violation {
  const whole = at.length === fact.key.split('.').length;
  const expected = whole ? expectation(fact) : { en: 'an object', 'zh-CN': '对象' };
  const path = pointer(['facts', ...at]);
  const subject = (language: Language) => (whole ? nameOf(fact, language) : at.join('.'));
  const message = {
    en: `${subject('en')} must be ${expected.en}; ${received(value, 'en')} was sent.`,
    'zh-CN': `“${subject('zh-CN')}”应为${afterSpace(expected['zh-CN'])}，收到的是${afterSpace(received(value, 'zh-CN'))}。`,
  };
  return { path, code: 'fact-invalid', fact: fact.key, expected: expected.en, got: received(value, 'en'), message };
}

export function missingFact(fact: Fact): Violation {
  const message = {
    en: `${nameOf(fact, 'en')} is required and was not sent.`,
    'zh-CN': `缺少必需的“${nameOf(fact, 'zh-CN')}”。`,
  };
  const path = pointer(['facts', ...fact.key.split('.')]);
  return { path, code: 'fact-missing', fact: fact.key, expected: expectation(fact).en, got: 'nothing', message };
}

export function refusedName(at: readonly string[]): Violation {
  const message = { en: 'This name is reserved and cannot be used.', 'zh-CN': '该名称为保留名称，不能使用。' };
  return { path: pointer(['facts', ...at]), code: 'name-refused', message };
}
