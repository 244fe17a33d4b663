// What the draft is compared with: the live version; where nothing is live, the draft as it was opened, once it was edited.
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import type { EditableDocument } from '../../document/editable.js';
import type { EditorSurface } from '../../simulation-seam.js';

export interface Base {
  /** null: as it was opened. */
  version: number | null;
  document: EditableDocument;
}

export function baseOf({ live, document, opened }: Pick<EditorSurface, 'live' | 'document' | 'opened'>): Base | null {
  if (live) return live;
  return document !== opened && hasShape(opened) ? { version: null, document: opened } : null;
}

/** What every edit was read as is known; only a draft that was just opened is read here. */
export function hasShape(document: PolicyDocument): boolean {
  try {
    return withDefaults(document) !== undefined;
  } catch {
    return false;
  }
}
