// What was put somewhere by hand goes back to where it is laid out; a step to undo like any other.
import type { EditorState, EditorStore } from '../document/editor-store.js';
import { selectedGraphIds } from './selection-changes.js';

/** Whether anything selected stands where a person has put it. */
export const standsByHand = ({ selection, layout }: Pick<EditorState, 'selection' | 'layout'>): boolean =>
  selectedGraphIds(selection).some((id) => Object.hasOwn(layout.positions, id));

export function putBack(store: EditorStore): void {
  const { selection, layout, changeLayout } = store.getState();
  if (!standsByHand({ selection, layout })) return;
  const selected = new Set(selectedGraphIds(selection));
  const kept = Object.entries(layout.positions).filter(([id]) => !selected.has(id));
  changeLayout({ ...layout, positions: Object.fromEntries(kept) }, 'putBack');
}
