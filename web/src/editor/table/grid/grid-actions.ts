// What can be done in the table. Every change is one step of history, and a change that cannot be made whole is not made at all.
import { currentLanguage } from '../../../app/language.js';
import { editorActions } from '../../canvas/actions.js';
import { useDecorations } from '../../decorations-store.js';
import type { TableGesture } from '../../document/command.js';
import type { EditorStore } from '../../document/editor-store.js';
import { newRule } from '../../document/new-parts.js';
import { selectionFor } from '../cell-selection.js';
import { cellText, planEdits, type CellText, type Column, type Plan } from '../plan-edits.js';
import { readTsv, writeTsv } from '../tsv.js';
import { sayTable } from '../words/table-words.js';
import { copied } from './copying.js';
import { cellKey, type GridState, type GridStore } from './grid-store.js';
import { pastedAt } from './pasting.js';
import { areaOf, placeOf, sheetOf, spotAt, type Area, type At, type Sheet, type Spot } from './sheet.js';

export function gridActions(editor: EditorStore, grid: GridStore) {
  const sheet = (): Sheet => sheetOf(editor.getState().document, grid.getState().hidden, currentLanguage());
  const area = (): Area | null => areaOf(sheet(), grid.getState().active, grid.getState().anchor);
  const set = (change: Partial<GridState>) => grid.setState(change);
  const tell = (told: string) => set({ told });

  const focused = (change: Partial<GridState> = {}) => set({ ...change, focus: grid.getState().focus + 1 });

  /** Makes a cell the active one; `extend` keeps the other corner of the range. */
  const go = (to: At | Spot | null, extend = false) => {
    if (!to) return;
    const now = sheet();
    const spot = typeof to.row === 'number' ? spotAt(now, to as At) : (to as Spot);
    const { active, anchor } = grid.getState();
    focused({ active: spot, anchor: extend ? (anchor ?? active) : null, leaving: false });
    if (!extend) editor.getState().select(selectionFor(now, spot));
  };

  const apply = (plan: Plan, how: TableGesture | 'edit'): boolean => {
    if (!plan.ok) {
      set({ refused: { how, bad: plan.bad } });
      return false;
    }
    set({ refused: null });
    const { commands, cells, rules } = plan;
    if (commands.length === 0) return true;
    const before = editor.getState().document;
    if (how === 'edit') editorActions(editor).run(commands);
    else editor.getState().dispatch({ type: 'editTable', how, cells, rules: rules.length, commands });
    return editor.getState().document !== before;
  };

  const plan = (texts: readonly CellText[]) => planEdits(editor.getState().document, texts, sheet().speaker);

  /** The cells of a range that belong to rules, as texts for them. */
  const texts = (range: Area, textOf: (at: At, column: Column) => string | null): CellText[] => {
    const { rows, shown } = sheet();
    return rows.slice(range.top, range.bottom + 1).flatMap((row, i) =>
      shown.slice(range.left, range.right + 1).flatMap((column, j): CellText[] => {
        const text = textOf({ row: range.top + i, column: range.left + j }, column);
        return text === null ? [] : [{ row, column, text }];
      }),
    );
  };

  const copy = (): string | null => {
    const range = area();
    if (!range) return null;
    const rows = copied(sheet(), range, useDecorations.getState().counts);
    tell(sayTable('done.copied', { count: rows.length * (rows[0]?.length ?? 0) }));
    return writeTsv(rows);
  };

  /** Conditions and names go; what a rule is for stays. */
  const clear = (how: 'clear' | 'cut' = 'clear') => {
    const range = area();
    if (!range) return;
    const emptied = plan(texts(range, (_, { kind }) => (kind === 'fact' || kind === 'name' ? '' : null)));
    letGoOfUnread(range);
    if (apply(emptied, how) && emptied.ok) tell(sayTable('done.cleared', { count: emptied.cells }));
  };

  const paste = (text: string) => {
    const range = area();
    if (!range) return;
    const { texts: into, bad, area: over } = pastedAt(sheet(), range, readTsv(text));
    const planned = plan(into);
    const all = planned.ok ? bad : [...planned.bad, ...bad];
    if (!planned.ok || bad.length > 0) return set({ refused: { how: 'paste', bad: all } });
    if (!apply(planned, 'paste')) return;
    const [made] = planned.rules;
    const corner = made ? { row: made.id, column: 'tier' } : spotAt(sheet(), { row: over.bottom, column: over.right });
    const active = made ? corner : spotAt(sheet(), { row: over.top, column: over.left });
    focused({ active, anchor: corner });
    editor.getState().select(selectionFor(sheet(), active));
    tell(sayTable('done.pasted', { cells: planned.cells, rules: planned.rules.length }));
  };

  /** The first row of the range goes into the others; of a single row, the one above goes into it. */
  const fillDown = () => {
    const range = area();
    if (!range) return;
    const { rows, speaker } = sheet();
    const from = range.top === range.bottom ? range.top - 1 : range.top;
    const source = rows[from];
    if (!source) return;
    const below = { ...range, top: from + 1 };
    const filled = plan(
      texts(below, (_, column) => (column.kind === 'customers' ? null : cellText(source, column, speaker))),
    );
    if (apply(filled, 'fill') && filled.ok) tell(sayTable('done.filled', { count: filled.cells }));
  };

  /** Up or down among the rules that do the same for the same tier. */
  const reorder = (by: 1 | -1) => {
    const { active } = grid.getState();
    const { rows } = sheet();
    const at = placeOf(sheet(), active)?.row ?? -1;
    const [rule, other] = [rows[at]?.rule, rows[at + by]?.rule];
    if (!rule || !other || rule.tier !== other.tier || rule.effect !== other.effect) return;
    const index = editor.getState().document.rules.indexOf(other);
    editor.getState().dispatch({ type: 'moveRule', rule: rule.id, index });
    focused();
    tell(
      sayTable('done.moved', {
        rule: cellText({ rule, cells: null }, { id: 'name', kind: 'name' }, sheet().speaker),
        row: at + by + 1,
      }),
    );
  };

  /** For the tier of the active row, else for the best that no rule leads to; its name is typed next. */
  const addRule = () => {
    const { active } = grid.getState();
    const tier =
      sheet().rows.find(({ rule }) => rule.id === active?.row)?.rule.tier ?? editorActions(editor).wantedTier();
    const rule = newRule(editor.getState().document, tier);
    editor.getState().dispatch({ type: 'addRule', rule });
    go({ row: rule.id, column: 'name' });
  };

  const letGoOfUnread = (range: Area) => {
    const now = sheet();
    const gone = new Set(
      Object.keys(grid.getState().unread).filter((key) => {
        const [row = '', column = ''] = key.split('\t');
        const at = placeOf(now, { row, column });
        return (
          !at || (at.row >= range.top && at.row <= range.bottom && at.column >= range.left && at.column <= range.right)
        );
      }),
    );
    set({ unread: Object.fromEntries(Object.entries(grid.getState().unread).filter(([key]) => !gone.has(key))) });
  };

  const forget = (spot: Spot) => {
    const { [cellKey(spot)]: _, ...unread } = grid.getState().unread;
    set({ unread });
  };

  return { sheet, area, go, focused, tell, apply, plan, copy, clear, paste, fillDown, reorder, addRule, forget };
}

export type GridActions = ReturnType<typeof gridActions>;
