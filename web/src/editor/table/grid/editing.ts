// A cell while it is being typed in: opened, taken, left with a text that cannot be read, let go.
import { cellText, type CellText } from '../plan-edits.js';
import type { GridActions } from './grid-actions.js';
import { cellKey, sameSpot, type GridStore } from './grid-store.js';
import { tabbed } from './moves.js';
import { placeOf, type Spot } from './sheet.js';

export type After = 'down' | 'up' | 'right' | 'left' | 'stay';

export function cellEditing(grid: GridStore, actions: GridActions) {
  const { sheet, go, focused } = actions;

  const targetOf = (spot: Spot): Omit<CellText, 'text'> | null => {
    const { rows, shown } = sheet();
    const row = rows.find(({ rule }) => rule.id === spot.row);
    const column = shown.find(({ id }) => id === spot.column);
    return row && column ? { row, column } : null;
  };

  /** `typed` replaces what is there; without it the text is opened as it is. False where nothing can be typed. */
  const start = (typed?: string): boolean => {
    const { active, unread } = grid.getState();
    const target = active && targetOf(active);
    if (!active || !target || typeof target.row === 'number' || target.column.kind === 'customers') return false;
    if (target.column.kind === 'fact' && !target.row.cells) return false;
    const kept = typed === undefined ? unread[cellKey(active)] : undefined;
    const text = typed ?? kept?.text ?? cellText(target.row, target.column, sheet().speaker);
    const editing = { spot: active, text, fault: kept?.fault ?? null, replacing: typed !== undefined };
    grid.setState({ editing, anchor: null, leaving: false, refused: null });
    return true;
  };

  const type = (text: string) => {
    const { editing } = grid.getState();
    if (editing) grid.setState({ editing: { ...editing, text, fault: null } });
  };

  const step = (spot: Spot, after: After) => {
    const at = placeOf(sheet(), spot);
    if (!at || after === 'stay') return focused();
    if (after === 'down' || after === 'up') {
      const row = Math.max(0, Math.min(sheet().rows.length, at.row + (after === 'down' ? 1 : -1)));
      return go({ ...at, row });
    }
    return go(tabbed(sheet(), at, after === 'left') ?? at);
  };

  /** Takes the text; where it cannot be read it stays, with the reason. */
  const commit = (after: After, text = grid.getState().editing?.text): boolean => {
    const { editing } = grid.getState();
    const target = editing && targetOf(editing.spot);
    if (!editing || text === undefined) return true;
    if (!target) {
      focused({ editing: null });
      return true;
    }
    const plan = actions.plan([{ ...target, text }]);
    const [bad] = plan.ok ? [] : plan.bad;
    if (bad) {
      grid.setState({ editing: { ...editing, text, fault: bad.fault } });
      return false;
    }
    grid.setState({ editing: null });
    actions.forget(editing.spot);
    actions.apply(plan, 'edit');
    step(editing.spot, after);
    return true;
  };

  /** The focus went elsewhere: what can be read is taken, what cannot stays in the cell as it was typed. */
  const leave = (spot: Spot) => {
    const { editing } = grid.getState();
    const target = editing && targetOf(editing.spot);
    if (!editing || !sameSpot(editing.spot, spot)) return;
    grid.setState({ editing: null });
    if (!target) return;
    const plan = actions.plan([{ ...target, text: editing.text }]);
    const [bad] = plan.ok ? [] : plan.bad;
    if (bad) {
      const unread = { ...grid.getState().unread, [cellKey(spot)]: { text: editing.text, fault: bad.fault } };
      return grid.setState({ unread });
    }
    actions.forget(spot);
    actions.apply(plan, 'edit');
  };

  const cancel = () => {
    const { editing } = grid.getState();
    if (editing) actions.forget(editing.spot);
    focused({ editing: null });
  };

  return { start, type, commit, leave, cancel };
}

export type CellEditing = ReturnType<typeof cellEditing>;
