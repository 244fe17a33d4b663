// What becomes of the text while it is typed and while the policy changes elsewhere. The text is the person's: one that is no
// document is kept as it is, beside the document as it was last valid; one that is a document becomes a step of the policy.
import { canonicalJson, mergePolicies } from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { toEditable } from '../document/to-editable.js';
import type { Fault, Places } from './parse-text.js';
import { printDocument } from './print-document.js';
import { readText } from './read-text.js';
import { withKnownParts } from './known-parts.js';

export interface TextSession {
  text: string;
  /** The document that the text said when it last said one. */
  base: EditableDocument;
  faults: readonly Fault[];
  /** Of the text where it is JSON; else of the last that was. */
  places: Places;
}

const noPlaces: Places = new Map();

export function startSession(document: EditableDocument): TextSession {
  const text = printDocument(document);
  const read = readText(text);
  return { text, base: document, faults: read.ok ? [] : read.faults, places: read.places ?? noPlaces };
}

/** Text that an earlier look at this view left unfinished. */
export const resumeSession = (text: string, base: EditableDocument): TextSession => {
  const read = readText(text);
  return { text, base, faults: read.ok ? [] : read.faults, places: read.places ?? noPlaces };
};

export interface Typed {
  session: TextSession;
  /** What the policy becomes; null where it stays as it is. */
  document: EditableDocument | null;
}

/** `current` is the policy now; where it moved on since the text was last valid, both sides are brought together. */
export function typed(session: TextSession, text: string, current: EditableDocument, newId: () => string): Typed {
  const read = readText(text);
  const places = read.places ?? session.places;
  if (!read.ok) return { session: { ...session, text, places, faults: read.faults }, document: null };
  const said =
    session.base === current
      ? read.document
      : toEditable(mergePolicies(session.base, read.document, current).document, newId);
  const next = { ...session, text, places, faults: [] };
  if (canonicalJson(said) === canonicalJson(current)) return { session: { ...next, base: current }, document: null };
  const document = withKnownParts(current, said);
  return { session: { ...next, base: document }, document };
}

/** After the policy changed elsewhere, or by a text that was brought together with it. A text with faults waits. */
export function followed(session: TextSession, document: EditableDocument): TextSession {
  if (session.faults.length > 0) return session;
  const read = readText(session.text);
  if (read.ok && canonicalJson(read.document) === canonicalJson(document)) return { ...session, base: document };
  return startSession(document);
}
