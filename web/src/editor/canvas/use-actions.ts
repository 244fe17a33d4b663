import { useMemo } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import { editorActions, type EditorActions } from './actions.js';

export function useActions(): EditorActions {
  const store = useEditorStore();
  return useMemo(() => editorActions(store), [store]);
}
