import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { EditorState, EditorStore } from './editor-store.js';

const EditorContext = createContext<EditorStore | null>(null);

export const EditorProvider = ({ store, children }: { store: EditorStore; children: ReactNode }) => (
  <EditorContext value={store}>{children}</EditorContext>
);

/** The store itself, for handlers that read the state of the moment. */
export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext);
  if (!store) throw new Error('useEditor is for the parts of an open draft');
  return store;
}

/** A part of the open draft's state; the component is drawn again when that part changes. */
export const useEditor = <T,>(select: (state: EditorState) => T): T => useStore(useEditorStore(), select);
