import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { classNames } from '../../ui/class-names.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { useProblems } from '../problems/problems-store.js';
import { CellEditor } from './cell-editor.js';
import { cellLabel } from './cell-label.js';
import type { CellEditing } from './grid/editing.js';
import { cellKey, type GridStore } from './grid/grid-store.js';
import { areaOf, factSpan, type Sheet } from './grid/sheet.js';
import { GridCell } from './grid-cell.js';
import { wasIn } from './live-cells.js';
import { faultWords } from './fault-words.js';
import type { Column } from './plan-edits.js';
import { problemsIn } from './row-problems.js';
import { RuleCell, SentenceText } from './rule-cells.js';
import styles from './table.module.css';
import type { TableRow } from './table.js';
import { sayTable } from './words/table-words.js';

interface RuleRowProps {
  sheet: Sheet;
  row: TableRow;
  index: number;
  top: number;
  grid: GridStore;
  editing: CellEditing;
  editable: boolean;
  most: number;
}

/** The columns of the row that are active and in the range: '2 1-4', so that only rows that change are drawn anew. */
function marksOf(sheet: Sheet, index: number, rowId: string) {
  return ({ active, anchor }: ReturnType<GridStore['getState']>): string => {
    const at = active?.row === rowId ? active.column : '';
    const area = anchor ? areaOf(sheet, active, anchor) : null;
    const inside = area && index >= area.top && index <= area.bottom;
    return `${at} ${inside ? `${area.left} ${area.right}` : '1 0'}`;
  };
}

export function useRowMarks(grid: GridStore, sheet: Sheet, index: number, rowId: string) {
  const marks = useStore(grid, marksOf(sheet, index, rowId));
  const [from, to] = marks.split(' ').slice(-2).map(Number);
  const active = marks.replace(/ \d+ \d+$/, '');
  return { active, inRange: (column: number) => column >= (from ?? 1) && column <= (to ?? 0) };
}

function Row({ sheet, row, index, top, grid, editing, editable, most }: RuleRowProps) {
  const { shown, speaker } = sheet;
  const { rule } = row;
  const { active, inRange } = useRowMarks(grid, sheet, index, rule.id);
  const typing = useStore(grid, (state) => (state.editing?.spot.row === rule.id ? state.editing.spot.column : null));
  const unread = useStore(
    grid,
    useShallow(({ unread: all }) => shown.map(({ id }) => all[cellKey({ row: rule.id, column: id })])),
  );
  const live = useEditor((state) => state.live?.document ?? null);
  const count = useDecorations(({ counts }) => counts?.rules[rule.id]);
  const list = useProblems((state) => state.list);
  const problems = useMemo(() => problemsIn(list, row, speaker.language), [list, row, speaker.language]);
  const span = factSpan(sheet);

  const frame = (column: Column, at: number) => ({ rowId: rule.id, columnId: column.id, at, inRange: inRange(at) });
  const cellAt = (column: Column, at: number) => {
    const own = problems[column.kind === 'fact' ? column.fact.key : ''] ?? [];
    const shownProblems = column.kind === 'fact' || column.kind === 'name' ? own : [];
    const was = wasIn(live, row, column, speaker);
    const kept = unread[at];
    const label = cellLabel(row, column, speaker, { was, problems: shownProblems, count });
    const whole = kept
      ? `${label}, ${sayTable('cell.unread', { text: `${kept.text}: ${faultWords(kept.fault)}` })}`
      : label;
    const isTyping = typing === column.id;
    return (
      <GridCell
        key={column.id}
        {...frame(column, at)}
        role={column.kind === 'name' ? 'rowheader' : 'gridcell'}
        active={active === column.id}
        label={whole}
        kind={column.kind}
        readOnly={!editable || column.kind === 'customers'}
        className={classNames(kept && styles['bad'], was.kind === 'was' && styles['changed'])}
      >
        {isTyping ? (
          <CellEditor grid={grid} editing={editing} column={column} speaker={speaker} label={label} />
        ) : (
          <RuleCell {...{ row, column, speaker, was, count, most }} problems={shownProblems} unread={kept} />
        )}
      </GridCell>
    );
  };
  const sentence = () => {
    const first = shown[span.from];
    if (!first || first.kind !== 'fact') return null;
    const isActive = shown.slice(span.from, span.to + 1).some(({ id }) => id === active);
    const label = cellLabel(row, first, speaker, { was: { kind: 'same' }, problems: [], count });
    return (
      <GridCell
        key="sentence"
        {...frame(first, span.from)}
        role="gridcell"
        active={isActive}
        inRange={[...shown.keys()].slice(span.from, span.to + 1).some(inRange)}
        span={span.to - span.from + 1}
        label={`${label}. ${sayTable('openInFlow')}`}
        kind="sentence"
        readOnly
      >
        <SentenceText row={row} speaker={speaker} />
      </GridCell>
    );
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classNames(styles['row'], rule.enabled === false && styles['disabled'])}
      style={{ top }}
    >
      {shown.map((column, at) => {
        if (row.cells || column.kind !== 'fact') return cellAt(column, at);
        return at === span.from ? sentence() : null;
      })}
    </div>
  );
}

export const GridRow = memo(Row);
