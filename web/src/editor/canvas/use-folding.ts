import { useEditorStore } from '../document/editor-context.js';

/** Folds or unfolds a rule, by its graph id. */
export function useFolding(graphId: string): () => void {
  const store = useEditorStore();
  return () => {
    const { layout, changeLayout } = store.getState();
    const folded = layout.collapsed.includes(graphId);
    const collapsed = folded ? layout.collapsed.filter((id) => id !== graphId) : [...layout.collapsed, graphId];
    changeLayout({ ...layout, collapsed }, folded ? 'expand' : 'collapse');
  };
}
