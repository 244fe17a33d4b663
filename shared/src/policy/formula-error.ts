// What can be wrong with a formula, at which character, in words.
import type { LocalText } from '../language/index.js';

export type FormulaErrorCode =
  | 'empty'
  | 'unexpected'
  | 'unfinished'
  | 'unclosed'
  | 'unknown-function'
  | 'one-argument'
  | 'date-expected'
  | 'number-too-large'
  | 'too-long'
  | 'too-deep';

export interface FormulaError {
  code: FormulaErrorCode;
  /** The character where it goes wrong, counted from 0 (UTF-16); the expression's length where it ends too early. */
  at: number;
  message: LocalText;
}

const sentences: Record<FormulaErrorCode, (what: string, at: number) => LocalText> = {
  empty: () => ({ en: 'The formula is empty.', 'zh-CN': '公式为空。' }),
  unexpected: (what, at) => ({
    en: `“${what}” cannot stand at character ${at + 1}.`,
    'zh-CN': `第 ${at + 1} 个字符处不能是“${what}”。`,
  }),
  unfinished: () => ({
    en: 'The formula ends where a number or a fact is expected.',
    'zh-CN': '公式不完整，末尾缺少数值或指标。',
  }),
  unclosed: (_, at) => ({
    en: `The parenthesis at character ${at + 1} is never closed.`,
    'zh-CN': `第 ${at + 1} 个字符处的括号没有闭合。`,
  }),
  'unknown-function': (what) => ({ en: `There is no function “${what}”.`, 'zh-CN': `没有名为“${what}”的函数。` }),
  'one-argument': (what) => ({ en: `“${what}” takes exactly one value.`, 'zh-CN': `“${what}”只接受一个值。` }),
  'date-expected': (what) => ({
    en: `“${what}” takes a date fact and nothing else.`,
    'zh-CN': `“${what}”只接受一个日期指标。`,
  }),
  'number-too-large': () => ({ en: 'This number is too large.', 'zh-CN': '该数值过大。' }),
  'too-long': () => ({ en: 'The formula has more than 1,000 parts.', 'zh-CN': '公式超过 1,000 个部分。' }),
  'too-deep': () => ({ en: 'The formula nests more than 100 levels.', 'zh-CN': '公式嵌套超过 100 层。' }),
};

export const formulaError = (code: FormulaErrorCode, at: number, what = ''): FormulaError => ({
  code,
  at,
  message: sentences[code](what, at),
});

/** Carries an error out of the parser's recursion; caught where parsing began. */
export class FormulaProblem extends Error {
  constructor(readonly problem: FormulaError) {
    super(problem.code);
  }
}

export function refuse(code: FormulaErrorCode, at: number, what?: string): never {
  throw new FormulaProblem(formulaError(code, at, what));
}
