// What the import worker does with each message, apart from being a worker: keeps the table, reads it as chosen.
import type { Customer } from '@tierwright/shared/contracts';
import type { RowProblem } from '@tierwright/shared/datasets';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { guessTargets, headerFor, type Target } from './column-targets.js';
import { decodeCsv } from './decode-csv.js';
import { parseCsv, type ParsedTable } from './parse-csv.js';
import { readGoodRows } from './read-good-rows.js';

export type ToImport =
  | { type: 'parse'; ticket: number; source: string | ArrayBuffer; document: PolicyDocument }
  | { type: 'read'; ticket: number; targets: readonly Target[]; document: PolicyDocument };

export interface Parsed {
  header: string[];
  /** The first rows, for showing. */
  sample: string[][];
  filled: number;
  broken: number | null;
  targets: Target[];
}

export interface ReadRows {
  customers: Customer[];
  /** At most `shownProblems` of them. */
  problems: RowProblem[];
  allProblems: number;
  badRows: number;
}

export type FromImport =
  | ({ type: 'parsed'; ticket: number } & Parsed)
  | { type: 'progress'; ticket: number; share: number }
  | ({ type: 'read'; ticket: number } & ReadRows)
  | { type: 'failed'; message: string };

const sampleRows = 5;
export const shownProblems = 200;

export class ImportEngine {
  private table: ParsedTable = { header: [], rows: [], filled: 0, broken: null };

  constructor(private readonly post: (message: FromImport) => void) {}

  handle(message: ToImport): void {
    if (message.type === 'parse') this.parse(message);
    else this.read(message);
  }

  private parse({ ticket, source, document }: Extract<ToImport, { type: 'parse' }>): void {
    this.table = parseCsv(typeof source === 'string' ? source : decodeCsv(new Uint8Array(source)));
    const { header, rows, filled, broken } = this.table;
    const sample = rows
      .slice(1)
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .slice(0, sampleRows);
    const targets = guessTargets(header, withDefaults(document));
    this.post({ type: 'parsed', ticket, header, sample, filled, broken, targets });
  }

  private read({ ticket, targets, document }: Extract<ToImport, { type: 'read' }>): void {
    const policy = withDefaults(document);
    const { header, rows } = this.table;
    const onProgress = (lines: number) => this.post({ type: 'progress', ticket, share: lines / rows.length });
    const read = readGoodRows([headerFor(header, targets, policy), ...rows.slice(1)], policy, onProgress);
    this.post({
      type: 'read',
      ticket,
      customers: read.customers,
      problems: read.problems.slice(0, shownProblems),
      allProblems: read.problems.length,
      badRows: read.badRows,
    });
  }
}
