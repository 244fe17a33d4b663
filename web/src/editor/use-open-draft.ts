// Opening a draft: the store, its saving, and what an earlier visit may have left unsaved in this browser.
import type { Draft } from '@tierwright/shared/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { api, path } from '../api/client.js';
import { keys } from '../api/query-keys.js';
import { useSaveDraft } from '../api/use-save-draft.js';
import { useVersion } from '../api/use-version.js';
import { createEditorStore, type EditorStore } from './document/editor-store.js';
import { keptCopies, type KeptCopy } from './document/kept-copy.js';
import { newNodeId } from './document/new-id.js';
import { toEditable } from './document/to-editable.js';
import type { LiveVersion } from './simulation-seam.js';

export interface OpenDraft {
  store: EditorStore;
  /** Unsaved work of an earlier visit. */
  kept: KeptCopy | null;
  settleKept: () => void;
}

export function useOpenDraft(
  policyKey: string,
  draft: Draft,
  liveVersion: number | undefined,
  editable: boolean,
): OpenDraft {
  const client = useQueryClient();
  const { mutateAsync } = useSaveDraft(policyKey, draft.id);
  const live = useLiveVersion(policyKey, liveVersion);
  const [open] = useState(() => {
    const copies = keptCopies(localStorage, policyKey, draft.id, Date.now);
    const kept = copies.takeOver(draft);
    const store = createEditorStore({
      policyKey,
      draft,
      live: null,
      editable,
      save: (content, revision) => mutateAsync({ ...content, revision }),
      load: () =>
        client.fetchQuery({
          queryKey: [...keys.draft(policyKey, draft.id), 'theirs'],
          queryFn: () => api.get<Draft>(path`/policies/${policyKey}/drafts/${draft.id}`),
          staleTime: 0,
          gcTime: 0,
        }),
      keep: copies.write,
      forget: copies.forget,
    });
    return { store, kept, settleKept: copies.settle };
  });
  useEffect(() => open.store.getState().setLive(live), [open, live]);
  useEffect(() => () => void open.store.getState().flush().finally(open.store.stop), [open]);
  return open;
}

/** The live version in the editor's form; its ids are kept, so that it can be compared node by node. */
function useLiveVersion(policyKey: string, version: number | undefined): LiveVersion | null {
  const { data } = useVersion(policyKey, version);
  return useMemo(
    () => (data ? { version: data.version, document: toEditable(data.document, newNodeId) } : null),
    [data],
  );
}
