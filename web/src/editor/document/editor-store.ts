// The editor's one source of truth for an open draft. Everything else on the screen derives from it.
import type { Draft, Layout } from '@tierwright/shared/contracts';
import type { LocalText } from '@tierwright/shared/language';
import { canonicalJson, mergePolicies, readEdited, type PolicyDocument } from '@tierwright/shared/policy';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorSurface, LiveVersion, Selection } from '../simulation-seam.js';
import { applyCommand } from './apply-command.js';
import { Autosave, type AutosaveParts, type SaveState } from './autosave.js';
import { commandLabel, layoutLabels } from './command-label.js';
import { record, redo, startHistory, undo, type History, type Snapshot } from './history.js';
import { newNodeId } from './new-id.js';
import type { KeptCopy } from './kept-copy.js';
import { noSelection, withoutGone } from './selection.js';
import { toEditable } from './to-editable.js';

export interface EditorState extends EditorSurface {
  draftName: string;
  baseVersion: number | null;
  layout: Layout;
  history: History;
  selection: Selection;
  saving: SaveState;
  /** What the server had last, as far as this editor knows; both sides of a conflict started from it. */
  savedDocument: PolicyDocument;
  /** Why the last command was not accepted, in words. */
  refusal: { message: LocalText } | null;
  undo: () => void;
  redo: () => void;
  changeLayout: (layout: Layout, kind: keyof typeof layoutLabels, gesture?: string) => void;
  rename: (name: string) => void;
  setLive: (live: LiveVersion | null) => void;
  /** After a conflict: merge (mine where both changed the same), save mine over theirs, or go on from theirs. Each is one undo. */
  resolveConflict: (choice: 'both' | 'mine' | 'theirs') => void;
  retrySaving: () => void;
  /** Brings back work that never reached the server, as an undoable step. */
  recover: (copy: KeptCopy) => void;
}

export type EditorStore = StoreApi<EditorState> & { stop: () => void };

export interface EditorParts extends Pick<AutosaveParts, 'save' | 'load' | 'keep' | 'forget'> {
  policyKey: string;
  draft: Draft;
  live: LiveVersion | null;
  /** False for those who may only look: nothing that they do changes the draft. */
  editable: boolean;
}

export function createEditorStore({ policyKey, draft, live, editable, ...saving }: EditorParts): EditorStore {
  const start: Snapshot = { document: toEditable(draft.document, newNodeId), layout: draft.layout };
  const store = createStore<EditorState>()((set, get) => {
    const show = (history: History, more: Partial<EditorState> = {}) => {
      const { document, layout } = history.present;
      set({ history, document, layout, selection: withoutGone(get().selection, document), refusal: null, ...more });
      autosave.changed(content());
    };
    const step = (next: Snapshot, label: LocalText, gesture: string | null) => {
      const history = record(get().history, next, label, gesture);
      if (history !== get().history) show(history);
    };
    /** Three-way from what both started from; saved over theirs, and what I had is one undo away. */
    const keepBoth = (theirs: Draft) => {
      const { savedDocument, document: mine, layout, draftName, history } = get();
      const document = toEditable(mergePolicies(savedDocument, mine, theirs.document).document, newNodeId);
      const positions = { ...theirs.layout.positions, ...layout.positions };
      const label = commandLabel({ type: 'replaceDocument', document, reason: 'merged' }, mine);
      const next = record(history, { document, layout: { ...layout, positions } }, label, null);
      set({
        history: next,
        ...next.present,
        draftName: draftName === draft.name ? theirs.name : draftName,
        selection: withoutGone(get().selection, document),
        savedDocument: theirs.document,
      });
      autosave.resolve(theirs.revision, content());
    };
    return {
      policyKey,
      draftId: draft.id,
      draftName: draft.name,
      baseVersion: draft.baseVersion,
      ...start,
      opened: start.document,
      live,
      history: startHistory(start),
      selection: noSelection,
      saving: { kind: 'saved' },
      savedDocument: draft.document,
      refusal: null,
      dispatch: (command, { gesture } = {}) => {
        const before = get().document;
        const document = editable ? applyCommand(before, command) : before;
        if (document === before) return;
        const read = readEdited(document, before);
        if (read.ok) return step({ document, layout: get().layout }, commandLabel(command, before), gesture ?? null);
        const [first] = read.error;
        if (first) set({ refusal: { message: first.message } });
      },
      changeLayout: (layout, kind, gesture) =>
        editable && step({ document: get().document, layout }, layoutLabels[kind], gesture ?? null),
      undo: () => get().history.past.length > 0 && show(undo(get().history)),
      redo: () => get().history.future.length > 0 && show(redo(get().history)),
      select: (selection) => set({ selection }),
      setLive: (next) => set({ live: next }),
      rename: (draftName) => {
        set({ draftName });
        autosave.changed(content());
      },
      flush: () => autosave.flush(),
      retrySaving: () => autosave.retry(),
      recover: (copy) => {
        const document = toEditable(copy.document, newNodeId);
        const label = commandLabel({ type: 'replaceDocument', document, reason: 'recovered' }, get().document);
        show(record(get().history, { document, layout: copy.layout }, label, null), { draftName: copy.name });
      },
      resolveConflict: (choice) => {
        const { saving: state, history } = get();
        if (state.kind !== 'conflict') return;
        const { theirs } = state;
        if (choice === 'mine') return autosave.resolve(theirs.revision, content());
        if (choice === 'both') return keepBoth(theirs);
        const document = toEditable(theirs.document, newNodeId);
        const label = commandLabel({ type: 'replaceDocument', document, reason: 'theirs' }, get().document);
        const next = record(history, { document, layout: theirs.layout }, label, null);
        set({
          history: next,
          ...next.present,
          draftName: theirs.name,
          selection: noSelection,
          savedDocument: document,
        });
        autosave.resolve(theirs.revision, null);
      },
    };
  });
  const content = () => {
    const { document, layout, draftName } = store.getState();
    return { document, layout, name: draftName.trim() || draft.name };
  };
  const save: AutosaveParts['save'] = async (saved, revision) => {
    const answer = await saving.save(saved, revision);
    store.setState({ savedDocument: saved.document });
    return answer;
  };
  const onState = (state: SaveState) => store.setState({ saving: state });
  const autosave = new Autosave({ ...saving, save, onState }, draft.revision);
  // Ids that were missing are part of the draft from now on.
  if (editable && canonicalJson(start.document) !== canonicalJson(draft.document)) autosave.changed(content());
  return Object.assign(store, { stop: () => autosave.stop() });
}
