// A published version held as the canvas holds a draft, for looking at alone: nothing of it is saved, and no rule is folded.
import type { Draft } from '@tierwright/shared/contracts';
import type { LitCanvasProps } from '../../parts/lit-path.js';
import { createEditorStore, type EditorStore } from '../document/editor-store.js';

export function litStore({ policyKey, version, document, layout }: Omit<LitCanvasProps, 'path'>): EditorStore {
  const draft: Draft = {
    id: '',
    name: '',
    revision: 0,
    baseVersion: version,
    document,
    layout: { ...layout, collapsed: [] },
    problems: [],
    updatedBy: { id: '', name: '' },
    updatedAt: '',
  };
  const nothing = () => undefined;
  return createEditorStore({
    policyKey,
    draft,
    live: null,
    editable: false,
    save: () => Promise.resolve({ revision: 0 }),
    load: () => Promise.resolve(draft),
    keep: nothing,
    forget: nothing,
  });
}
