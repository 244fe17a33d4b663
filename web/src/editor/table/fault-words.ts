import type { CellFault } from './cell/fault.js';
import { sayTable } from './words/table-words.js';

/** Why a text cannot be read, and what to type instead. */
export function faultWords(fault: CellFault): string {
  const text = 'text' in fault ? fault.text : '';
  if (fault.code === 'level') return sayTable('fault.level', { text, levels: listed(fault.levels) });
  return sayTable(`fault.${fault.code}`, { text });
}

const listed = (levels: readonly string[]) =>
  (levels.length > 8 ? [...levels.slice(0, 8), '…'] : levels).join(sayTable('comma'));
