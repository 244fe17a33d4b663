// Single values in a cell, written and read: numbers, levels, days, texts and other facts.
import { inLanguage, languages, type Language } from '@tierwright/shared/language';
import {
  factName,
  formatNumber,
  isCalendarDate,
  isDateValue,
  isNumericType,
  readableFacts,
  unitName,
  type Fact,
  type FactOf,
  type Json,
  type Policy,
} from '@tierwright/shared/policy';
import { parseNumber } from '../../inspector/parse-number.js';
import type { CellFault } from './fault.js';
import { noWords, yesWords } from './phrases.js';
import { braced, quoted, unquoted } from './pieces.js';

export interface Speaker {
  policy: Policy;
  language: Language;
}

export type Reading<T> = { ok: true; value: T } | { ok: false; fault: CellFault };
export const read = <T>(value: T): Reading<T> => ({ ok: true, value });
export const fault = (found: CellFault): Reading<never> => ({ ok: false, fault: found });

const lower = (text: string) => text.toLowerCase();

/** Numbers of either kind compare; levels only where they are the same. */
const kindOf = (fact: Fact): string => {
  if (isNumericType(fact.type)) return 'number';
  return fact.type === 'enum' ? `enum ${fact.values.map(({ value }) => value).join('|')}` : fact.type;
};

export const comparableFacts = (policy: Policy, fact: Fact): Fact[] =>
  fact.type === 'list' ? [] : [...readableFacts(policy).values()].filter((other) => kindOf(other) === kindOf(fact));

/** Another fact by its name in any language, or by its key in braces. */
function readFact(text: string, fact: Fact, { policy }: Speaker): Json | undefined {
  const key = braced(text);
  const others = comparableFacts(policy, fact);
  if (key !== undefined) return others.some((other) => other.key === key) ? { fact: key } : undefined;
  const named = others.find(
    (other) =>
      other.key !== fact.key &&
      [other.key, ...languages.map((language) => factName(policy, other.key, language))]
        .map(lower)
        .includes(lower(text)),
  );
  return named && { fact: named.key };
}

/** One value of the fact's type, or another fact to compare with. */
export function readValue(text: string, fact: Fact, speaker: Speaker): Reading<Json> {
  const plain = readPlain(text, fact, speaker.language);
  const named = readFact(text, fact, speaker);
  if (named !== undefined && (!plain.ok || fact.type === 'string')) return read(named);
  return plain;
}

export function readPlain(text: string, fact: Fact, language: Language): Reading<Json> {
  if (text === '') return fault({ code: 'nothing' });
  switch (fact.type) {
    case 'number':
    case 'integer':
      return readNumber(text, fact);
    case 'boolean':
      return readYesNo(text);
    case 'enum':
      return readLevel(text, fact, language);
    case 'date':
      return readDay(text);
    case 'string':
      return read(unquoted(text) ?? text);
    case 'list':
      return fact.itemType === 'number' ? numberOr(text) : read(unquoted(text) ?? text);
    default:
      return fact satisfies never;
  }
}

function numberIn(text: string): number | null {
  if (/[,，]\s/.test(text)) return null;
  const exact = /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? Number(text) : null;
  return exact !== null && Number.isFinite(exact) ? exact : parseNumber(text);
}

const numberOr = (text: string): Reading<Json> => {
  const value = numberIn(text);
  return value === null ? fault({ code: 'number', text }) : read(value);
};

/** "12,000", with the fact's own unit behind it or not. */
function readNumber(text: string, fact: FactOf<'number' | 'integer'>): Reading<Json> {
  const unit = languages.map((language) => unitName(fact.unit, language)).find((name) => name && text.endsWith(name));
  const value = numberIn(text) ?? (unit ? numberIn(text.slice(0, -unit.length)) : null);
  if (value === null) return fault({ code: 'number', text });
  return fact.type === 'integer' && !Number.isSafeInteger(value) ? fault({ code: 'whole', text }) : read(value);
}

function readYesNo(text: string): Reading<Json> {
  if (yesWords.includes(lower(text))) return read(true);
  return noWords.includes(lower(text)) ? read(false) : fault({ code: 'yesNo', text });
}

/** A level by its name in the reader's language, in another one, or by its value, which stands in quotation marks. */
export function readLevel(text: string, fact: FactOf<'enum'>, language: Language): Reading<Json> {
  const exact = unquoted(text);
  const named = (one: Language) => fact.values.find(({ label }) => lower(inLanguage(label, one)) === lower(text));
  const level =
    exact === undefined
      ? (named(language) ??
        languages.map(named).find(Boolean) ??
        fact.values.find(({ value }) => lower(value) === lower(text)))
      : fact.values.find(({ value }) => value === exact);
  if (level && braced(text) === undefined) return read(level.value);
  return fault({
    code: 'level',
    text,
    levels: fact.values.map(({ value, label }) => inLanguage(label, language) || value),
  });
}

/** `2026-05-01`, `2026/5/1`, `2026年5月1日`; a moment only as the document keeps it. */
export function readDay(text: string): Reading<Json> {
  if (isDateValue(text)) return read(text);
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? read(iso) : fault({ code: 'date', text });
}

/** `exact`: so that it cannot be taken for anything else, where names are ambiguous. */
export function writeValue(value: Json | undefined, fact: Fact, speaker: Speaker, exact: boolean): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['fact'] === 'string')
    return exact ? `{${value['fact']}}` : factName(speaker.policy, value['fact'], speaker.language);
  if (typeof value === 'number') return formatNumber(value, 'decimals' in fact ? fact.decimals : undefined);
  if (typeof value === 'boolean') return (value ? yesNo.yes : yesNo.no)[speaker.language];
  if (typeof value !== 'string') return '';
  if (exact && fact.type !== 'date') return quoted(value);
  if (fact.type !== 'enum') return value;
  return inLanguage(fact.values.find((level) => level.value === value)?.label, speaker.language) || value;
}

const yesNo = { yes: { en: 'yes', 'zh-CN': '是' }, no: { en: 'no', 'zh-CN': '否' } } as const;
