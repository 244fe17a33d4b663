// Between the text editor and the policy: what is typed becomes steps of the policy, what changes elsewhere shows in the text,
// and what is selected in one is marked in the other.
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { policyJsonSchema } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import type { EditorStore } from '../document/editor-store.js';
import { newId, newNodeId, newRuleId } from '../document/new-id.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { useProblems } from '../problems/problems-store.js';
import { sameSelection } from '../sentences/line-selection.js';
import { hoverWords } from './hover-words.js';
import { createJsonEditor, follow, showPart } from './json-editor.js';
import { sayJson } from './json-words.js';
import { keepText, keptText } from './kept-text.js';
import type { Fault } from './parse-text.js';
import { parseText } from './parse-text.js';
import { pathAt, pathOfSelection, selectionAtPath } from './places-in-document.js';
import { printDocument } from './print-document.js';
import { proposalsAt } from './proposals.js';
import { spanOf } from './read-text.js';
import type { Schema } from './schema-walk.js';
import { textChanges } from './text-changes.js';
import { followed, resumeSession, startSession, typed, type TextSession } from './text-session.js';

export interface JsonStatus {
  /** Typed, and not read yet. */
  pending: boolean;
  faults: readonly Fault[];
  /** The line of the first fault, from 1. */
  line: number;
}

export interface JsonParts {
  host: HTMLElement;
  language: Language;
  editable: boolean;
  onStatus: (status: JsonStatus) => void;
  onLeave: () => void;
}

/** A pause in typing after which the text is read, and one after which the next change is a step of its own. */
const readAfter = 250;
const burstEnds = 1200;

let schema: Schema | undefined;
const theSchema = (): Schema => (schema ??= policyJsonSchema() as Schema);

export class JsonController {
  private readonly view: EditorView;
  private session: TextSession;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending = false;
  private burst = { id: '', at: 0 };
  private ownStep = false;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly store: EditorStore,
    private readonly parts: JsonParts,
  ) {
    const { document, draftId } = store.getState();
    const kept = keptText(draftId);
    this.session = kept ? resumeSession(kept.text, kept.base) : startSession(document);
    this.view = createJsonEditor(parts.host, this.editorParts());
    this.stops.push(
      store.subscribe((state, before) => {
        if (state.document !== before.document && !this.ownStep) this.policyChanged();
        if (state.selection !== before.selection) this.mark(!this.view.hasFocus);
      }),
      useProblems.subscribe(() => this.lint()),
    );
    if (kept) this.read();
    this.mark(true);
    this.lint();
    this.tell();
  }

  stop(): void {
    if (this.pending) this.read();
    clearTimeout(this.timer);
    this.stops.forEach((stop) => stop());
    this.view.destroy();
  }

  focusFault = (): void => {
    const [fault] = this.session.faults;
    if (fault) this.view.dispatch({ selection: { anchor: fault.from, head: fault.to }, scrollIntoView: true });
    this.view.focus();
  };

  search = (): void => void openSearchPanel(this.view);

  /** Lays the text out anew; one that is no JSON stays as it is. */
  format = (): void => {
    const text = this.view.state.doc.toString();
    const parsed = parseText(text);
    if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null || !this.parts.editable) return;
    this.view.dispatch({ changes: textChanges(text, printDocument(parsed.value)), userEvent: 'input.format' });
    this.read();
  };

  /** Gives up what is typed for what the policy says. */
  back = (): void => {
    this.pending = false;
    clearTimeout(this.timer);
    this.show(startSession(this.store.getState().document));
    this.view.focus();
  };

  private editorParts() {
    const { language, editable, onLeave } = this.parts;
    return {
      text: this.session.text,
      label: sayJson('text', { lng: language }),
      editable,
      chinese: language === 'zh-CN',
      onTyped: this.typedText,
      onMoved: this.moved,
      onFormat: this.format,
      onLeave,
      isAhead: () => this.pending || this.session.faults.length > 0,
      propose: (text: string, position: number) => {
        const { document } = this.store.getState();
        const named = Object.keys(document.conditions ?? {});
        return proposalsAt(text, position, {
          schema: theSchema(),
          policy: vocabularyOf(document),
          named,
          language,
          newNodeId,
          newRuleId,
        });
      },
      explain: (position: number) => this.explain(position),
    };
  }

  private explain(position: number) {
    if (this.isBehind()) return null;
    const path = pathAt(this.session.places, position);
    const place = this.session.places.get(path);
    if (!place) return null;
    const onKey = place.key !== null && position <= place.key.to;
    const words = hoverWords(this.store.getState().document, path, onKey, this.parts.language);
    const { from, to } = onKey && place.key ? place.key : place;
    return words && { ...words, from, to };
  }

  /** Places are of another text than the one that shows. */
  private isBehind = (): boolean => this.pending || this.session.faults.length > 0;

  private typedText = (text: string): void => {
    this.session = { ...this.session, text };
    this.pending = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), readAfter);
    this.tell();
  };

  private read(): void {
    clearTimeout(this.timer);
    this.pending = false;
    const { document: before, dispatch } = this.store.getState();
    const { session, document } = typed(this.session, this.view.state.doc.toString(), before, newNodeId);
    this.session = session;
    if (document) {
      this.ownStep = true;
      dispatch({ type: 'replaceDocument', document, reason: 'typed' }, { gesture: this.gesture() });
      this.ownStep = false;
    }
    this.show(followed(this.session, this.store.getState().document));
  }

  private gesture(): string {
    const now = Date.now();
    this.burst = { id: now - this.burst.at > burstEnds ? newId('text') : this.burst.id, at: now };
    return this.burst.id;
  }

  private policyChanged(): void {
    this.burst.at = 0;
    if (this.pending) this.read();
    else this.show(followed(this.session, this.store.getState().document));
  }

  private show(session: TextSession): void {
    this.session = session;
    const changes = textChanges(this.view.state.doc.toString(), session.text);
    if (changes.length > 0) follow(this.view, changes);
    const { draftId } = this.store.getState();
    keepText(draftId, session.faults.length > 0 ? { text: session.text, base: session.base } : null);
    this.mark(false);
    this.lint();
    this.tell();
  }

  private moved = (position: number): void => {
    if (this.isBehind()) return;
    const { document, selection, select } = this.store.getState();
    const next = selectionAtPath(document, pathAt(this.session.places, position));
    if (!sameSelection(next, selection)) select(next);
  };

  private mark(reveal: boolean): void {
    if (this.isBehind()) return;
    const { document, selection } = this.store.getState();
    const path = pathOfSelection(document, selection);
    const place = path === null ? undefined : this.session.places.get(path);
    showPart(this.view, place ?? null, reveal);
  }

  /** Faults of the text; of a text without any, the problems of what it says. */
  private lint(): void {
    const { faults, places } = this.session;
    const { language } = this.parts;
    const marks: Diagnostic[] = faults.map(({ from, to, message }) => ({
      from,
      to,
      severity: 'error',
      message: message[language],
    }));
    if (!this.isBehind())
      for (const { path, severity, message } of useProblems.getState().list)
        marks.push({ ...span(spanOf(places, path)), severity, message: message[language] });
    const end = this.view.state.doc.length;
    const within = marks.map((mark) => ({ ...mark, from: Math.min(mark.from, end), to: Math.min(mark.to, end) }));
    this.view.dispatch(setDiagnostics(this.view.state, within));
  }

  private tell(): void {
    const { faults } = this.session;
    const [first] = faults;
    const line = first ? this.view.state.doc.lineAt(Math.min(first.from, this.view.state.doc.length)).number : 0;
    this.parts.onStatus({ pending: this.pending, faults, line });
  }
}

const span = ({ from, to }: { from: number; to: number }) => ({ from, to });
