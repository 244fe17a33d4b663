// Undo and redo over immutable snapshots. One gesture (typing a number, dragging a node) is one step.
import type { Layout } from '@tierwright/shared/contracts';
import type { LocalText } from '@tierwright/shared/language';
import type { EditableDocument } from './editable.js';

export interface Snapshot {
  document: EditableDocument;
  /** Beside the document, never in it; moving a node is a step all the same. */
  layout: Layout;
}

interface Step {
  label: LocalText;
  gesture: string | null;
  /** What undoing (in `past`) or redoing (in `future`) brings back. */
  snapshot: Snapshot;
}

export interface History {
  past: readonly Step[];
  present: Snapshot;
  future: readonly Step[];
  /** After undo or redo the next change is a step of its own, whatever its gesture. */
  sealed: boolean;
}

export const startHistory = (present: Snapshot): History => ({ past: [], present, future: [], sealed: true });

export function record(history: History, next: Snapshot, label: LocalText, gesture: string | null): History {
  const { present, past } = history;
  if (next.document === present.document && next.layout === present.layout) return history;
  const last = past.at(-1);
  if (last && gesture !== null && last.gesture === gesture && !history.sealed) {
    return { past: [...past.slice(0, -1), { ...last, label }], present: next, future: [], sealed: false };
  }
  return { past: [...past, { label, gesture, snapshot: present }], present: next, future: [], sealed: false };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const redoing = { ...step, snapshot: history.present };
  return {
    past: history.past.slice(0, -1),
    present: step.snapshot,
    future: [...history.future, redoing],
    sealed: true,
  };
}

export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  const undoing = { ...step, snapshot: history.present };
  return {
    past: [...history.past, undoing],
    present: step.snapshot,
    future: history.future.slice(0, -1),
    sealed: true,
  };
}
