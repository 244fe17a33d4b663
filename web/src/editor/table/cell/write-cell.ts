// What a cell asks, as its text: what stands in the grid, what is edited and what is copied are one and the same.
import { isOperator, operandOf, type Fact, type Json } from '@tierwright/shared/policy';
import type { Language } from '@tierwright/shared/language';
import { isRange, normal, sameAsks, type Ask } from './ask.js';
import { writeValue, type Speaker } from './operands.js';
import { andWords, leadOf, notWord } from './phrases.js';
import { readCell } from './read-cell.js';

/** Reads back as the very same questions. '' for none. */
export function writeCell(asks: readonly Ask[], fact: Fact, speaker: Speaker): string {
  const plain = writeAsks(asks, fact, speaker, false);
  return readsAs(plain, asks, fact, speaker) ? plain : writeAsks(asks, fact, speaker, true);
}

/** Whether a cell can say it: nothing, one question or a range, each of which it understands when it is read back. */
export function cellSays(asks: readonly Ask[], fact: Fact, speaker: Speaker): boolean {
  if (asks.length > 2 || (asks.length === 2 && !isRange(asks, fact))) return false;
  return readsAs(writeCell(asks, fact, speaker), asks, fact, speaker);
}

function readsAs(text: string, asks: readonly Ask[], fact: Fact, speaker: Speaker): boolean {
  const back = readCell(text, fact, speaker);
  return back.ok && sameAsks(back.value, asks, fact);
}

const writeAsks = (asks: readonly Ask[], fact: Fact, speaker: Speaker, exact: boolean): string =>
  asks.map((each) => writeAsk(normal(each, fact), fact, speaker, exact)).join(` ${andWords[speaker.language]} `);

function writeAsk(asked: Ask, fact: Fact, speaker: Speaker, exact: boolean): string {
  const { language } = speaker;
  const value = writeOperand(asked, fact, speaker, exact);
  const lead = leadOf(asked.operator, asked.negated, language);
  if (lead !== undefined) return [lead, value].filter(Boolean).join(' ');
  const positive = positiveLead(asked, fact, language);
  return [asked.negated ? notWord[language] : '', positive, value].filter(Boolean).join(' ');
}

/** The operators whose lead depends on what follows. */
function positiveLead({ operator, value, negated }: Ask, fact: Fact, language: Language): string {
  const en = language === 'en';
  const several = Array.isArray(value) && value.length > 1;
  const numeric = fact.type === 'number' || fact.type === 'integer';
  if (operator === 'equal') return numeric ? '=' : '';
  if (operator === 'notEqual') return numeric ? '≠' : notWord[language];
  if (operator === 'in') return several ? '' : en ? 'one of' : '属于';
  if (operator === 'notIn') return several ? notWord[language] : en ? 'none of' : '不属于';
  return negated ? (leadOf(operator, false, language) ?? '') : '';
}

const periodWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  days: { en: 'days', 'zh-CN': '天' },
  months: { en: 'months', 'zh-CN': '个月' },
  years: { en: 'years', 'zh-CN': '年' },
};

/** The value without what leads it; also for an older value that is struck through. */
export function writeOperand({ operator, value }: Ask, fact: Fact, speaker: Speaker, exact = false): string {
  const { language } = speaker;
  const write = (one: Json | undefined) => writeValue(one, fact, speaker, exact);
  const operand = isOperator(operator) ? operandOf[operator] : 'value';
  if (operand === 'nothing') return '';
  if (Array.isArray(value)) return value.map((item) => write(item as Json)).join(language === 'en' ? ', ' : '、');
  if (typeof value !== 'object' || value === null || 'fact' in value) return write(value);
  if ('unit' in value) {
    const unit = periodWords[String(value['unit'])]?.[language] ?? String(value['unit']);
    return `${String(value['n'])} ${language === 'en' && value['n'] === 1 ? unit.replace(/s$/, '') : unit}`;
  }
  const [open = '', close = ''] = typeof value['bounds'] === 'string' ? value['bounds'] : '';
  return `${open}${write(value['min'])}..${write(value['max'])}${close}`;
}
