// A rectangle of cells as the text that spreadsheets copy and take.
import Papa from 'papaparse';

/** Ends with a line break, as spreadsheets do; a single cell is its text alone. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const single = rows.length === 1 && rows[0]?.length === 1;
  return Papa.unparse(rows as string[][], { delimiter: '\t', newline: '\n' }) + (single ? '' : '\n');
}

/** Spreadsheets end the last row with a line break; it is none of the rows. */
export function readTsv(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  if (plain === '') return [['']];
  return Papa.parse<string[]>(plain, { header: false, delimiter: '\t', skipEmptyLines: false }).data;
}
