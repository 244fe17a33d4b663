// The table as it is on the screen: the columns that are shown and the rows below each other, the last for everyone else.
import { inLanguage, type Language } from '@tierwright/shared/language';
import { factName, unitName } from '@tierwright/shared/policy';
import type { EditableDocument } from '../../document/editable.js';
import type { Speaker } from '../cell/operands.js';
import { cellText, type Column } from '../plan-edits.js';
import { toTable, type Table, type TableRow } from '../table.js';
import { sayTable } from '../words/table-words.js';
import { textWidth } from './text-width.js';

/** The id of the row of those whom no rule lifts; rules have ids that are not empty. */
export const elseRow = '';

export interface Sheet extends Table {
  shown: readonly Column[];
  speaker: Speaker;
  /** Of each shown column, in pixels. */
  widths: readonly number[];
}

const known = new WeakMap<EditableDocument, { key: string; sheet: Sheet }>();

export function sheetOf(document: EditableDocument, hidden: readonly string[], language: Language): Sheet {
  const key = `${language} ${hidden.join(' ')}`;
  const kept = known.get(document);
  if (kept?.key === key) return kept.sheet;
  const table = toTable(document);
  const facts = table.columns
    .filter(({ fact, used }) => used || !hidden.includes(fact.key))
    .map((column): Column => ({ id: `fact:${column.fact.key}`, kind: 'fact', ...column }));
  const shown: Column[] = [
    { id: 'tier', kind: 'tier' },
    { id: 'name', kind: 'name' },
    ...facts,
    { id: 'customers', kind: 'customers' },
  ];
  const speaker = { policy: table.policy, language };
  const widths = shown.map((column) => widthOf(column, table.rows, speaker));
  const sheet = { ...table, shown, speaker, widths };
  known.set(document, { key, sheet });
  return sheet;
}

/** What stands over a column, and small below it: unit and window. */
export function titleOf(column: Column, { policy, language }: Speaker): { title: string; subtitle: string } {
  switch (column.kind) {
    case 'tier':
      return { title: sayTable('tier'), subtitle: '' };
    case 'name':
      return { title: sayTable('rule'), subtitle: '' };
    case 'customers':
      return { title: sayTable('customers'), subtitle: sayTable('decidesPasses') };
    case 'fact': {
      const { fact, derived } = column;
      const unit = 'unit' in fact ? unitName(fact.unit, language) : '';
      const parts = [unit, inLanguage(fact.window, language), derived ? sayTable('computed') : ''];
      const subtitle = parts.filter(Boolean).join(language === 'en' ? ', ' : '，');
      return { title: factName(policy, fact.key, language), subtitle };
    }
    default:
      return column satisfies never;
  }
}

const room: Readonly<Record<Column['kind'], readonly [number, number]>> = {
  tier: [104, 200],
  name: [132, 240],
  fact: [84, 230],
  customers: [148, 148],
};

/** As wide as what it holds, within reason; a long list of rules is judged by its beginning. */
function widthOf(column: Column, rows: readonly TableRow[], speaker: Speaker): number {
  const { title, subtitle } = titleOf(column, speaker);
  const texts = rows
    .slice(0, 200)
    .filter(({ cells }) => cells !== null || column.kind !== 'fact')
    .map(
      (row) =>
        cellText(row, column, speaker) +
        (column.kind === 'name' && row.rule.enabled === false ? `  ${sayTable('off')}` : ''),
    );
  const head = Math.max(textWidth(title) * 1.04, Math.min(textWidth(subtitle) * 0.84, 150));
  const dot = column.kind === 'tier' ? 18 : 0;
  const widest = Math.max(head, ...texts.map((text) => textWidth(text) + dot));
  const [least, most] = room[column.kind];
  return Math.round(Math.min(most, Math.max(least, widest + 26)));
}

export interface At {
  row: number;
  column: number;
}

/** A cell by what it belongs to, so that it stays the same cell while rows and columns come and go. */
export interface Spot {
  row: string;
  column: string;
}

export const rowIds = (sheet: Sheet): readonly string[] => [...sheet.rows.map(({ rule }) => rule.id), elseRow];

/** Where the spot is now; null where its rule or column is gone. */
export function placeOf(sheet: Sheet, spot: Spot | null): At | null {
  if (!spot) return null;
  const row = spot.row === elseRow ? sheet.rows.length : sheet.rows.findIndex(({ rule }) => rule.id === spot.row);
  const column = sheet.shown.findIndex(({ id }) => id === spot.column);
  return row < 0 || column < 0 ? null : { row, column };
}

export const spotAt = (sheet: Sheet, { row, column }: At): Spot => ({
  row: sheet.rows[row]?.rule.id ?? elseRow,
  column: sheet.shown[column]?.id ?? 'tier',
});

export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The cells between two corners, both included. */
export function areaOf(sheet: Sheet, active: Spot | null, anchor: Spot | null): Area | null {
  const one = placeOf(sheet, active);
  const other = placeOf(sheet, anchor) ?? one;
  if (!one || !other) return null;
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** The columns of facts, which a rule that is a sentence fills as one cell. */
export const factSpan = (sheet: Sheet): { from: number; to: number } => ({ from: 2, to: sheet.shown.length - 2 });
