// The keyboard of the table while no cell is being typed in. Answers whether the key was the table's.
import { flushSync } from 'react-dom';
import type { KeyboardEvent } from 'react';
import { pressOf } from '../../canvas/key-press.js';
import type { CellEditing } from './editing.js';
import type { GridActions } from './grid-actions.js';
import type { GridStore } from './grid-store.js';
import { moved, tabbed } from './moves.js';
import { placeOf, type At, type Sheet } from './sheet.js';

export interface GridKeys {
  grid: GridStore;
  actions: GridActions;
  editing: CellEditing;
  editable: boolean;
  /** What Enter does on a cell that cannot be typed in. */
  open: (at: At) => void;
}

export function handleKey(keys: GridKeys, event: KeyboardEvent): boolean {
  const { grid, actions, editing, editable } = keys;
  const sheet = actions.sheet();
  const at = placeOf(sheet, grid.getState().active);
  if (!at) return false;
  const press = pressOf(event.nativeEvent);
  if (press.key === 'Tab') return tab(keys, sheet, at, press.shift);
  if (press.key === 'Escape') return escape(grid);
  if (press.alt) return editable && reorder(actions, press.key);
  const to = moved(sheet, at, press);
  if (to) actions.go(to, press.shift);
  else if (press.command) return commandKey(keys, sheet, press.key);
  else if (press.key === 'Enter' || press.key === 'F2') {
    if (!editable || !editing.start()) keys.open(at);
  } else if (editable && (press.key === 'Delete' || press.key === 'Backspace')) actions.clear();
  // An input method begins to compose: the field must be there for what it composes.
  else if (editable && (event.nativeEvent.keyCode === 229 || event.key === 'Process')) {
    flushSync(() => editing.start(''));
    event.stopPropagation();
    return false;
  } else if (editable && event.key.length === 1 && event.key !== '?') editing.start(event.key === ' ' ? '' : event.key);
  else return false;
  return true;
}

/** To the next cell; behind the last one, and after Escape, out of the table as everywhere else. */
function tab({ grid, actions }: GridKeys, sheet: Sheet, at: At, back: boolean): boolean {
  const to = grid.getState().leaving ? null : tabbed(sheet, at, back);
  if (to) actions.go(to);
  return to !== null;
}

function escape(grid: GridStore): boolean {
  const { anchor, refused, leaving } = grid.getState();
  grid.setState({ anchor: null, refused: null, leaving: true });
  return anchor !== null || refused !== null || !leaving;
}

function reorder(actions: GridActions, key: string): boolean {
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
  actions.reorder(key === 'ArrowUp' ? -1 : 1);
  return true;
}

function commandKey({ grid, actions, editable }: GridKeys, sheet: Sheet, key: string): boolean {
  if (key === 'a') {
    const last = sheet.shown.at(-1)?.id ?? 'tier';
    actions.go({ row: sheet.rows[0]?.rule.id ?? '', column: 'tier' });
    grid.setState({ anchor: { row: '', column: last } });
  } else if (key === 'd' && editable) actions.fillDown();
  else return false;
  return true;
}
