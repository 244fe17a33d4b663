// Where the keys of a spreadsheet lead.
import type { Press } from '../../canvas/key-press.js';
import { factSpan, type At, type Sheet } from './sheet.js';

const page = 12;

const within = (n: number, last: number) => Math.max(0, Math.min(n, last));

/** The cell that a key leads to; null where the key is no move. */
export function moved(sheet: Sheet, at: At, { key, command }: Press): At | null {
  const bottom = sheet.rows.length;
  const right = sheet.shown.length - 1;
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: command ? 0 : within(at.row - 1, bottom) };
    case 'ArrowDown':
      return { ...at, row: command ? bottom : within(at.row + 1, bottom) };
    case 'ArrowLeft':
      return { ...at, column: command ? 0 : within(spanOf(sheet, at).from - 1, right) };
    case 'ArrowRight':
      return { ...at, column: command ? right : within(spanOf(sheet, at).to + 1, right) };
    case 'PageUp':
      return { ...at, row: within(at.row - page, bottom) };
    case 'PageDown':
      return { ...at, row: within(at.row + page, bottom) };
    case 'Home':
      return { row: command ? 0 : at.row, column: 0 };
    case 'End':
      return { row: command ? bottom : at.row, column: right };
    default:
      return null;
  }
}

/** The next cell of the same or of the next row; null behind the last and before the first. */
export function tabbed(sheet: Sheet, at: At, back: boolean): At | null {
  const { from, to } = spanOf(sheet, at);
  const column = back ? from - 1 : to + 1;
  if (column >= 0 && column < sheet.shown.length) return { ...at, column };
  const row = at.row + (back ? -1 : 1);
  return row < 0 || row > sheet.rows.length ? null : { row, column: back ? sheet.shown.length - 1 : 0 };
}

/** The columns that the cell covers. */
export function spanOf(sheet: Sheet, { row, column }: At): { from: number; to: number } {
  const facts = factSpan(sheet);
  const sentence = sheet.rows[row]?.cells === null && column >= facts.from && column <= facts.to;
  return sentence ? facts : { from: column, to: column };
}
