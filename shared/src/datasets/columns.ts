// What each column of a file of customers is: the header by key, by label in any language, or by our own words.
import type { LocalText, Text } from '../language/index.js';
import type { Fact, Policy } from '../policy/index.js';
import { shortened, type RowProblem } from './row-problem.js';

export const reservedColumns = [
  'id',
  'name',
  'current.tier',
  'current.since',
  'current.validUntil',
  'expectedTier',
] as const;
export type ReservedColumn = (typeof reservedColumns)[number];

const reservedWords: Readonly<Record<ReservedColumn, readonly string[]>> = {
  id: ['customer', 'customer id', '客户编号', '客户'],
  name: ['customer name', '姓名', '名称', '客户名称'],
  'current.tier': ['current tier', '当前等级'],
  'current.since': ['current since', '当前等级起始日'],
  'current.validUntil': ['current valid until', '当前等级有效期至'],
  expectedTier: ['expected tier', '预期等级'],
};

export type Column =
  | { kind: 'reserved'; name: ReservedColumn; header: string }
  | { kind: 'fact'; fact: Fact; header: string }
  /** Of no meaning to this policy; its cells are not read. */
  | { kind: 'unknown'; header: string };

/** Every wording of a text. */
export const wordings = (text: Text | undefined): string[] =>
  text === undefined ? [] : typeof text === 'string' ? [text] : Object.values(text);

const plain = (text: string): string => text.trim().toLowerCase();

function reservedFor(header: string): ReservedColumn | undefined {
  const word = plain(header);
  return reservedColumns.find((name) => plain(name) === word || reservedWords[name].includes(word));
}

function columnOf(header: string, facts: readonly Fact[]): Column | 'ambiguous' {
  const exact = reservedColumns.find((name) => name === header) ?? facts.find((fact) => fact.key === header);
  if (typeof exact === 'string') return { kind: 'reserved', name: exact, header };
  if (exact) return { kind: 'fact', fact: exact, header };
  const byLabel = facts.filter((fact) => wordings(fact.label).some((label) => plain(label) === plain(header)));
  if (byLabel.length > 1) return 'ambiguous';
  if (byLabel[0]) return { kind: 'fact', fact: byLabel[0], header };
  const reserved = reservedFor(header);
  return reserved ? { kind: 'reserved', name: reserved, header } : { kind: 'unknown', header };
}

const meaning = (column: Column): string | undefined =>
  column.kind === 'reserved' ? column.name : column.kind === 'fact' ? `fact ${column.fact.key}` : undefined;

export interface Header {
  columns: Column[];
  problems: RowProblem[];
}

const problem = (code: string, message: LocalText, column?: string): RowProblem => ({
  line: 1,
  ...(column === undefined ? {} : { column: shortened(column) }),
  code,
  message,
});

const missingId = problem('missing-column', {
  en: 'A column “id” with each customer’s id is needed.',
  'zh-CN': '需要一列“id”（客户编号）。',
});

const ambiguous = (header: string) =>
  problem(
    'ambiguous-column',
    {
      en: `More than one fact is called “${shortened(header)}”. Use the fact’s key as the header.`,
      'zh-CN': `有多个客户指标名为“${shortened(header)}”，请用指标的键作为列名。`,
    },
    header,
  );

const repeated = (header: string) =>
  problem(
    'repeated-column',
    {
      en: `“${shortened(header)}” is there twice.`,
      'zh-CN': `“${shortened(header)}”列重复。`,
    },
    header,
  );

/** Reads the first row. Columns that the policy does not know are no problem, and are not read. */
export function readHeader(cells: readonly string[], policy: Policy): Header {
  const problems: RowProblem[] = [];
  const seen = new Set<string>();
  const columns = cells.map((cell, index): Column => {
    const header = (index === 0 ? cell.replace(/^\uFEFF/, '') : cell).trim();
    const column = columnOf(header, policy.facts);
    if (column === 'ambiguous') {
      problems.push(ambiguous(header));
      return { kind: 'unknown', header };
    }
    const means = meaning(column);
    if (means !== undefined && seen.has(means)) problems.push(repeated(header));
    if (means !== undefined) seen.add(means);
    return column;
  });
  if (!seen.has('id')) problems.push(missingId);
  return { columns, problems };
}

/** The headers of columns that say nothing to this policy. */
export const unknownColumns = (cells: readonly string[], policy: Policy): string[] =>
  readHeader(cells, policy).columns.flatMap((column) =>
    column.kind === 'unknown' && column.header !== '' ? [column.header] : [],
  );
