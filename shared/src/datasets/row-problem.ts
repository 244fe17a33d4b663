// What is wrong with a line of a file of customers, told so that a person can put it right.
import { pointer, type Violation } from '../errors/index.js';
import type { LocalText } from '../language/index.js';

export interface RowProblem {
  /** Of the file, counted from 1; the header is the first. Of a customer over several lines, the one where it begins. */
  line: number;
  /** The column as its header names it. */
  column?: string;
  code: string;
  message: LocalText;
  got?: string;
}

/** More are not listed: whoever puts a hundred right sees what the others are. */
export const listedProblems = 100;

/** At most 60 characters of what was found. */
export const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The same as a violation; its path is `/lines/<line>/<column>`. */
export function rowViolation({ line, column, code, message, got }: RowProblem): Violation {
  return {
    path: pointer(['lines', line, ...(column === undefined ? [] : [column])]),
    code,
    message: { en: `Line ${line}: ${message.en}`, 'zh-CN': `第 ${line} 行：${message['zh-CN']}` },
    ...(got === undefined ? {} : { got }),
  };
}
