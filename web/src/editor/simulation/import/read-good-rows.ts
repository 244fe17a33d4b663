// The rows of a file that can be read as customers, and everything that is wrong with the others.
import type { Customer } from '@tierwright/shared/contracts';
import { readCustomers, type RowProblem } from '@tierwright/shared/datasets';
import type { Policy } from '@tierwright/shared/policy';

export const rowLimit = 10_000;

export interface GoodRows {
  customers: Customer[];
  problems: RowProblem[];
  /** Rows that have a problem; one row may have several. */
  badRows: number;
}

const linesIn = (row: readonly string[]): number => row.reduce((sum, cell) => sum + breaksIn(cell), 1);
const breaksIn = (cell: string): number => cell.match(/\r\n|\r|\n/g)?.length ?? 0;

/** As many lines as before, with nothing on them. */
const blanked = (row: readonly string[]): string[] => ['\n'.repeat(linesIn(row) - 1)];

/**
 * Reading tells at most a hundred problems at a time and nothing else while there is one: rows that are named are taken
 * out, until the rest can be read. `onProgress` is told how many lines are settled.
 */
export function readGoodRows(
  rows: readonly (readonly string[])[],
  policy: Policy,
  onProgress: (lines: number) => void = () => undefined,
): GoodRows {
  const rest = rows.map((row) => row);
  const rowAt = new Map<number, number>();
  let line = 1;
  rows.forEach((row, i) => {
    rowAt.set(line, i);
    line += linesIn(row);
  });
  const problems: RowProblem[] = [];
  let badRows = 0;
  for (;;) {
    const read = readCustomers(rest, policy);
    if (read.ok) return { customers: read.value, problems, badRows };
    problems.push(...read.error);
    const bad = new Set(read.error.map((problem) => rowAt.get(problem.line)).filter((i) => i !== undefined));
    // A header that cannot be read, or a problem of no row, leaves nothing to go on with.
    if (bad.size === 0 || bad.has(0)) return { customers: [], problems, badRows: badRows + bad.size };
    for (const i of bad) rest[i] = blanked(rest[i] ?? []);
    badRows += bad.size;
    onProgress(Math.max(...read.error.map((problem) => problem.line)));
  }
}
