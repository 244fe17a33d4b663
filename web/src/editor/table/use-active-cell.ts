// The active cell takes the focus when the keyboard or the pointer moved it, and comes into sight when something else did.
import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useEditor } from '../document/editor-context.js';
import { selectionFor, spotFor } from './cell-selection.js';
import { sameSpot, type GridStore } from './grid/grid-store.js';
import { elseRow, placeOf, type Sheet } from './grid/sheet.js';

export function useActiveCell(grid: GridStore, sheet: Sheet, scroll: RefObject<HTMLElement | null>): void {
  const asked = useStore(grid, (state) => state.focus);
  const active = useStore(grid, (state) => state.active);
  const selection = useEditor((state) => state.selection);
  const answered = useRef(asked);
  const told = useRef<typeof selection | null>(null);

  // What is selected elsewhere becomes the active cell; where there is none yet, the first one can be reached with Tab.
  useEffect(() => {
    const { active: now, editing } = grid.getState();
    const fresh = told.current !== selection;
    told.current = selection;
    const fits = now && placeOf(sheet, now) && sameIds(selectionFor(sheet, now), selection);
    const spot = fresh && !editing && !fits ? spotFor(sheet, selection, now) : null;
    if (spot && !sameSpot(spot, now)) grid.setState({ active: spot, anchor: null });
    else if (!now || !placeOf(sheet, now)) {
      // What had the focus is gone, as after undoing: the table keeps it.
      const lost = now !== null && document.activeElement === document.body ? 1 : 0;
      const first = { row: sheet.rows[0]?.rule.id ?? elseRow, column: 'tier' };
      grid.setState((state) => ({ active: first, anchor: null, focus: state.focus + lost }));
    }
  }, [grid, sheet, selection]);

  useEffect(() => {
    const cell = scroll.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    if (asked !== answered.current) cell?.focus({ preventScroll: true });
    answered.current = asked;
    cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [scroll, asked, active]);
}

const sameIds = (a: { nodes: readonly string[]; rules: readonly string[] }, b: typeof a): boolean =>
  [...a.nodes, '|', ...a.rules].join() === [...b.nodes, '|', ...b.rules].join();
