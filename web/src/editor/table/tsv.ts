// A rectangle of cells as the text that spreadsheets copy and take.
import Papa from 'papaparse';

export const writeTsv = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(rows as string[][], { delimiter: '\t', newline: '\n' });

/** Spreadsheets end the last row with a line break; it is none of the rows. */
export function readTsv(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');
  if (plain === '') return [['']];
  return Papa.parse<string[]>(plain, { header: false, delimiter: '\t', skipEmptyLines: false }).data;
}
