// Which text goes where when a rectangle is pasted at a cell.
import type { BadCell, CellText } from '../plan-edits.js';
import { titleOf, type Area, type At, type Sheet } from './sheet.js';

export interface Pasted {
  texts: readonly CellText[];
  /** What lies beyond the last column. */
  bad: readonly BadCell[];
  /** The cells that are pasted over. */
  area: Area;
}

const isFilled = (text: string | undefined): text is string => (text ?? '').trim() !== '';

/** One cell goes into every cell of the range; a rectangle goes to the right and down of the range's first cell. */
export function pastedAt(sheet: Sheet, range: Area, copied: readonly (readonly string[])[]): Pasted {
  const single = copied.length === 1 && copied[0]?.length === 1;
  const rows = single ? repeated(copied[0]?.[0] ?? '', range) : withoutTitles(sheet, range, copied);
  const texts: CellText[] = [];
  const bad: BadCell[] = [];
  const width = Math.max(1, ...rows.map((row) => row.length));
  const last = sheet.shown.at(-1);
  rows.forEach((row, i) =>
    row.forEach((text, j) => {
      const at = { row: range.top + i, column: range.left + j };
      const column = sheet.shown[at.column];
      if (!column && last && isFilled(text))
        bad.push({ row: rowAt(sheet, at), column: last, fault: { code: 'outside', text } });
      // Counts come along with whole rows that are copied, and are nobody's to change.
      if (!column || (column.kind === 'customers' && width > 1)) return;
      texts.push({ row: rowAt(sheet, at), column, text });
    }),
  );
  const right = Math.min(range.left + width, sheet.shown.length) - 1;
  return { texts, bad, area: { top: range.top, left: range.left, bottom: range.top + rows.length - 1, right } };
}

const rowAt = (sheet: Sheet, { row }: At) => sheet.rows[row] ?? row;

const repeated = (text: string, { top, bottom, left, right }: Area): string[][] =>
  Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => text));

/** A first row that repeats the titles of its columns is no rule. */
function withoutTitles(sheet: Sheet, { left }: Area, copied: readonly (readonly string[])[]) {
  const [first = []] = copied;
  const titles = sheet.shown.slice(left, left + first.length).map((column) => titleOf(column, sheet.speaker).title);
  const same =
    first.length > 0 && titles.length === first.length && titles.every((title, j) => title === first[j]?.trim());
  return same && copied.length > 1 ? copied.slice(1) : copied;
}
