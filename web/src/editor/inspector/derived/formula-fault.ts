// Where a formula is wrong, as a stretch of its text: what cannot be read, or a name that stands for nothing fitting.
import type { LocalText } from '@tierwright/shared/language';
import { isNumericType, parseFormula, readableFact, usesOf, type Policy } from '@tierwright/shared/policy';

export interface FormulaFault {
  from: number;
  to: number;
  message: LocalText;
}

const noFact = (key: string): LocalText => ({
  en: `There is no fact “${key}”.`,
  'zh-CN': `没有名为“${key}”的指标。`,
});
const notANumber = (key: string): LocalText => ({
  en: `“${key}” is not a number. Take a number, or daysSince() of a date.`,
  'zh-CN': `“${key}”不是数值。请使用数值指标，或对日期使用 daysSince()。`,
});
const notADate = (key: string): LocalText => ({ en: `“${key}” is not a date.`, 'zh-CN': `“${key}”不是日期。` });
const itself: LocalText = {
  en: 'A computed fact cannot be computed from itself.',
  'zh-CN': '计算指标不能引用自身。',
};

/** The first thing wrong, from left to right; null where the formula can be computed. */
export function formulaFault(policy: Policy, own: string, expression: string): FormulaFault | null {
  const parsed = parseFormula(expression);
  if (!parsed.ok) {
    const { at, message } = parsed.error;
    const word = /^[\p{L}\p{N}_.]+/u.exec(expression.slice(at))?.[0].length ?? 1;
    return { from: at, to: at + word, message };
  }
  for (const { key, as, at } of usesOf(parsed.value)) {
    const fact = readableFact(policy, key);
    const span = { from: at, to: at + key.length };
    if (key === own) return { ...span, message: itself };
    if (!fact) return { ...span, message: noFact(key) };
    if (as === 'date' && fact.type !== 'date') return { ...span, message: notADate(key) };
    if (as === 'number' && !isNumericType(fact.type)) return { ...span, message: notANumber(key) };
  }
  return null;
}
