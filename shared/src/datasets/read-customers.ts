// From the cells of a CSV file to customers: all of them, or every line that is wrong.
import { customerLimit, type Current, type Customer, type Facts } from '../contracts/index.js';
import { failed, ok, type Result } from '../errors/index.js';
import type { LocalText } from '../language/index.js';
import { isDateValue, isStorableText, type Json, type Policy } from '../policy/index.js';
import { readHeader, type Column, type ReservedColumn } from './columns.js';
import { readFactCell, readTierCell, textOf } from './read-cell.js';
import { listedProblems, shortened, type RowProblem } from './row-problem.js';

/** A customer while its cells are read. */
interface Reading {
  policy: Policy;
  line: number;
  customer: Partial<Customer> & { facts: Facts };
  current: Partial<Current>;
  problems: RowProblem[];
}

const empty = (cell: string): boolean => cell.trim() === '';

function report(reading: Reading, column: string, cell: string, ending: LocalText, code = 'cell-invalid'): void {
  const got = shortened(cell.trim());
  reading.problems.push({
    line: reading.line,
    column: shortened(column),
    code,
    got,
    message: {
      en: `“${shortened(column)}” ${ending.en}; “${got}” was found.`,
      'zh-CN': `“${shortened(column)}”${ending['zh-CN']}，实际为“${got}”。`,
    },
  });
}

/** `account.balance` is the balance within the account. Keys of facts are never JavaScript's own names. */
function place(facts: Facts, [head = '', ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    facts[head] = value;
    return;
  }
  const inner = (facts[head] ??= {});
  if (typeof inner === 'object' && inner !== null && !Array.isArray(inner)) place(inner, rest, value);
}

const shortText = { en: 'must be a text of at most 200 characters', 'zh-CN': '必须是不超过 200 个字符的文本' };
const day = { en: 'must be a real day such as 2026-11-21', 'zh-CN': '必须是真实存在的日期，例如 2026-11-21' };

function readReserved(reading: Reading, name: ReservedColumn, header: string, cell: string): void {
  const { policy, customer, current } = reading;
  const text = textOf(cell.trim());
  switch (name) {
    case 'id':
    case 'name':
      if (text.length > 200 || !isStorableText(text)) report(reading, header, cell, shortText);
      else customer[name] = text;
      break;
    case 'current.tier':
    case 'expectedTier': {
      const tier = readTierCell(policy, cell);
      if (!tier.ok) report(reading, header, cell, tier.error);
      else if (name === 'expectedTier') customer.expectedTier = tier.value;
      else current.tier = tier.value;
      break;
    }
    case 'current.since':
    case 'current.validUntil':
      if (!isDateValue(text)) report(reading, header, cell, day);
      else current[name === 'current.since' ? 'since' : 'validUntil'] = text;
      break;
    default:
      name satisfies never;
  }
}

function readCell(reading: Reading, column: Column, cell: string): void {
  if (column.kind === 'unknown' || empty(cell)) return;
  if (column.kind === 'reserved') return readReserved(reading, column.name, column.header, cell);
  const value = readFactCell(column.fact, cell);
  if (value.ok) place(reading.customer.facts, column.fact.key.split('.'), value.value);
  else report(reading, column.header, cell, value.error);
}

function problem(line: number, code: string, en: string, zh: string): RowProblem {
  return { line, code, message: { en, 'zh-CN': zh } };
}

/** The customer, where nothing is wrong with its line. */
function readRow(row: readonly string[], columns: readonly Column[], reading: Reading): Customer | undefined {
  const { line, problems, current, customer } = reading;
  if (row.slice(columns.length).some((cell) => !empty(cell))) {
    problems.push(problem(line, 'too-many-cells', 'More cells than columns.', '单元格多于列数。'));
    return undefined;
  }
  columns.forEach((column, i) => readCell(reading, column, row[i] ?? ''));
  const { id } = customer;
  if (id === undefined && problems.length === 0)
    problems.push(problem(line, 'missing-id', 'The id is missing.', '缺少客户编号。'));
  const { tier, ...days } = current;
  if (tier === undefined && Object.keys(days).length > 0) {
    problems.push(problem(line, 'missing-tier', 'The current tier is missing.', '缺少当前等级。'));
  }
  if (problems.length > 0 || id === undefined) return undefined;
  return { ...customer, id, ...(tier === undefined ? {} : { current: { ...days, tier } }) };
}

/** How many lines of the file a row takes up: cells in quotes may hold several. */
const linesOf = (row: readonly string[]): number =>
  1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/**
 * `rows` are the cells as a CSV parser splits them, the header first, blank lines not left out. An empty cell is a missing
 * fact. A column “id” is needed; “name”, “current.tier” and “expectedTier” are read; columns that the policy does not know
 * are not (`unknownColumns`). Nothing is answered while a line is wrong; at most 100 wrong ones are listed.
 */
export function readCustomers(rows: readonly (readonly string[])[], policy: Policy): Result<Customer[], RowProblem[]> {
  const [head = [], ...body] = rows;
  const { columns, problems } = readHeader(head, policy);
  if (problems.length > 0) return failed(problems.slice(0, listedProblems));
  const customers: Customer[] = [];
  const lineOf = new Map<string, number>();
  let line = linesOf(head);
  for (const row of body) {
    line += 1;
    const first = line;
    line += linesOf(row) - 1;
    if (row.every(empty)) continue;
    const reading: Reading = { policy, line: first, customer: { facts: {} }, current: {}, problems: [] };
    const customer = readRow(row, columns, reading);
    problems.push(...reading.problems);
    if (customer) problems.push(...repeatedId(customer.id, first, lineOf));
    if (customer && problems.length === 0) customers.push(customer);
    if (problems.length >= listedProblems) break;
    if (customers.length > customerLimit) return failed([tooMany(first)]);
  }
  return problems.length > 0 ? failed(problems.slice(0, listedProblems)) : ok(customers);
}

function repeatedId(id: string, line: number, lineOf: Map<string, number>): RowProblem[] {
  const before = lineOf.get(id);
  if (before === undefined) lineOf.set(id, line);
  return before === undefined
    ? []
    : [
        {
          ...problem(
            line,
            'repeated-id',
            `This id is on line ${before} already.`,
            `该客户编号已在第 ${before} 行出现。`,
          ),
          got: shortened(id),
        },
      ];
}

const tooMany = (line: number): RowProblem =>
  problem(
    line,
    'too-many-customers',
    `At most ${customerLimit.toLocaleString('en')} customers fit into one dataset.`,
    `一个数据集最多 ${customerLimit.toLocaleString('en')} 名客户。`,
  );
