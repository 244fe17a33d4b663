// Text that was left while it was no document, for the return to this view, and over a reload of the page.
import type { EditableDocument } from '../document/editable.js';

export interface KeptText {
  text: string;
  /** What the policy was when the text last said one. */
  base: EditableDocument;
}

const storageKey = (draft: string): string => `tierwright-text:${draft}`;

export function keptText(draft: string): KeptText | null {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey(draft)) ?? 'null') as KeptText | null;
  } catch {
    return null;
  }
}

export function keepText(draft: string, kept: KeptText | null): void {
  try {
    if (kept) sessionStorage.setItem(storageKey(draft), JSON.stringify(kept));
    else sessionStorage.removeItem(storageKey(draft));
  } catch {
    // Not kept; the text is there as long as the view is.
  }
}
