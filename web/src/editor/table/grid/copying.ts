// The cells of a range as rows of texts.
import { formatNumber } from '@tierwright/shared/policy';
import type { SimulationCounts } from '../../simulation-seam.js';
import { cellText, type Column } from '../plan-edits.js';
import type { TableRow } from '../table.js';
import { writeTier } from '../tier-cell.js';
import { sayTable } from '../words/table-words.js';
import { factSpan, titleOf, type Area, type Sheet } from './sheet.js';

/** With the titles of the columns where the range is the whole table. */
export function copied(sheet: Sheet, area: Area, counts: SimulationCounts | null): string[][] {
  const columns = sheet.shown.slice(area.left, area.right + 1);
  const whole = area.top === 0 && area.bottom === sheet.rows.length && columns.length === sheet.shown.length;
  const rows: string[][] = whole ? [columns.map((column) => titleOf(column, sheet.speaker).title)] : [];
  for (let row = area.top; row <= area.bottom; row++)
    rows.push(columns.map((column) => textAt(sheet, row, column, counts)));
  return rows;
}

function textAt(sheet: Sheet, at: number, column: Column, counts: SimulationCounts | null): string {
  const row = sheet.rows[at];
  if (!row) return elseText(sheet, column, counts);
  if (column.kind === 'customers') return countText(row, counts);
  const first = sheet.shown[factSpan(sheet).from]?.id;
  if (column.kind === 'fact' && !row.cells && column.id !== first) return '';
  return cellText(row, column, sheet.speaker);
}

function countText({ rule }: TableRow, counts: SimulationCounts | null): string {
  const count = counts?.rules[rule.id];
  return count ? `${formatNumber(count.decides)} / ${formatNumber(count.pass)}` : '';
}

function elseText({ policy, speaker }: Sheet, { kind }: Column, counts: SimulationCounts | null): string {
  const { fallback } = policy;
  if (kind === 'tier') return fallback === null ? '' : writeTier({ tier: fallback, effect: 'qualify' }, speaker);
  if (kind === 'name') return sayTable('everyoneElse');
  const count = fallback === null ? counts?.noTier : counts?.tiers[fallback];
  return kind === 'customers' && count ? formatNumber(count.count) : '';
}
