// One value of a fact as people read it.
import { inLanguage, type Language } from '../../language/index.js';
import type { Fact } from '../fact-schema.js';
import { formatDay, formatNumber, quote } from './format.js';

const yesNo = { en: ['yes', 'no'], 'zh-CN': ['是', '否'] } as const;

/** What stands where a value has not been given yet. */
export const blank = '…';

const truncated = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

/** A value without its unit, for showing beside a condition or in a list of customers: `11,240`, `yes`, `1 Jan 2026`. */
export function formatValue(fact: Fact | undefined, value: unknown, language: Language): string {
  if (value === undefined || value === null) return blank;
  if (typeof value === 'number') return formatNumber(value, fact && 'decimals' in fact ? fact.decimals : undefined);
  if (typeof value === 'boolean') return yesNo[language][value ? 0 : 1];
  if (Array.isArray(value))
    return value.map((item) => formatValue(fact, item, language)).join(language === 'en' ? ', ' : '、');
  if (typeof value !== 'string') return truncated(JSON.stringify(value));
  if (fact?.type === 'date') return formatDay(value, language);
  if (fact?.type === 'enum') return enumLabel(fact.values, value, language);
  return truncated(value);
}

const enumLabel = (values: Extract<Fact, { type: 'enum' }>['values'], value: string, language: Language): string =>
  inLanguage(values.find((entry) => entry.value === value)?.label, language) || value;

/** The same inside a sentence: free text stands in quotation marks, and in Chinese so do yes, no and names of one character. */
export function valueWords(fact: Fact | undefined, value: unknown, language: Language): string {
  const words = formatValue(fact, value, language);
  const listed = fact?.type === 'date' || fact?.type === 'enum';
  const short = language === 'zh-CN' && (typeof value === 'boolean' || (listed && words.length === 1));
  return short || (typeof value === 'string' && !listed) ? quote(words) : words;
}
