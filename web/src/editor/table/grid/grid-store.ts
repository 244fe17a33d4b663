// What goes on in the table and belongs to no document: the active cell, the range, the text that is being typed. It is kept
// with the open draft, so that changing the view and coming back loses nothing.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TableGesture } from '../../document/command.js';
import type { EditorStore } from '../../document/editor-store.js';
import type { CellFault } from '../cell/fault.js';
import type { BadCell } from '../plan-edits.js';
import type { Spot } from './sheet.js';

export interface Unread {
  text: string;
  fault: CellFault;
}

export interface Editing {
  spot: Spot;
  text: string;
  fault: CellFault | null;
  /** Opened by typing over what was there. */
  replacing: boolean;
}

export interface GridState {
  active: Spot | null;
  /** The corner of the range that stays while the active one moves. */
  anchor: Spot | null;
  editing: Editing | null;
  /** Texts that could not be read when their cell was left, by cell; they stay until corrected or let go. */
  unread: Readonly<Record<string, Unread>>;
  /** Counts up when the active cell is to take the focus. */
  focus: number;
  /** Tab leaves the table: Escape was pressed just before. */
  leaving: boolean;
  refused: { how: TableGesture | 'edit'; bad: readonly BadCell[] } | null;
  /** Told to screen readers. */
  told: string;
  /** Keys of unused facts without a column. */
  hidden: readonly string[];
}

export type GridStore = StoreApi<GridState>;

export const cellKey = ({ row, column }: Spot): string => `${row}\t${column}`;
export const sameSpot = (a: Spot | null, b: Spot | null): boolean => a?.row === b?.row && a?.column === b?.column;

const grids = new WeakMap<EditorStore, GridStore>();

export function gridOf(editor: EditorStore): GridStore {
  const kept = grids.get(editor);
  if (kept) return kept;
  const grid = createStore<GridState>(() => ({
    active: null,
    anchor: null,
    editing: null,
    unread: {},
    focus: 0,
    leaving: false,
    refused: null,
    told: '',
    hidden: [],
  }));
  grids.set(editor, grid);
  return grid;
}
