// An open draft for tests of components: the editor's own store, with saving that answers as the test says.
import type { Draft } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { ReactNode } from 'react';
import { renderPage, session } from '../../../testing/render-page.js';
import { EditorProvider } from '../../document/editor-context.js';
import { createEditorStore } from '../../document/editor-store.js';
import { toEditable } from '../../document/to-editable.js';

const noIds = () => 'fresh';

export interface OpenEditor {
  draft: PolicyDocument;
  live?: PolicyDocument;
  save?: () => Promise<{ revision: number }>;
  roles?: readonly ('viewer' | 'author' | 'approver')[];
}

export function openEditor(part: ReactNode, { draft, live, save, roles = ['author', 'approver'] }: OpenEditor) {
  const store = createEditorStore({
    policyKey: 'shop',
    draft: {
      id: 'd1',
      name: 'Gold up',
      revision: 1,
      baseVersion: live ? 6 : null,
      document: draft,
      layout: { positions: {}, collapsed: [] },
      problems: [],
      updatedBy: { id: 'me', name: 'Me' },
      updatedAt: '2026-11-21T10:00:00Z',
    } satisfies Draft,
    live: live ? { version: 6, document: toEditable(live, noIds) } : null,
    editable: true,
    save: save ?? (() => Promise.resolve({ revision: 2 })),
    load: () => Promise.reject(new Error('not loaded in this test')),
    keep: () => undefined,
    forget: () => undefined,
  });
  const page = renderPage(<EditorProvider store={store}>{part}</EditorProvider>, {
    as: session(roles.map((role) => ({ role }))),
  });
  return { store, ...page };
}
