// A pasted or uploaded table as rows of cells: commas, semicolons or tabs, whichever it is written with.
import Papa from 'papaparse';

export interface ParsedTable {
  header: string[];
  /** With the header; blank lines are kept, so that line numbers are those of the file. */
  rows: string[][];
  /** Rows that hold anything, the header not counted. */
  filled: number;
  /** A quotation mark that never ends, with its line. */
  broken: number | null;
}

const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell.trim() !== '');

export function parseCsv(text: string): ParsedTable {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    header: false,
    skipEmptyLines: false,
    delimitersToGuess: [',', '\t', ';', '|'],
  });
  const rows = startingAtHeader(data);
  const quotes = errors.find((error) => error.type === 'Quotes');
  return {
    header: rows[0] ?? [],
    rows,
    filled: rows.slice(1).filter(isFilled).length,
    broken: quotes ? (quotes.row ?? 0) + 1 : null,
  };
}

/** Blank lines before the header would be taken for it; their number moves to the end of it, so that lines still count. */
function startingAtHeader(rows: string[][]): string[][] {
  const at = rows.findIndex(isFilled);
  if (at <= 0) return rows;
  const header = rows[at] ?? [];
  return [header, ...rows.slice(0, at), ...rows.slice(at + 1)];
}
