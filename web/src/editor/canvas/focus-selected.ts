import type { EditorStore } from '../document/editor-store.js';
import { firstSelected } from './selection-changes.js';
import { focusNode } from './focus-node.js';

/** What is selected has the focus, for the next key. */
export function focusSelected(store: EditorStore): void {
  const first = firstSelected(store.getState().selection);
  if (first !== null) focusNode(first);
}
