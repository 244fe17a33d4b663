import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useMemo,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { useStore } from 'zustand';
import { isTyping } from '../canvas/key-press.js';
import { useActions } from '../canvas/use-actions.js';
import { useDecorations } from '../decorations-store.js';
import { choose } from '../simulation/state/simulation-store.js';
import { useViews } from '../views/use-views.js';
import { ElseRow } from './else-row.js';
import { GridRow } from './grid-row.js';
import { GridTitles } from './grid-titles.js';
import { cellEditing } from './grid/editing.js';
import type { GridActions } from './grid/grid-actions.js';
import { handleKey } from './grid/grid-keys.js';
import type { GridStore } from './grid/grid-store.js';
import { placeOf, type At, type Sheet, type Spot } from './grid/sheet.js';
import { useActiveCell } from './use-active-cell.js';
import styles from './table.module.css';
import { useTableWords } from './words/table-words.js';

export const rowHeight = 38;

const spotOf = (target: EventTarget): Spot | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell ? { row: cell.dataset['row'] ?? '', column: cell.dataset['column'] ?? '' } : null;
};

interface TableGridProps {
  sheet: Sheet;
  grid: GridStore;
  actions: GridActions;
  editable: boolean;
}

/** The grid itself: only the rows in sight are drawn, and the active one. */
export function TableGrid({ sheet, grid, actions, editable }: TableGridProps) {
  const t = useTableWords();
  const scroll = useRef<HTMLDivElement>(null);
  const editing = useMemo(() => cellEditing(grid, actions), [grid, actions]);
  const active = useStore(grid, (state) => placeOf(sheet, state.active)?.row ?? 0);
  const most = useDecorations(({ counts }) =>
    Math.max(0, ...Object.values(counts?.rules ?? {}).map(({ decides }) => decides)),
  );
  const open = useOpening(sheet);
  const count = sheet.rows.length + 1;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active, count - 1)])].sort((a, b) => a - b),
  });
  useActiveCell(grid, sheet, scroll);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || isTyping(event.target)) return;
    if (!handleKey({ grid, actions, editing, editable, open }, event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPointerDown = (event: PointerEvent) => {
    const spot = spotOf(event.target);
    if (!spot || event.button !== 0 || isTyping(event.target)) return;
    actions.go(spot, event.shiftKey);
  };
  const onPointerOver = (event: PointerEvent) => {
    const spot = event.buttons === 1 ? spotOf(event.target) : null;
    if (spot && !grid.getState().editing) actions.go(spot, true);
  };
  const onClipboard = (event: ClipboardEvent) => {
    if (isTyping(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === 'paste') {
      if (editable) actions.paste(event.clipboardData.getData('text/plain'));
      return;
    }
    const text = actions.copy();
    if (text !== null) event.clipboardData.setData('text/plain', text);
    if (event.type === 'cut' && editable) actions.clear('cut');
  };
  const onDoubleClick = (event: MouseEvent) => {
    const at = placeOf(sheet, spotOf(event.target));
    if (at && (!editable || !editing.start())) open(at);
  };
  return (
    <div ref={scroll} className={styles['card']} style={lookOf(sheet)}>
      <div
        role="grid"
        aria-label={t('label')}
        aria-rowcount={count + 1}
        aria-colcount={sheet.shown.length}
        aria-multiselectable
        aria-readonly={!editable}
        className={styles['grid']}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerOver={onPointerOver}
        onDoubleClick={onDoubleClick}
        onCopy={onClipboard}
        onCut={onClipboard}
        onPaste={onClipboard}
      >
        <GridTitles sheet={sheet} />
        <div className={styles['rows']} role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const row = sheet.rows[index];
            return row ? (
              <GridRow key={row.rule.id} {...{ sheet, row, index, grid, editing, editable, most }} top={start} />
            ) : (
              <ElseRow key="else" sheet={sheet} grid={grid} top={start} />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Fact columns share what room there is; the others keep their width, so that they can stay in place. */
function lookOf({ widths }: Sheet): CSSProperties {
  const last = widths.length - 1;
  const columns = widths.map((width, i) => (i < 2 || i === last ? `${width}px` : `minmax(${width}px, ${width}fr)`));
  const [tier = 0, name = 0] = widths;
  const named = { '--columns': columns.join(' '), '--tier': `${tier}px`, '--stuck': `${tier + name}px` };
  return { ...named, '--customers': `${widths[last] ?? 0}px` } as CSSProperties;
}

/** A rule that is a sentence opens in Flow, a count opens its customers. */
function useOpening(sheet: Sheet) {
  const canvas = useActions();
  const { show } = useViews();
  return ({ row, column }: At) => {
    const found = sheet.rows[row];
    const kind = sheet.shown[column]?.kind;
    if (!found) return;
    if (kind === 'customers') choose({ kind: 'rule', ruleId: found.rule.id, which: 'decide' });
    else if (kind === 'fact' && !found.cells) {
      canvas.select.rule(found.rule.id);
      show('flow');
    }
  };
}
