// An open draft of the sample policy for tests, saved nowhere.
import type { EditableDocument } from './editable.js';
import { createEditorStore, type EditorStore } from './editor-store.js';
import { samplePolicy } from './sample-policy.js';

export function sampleStore(document: EditableDocument = samplePolicy()): EditorStore {
  const draft = {
    id: 'd1',
    name: 'Draft',
    revision: 1,
    baseVersion: null,
    document,
    layout: { positions: {}, collapsed: [] },
    problems: [],
    updatedBy: { id: 'u', name: 'U' },
    updatedAt: '2026-11-21T00:00:00Z',
  };
  return createEditorStore({
    policyKey: 'p',
    draft,
    live: null,
    editable: true,
    save: async (_, revision) => ({ revision: revision + 1 }),
    load: async () => draft,
    keep: () => undefined,
    forget: () => undefined,
  });
}
