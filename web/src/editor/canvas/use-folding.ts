import { useEditorStore } from '../document/editor-context.js';
import type { EditorStore } from '../document/editor-store.js';

/** Folds or unfolds a rule, by its graph id. */
export function toggleFold(store: EditorStore, graphId: string): void {
  const { layout, changeLayout } = store.getState();
  const folded = layout.collapsed.includes(graphId);
  const collapsed = folded ? layout.collapsed.filter((id) => id !== graphId) : [...layout.collapsed, graphId];
  changeLayout({ ...layout, collapsed }, folded ? 'expand' : 'collapse');
}

export function useFolding(graphId: string): () => void {
  const store = useEditorStore();
  return () => toggleFold(store, graphId);
}
