// CodeMirror, put together for policy documents. What it shows and asks comes in from outside; it knows no store.
import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, indentWithTab, redo, undo } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState, StateEffect, StateField, type Extension } from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
import { jsonTheme } from './json-theme.js';
import type { HoverWords } from './hover-words.js';
import type { Span } from './parse-text.js';
import { searchPhrases } from './search-phrases.js';
import type { Proposal, Proposals } from './proposals.js';

export interface JsonEditorParts {
  text: string;
  label: string;
  editable: boolean;
  chinese: boolean;
  onTyped: (text: string) => void;
  /** The cursor was put somewhere by hand. */
  onMoved: (position: number) => void;
  onFormat: () => void;
  /** Out of the text, to what stands behind it. */
  onLeave: () => void;
  /** Whether the text has changes that the policy does not have: then undo belongs to the text. */
  isAhead: () => boolean;
  propose: (text: string, position: number) => Proposals | null;
  explain: (position: number) => (HoverWords & Span) | null;
}

/** Marks changes that come from the policy. */
const fromPolicy = Annotation.define<boolean>();

const choose = StateEffect.define<Span | null>();

/** The lines of what is selected in the policy. */
const chosenPart = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const moved = marks.map(transaction.changes);
    return transaction.effects.reduce((now, effect) => {
      if (!effect.is(choose)) return now;
      if (effect.value === null) return Decoration.none;
      const { doc } = transaction.state;
      const [first, last] = [
        doc.lineAt(effect.value.from).number,
        doc.lineAt(Math.min(effect.value.to, doc.length)).number,
      ];
      const lines = Array.from({ length: last - first + 1 }, (_, i) => doc.line(first + i).from);
      return Decoration.set(lines.map((from) => Decoration.line({ class: 'cm-chosenPart' }).range(from)));
    }, moved);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function write(view: EditorView, { text }: Proposal, from: number, to: number): void {
  const at = text.indexOf('|');
  const insert = text.replace('|', '');
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + (at < 0 ? insert.length : at) },
    userEvent: 'input.complete',
    scrollIntoView: true,
  });
  if (at >= 0) setTimeout(() => startCompletion(view), 0);
}

/** What stands behind the cursor of a word that is begun before it goes with it, closing quote and all. */
function tokenEnd({ state }: EditorView, position: number, quoted: boolean): number {
  const rest = state.sliceDoc(position, state.doc.lineAt(position).to);
  const [tail = ''] = (quoted ? /^[^"]*"/ : /^[\w.+-]*/).exec(rest) ?? [];
  return position + tail.length;
}

function completing(propose: JsonEditorParts['propose']) {
  return ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = propose(state.doc.toString(), pos);
    // Unasked for only where something is begun.
    if (!found || (!explicit && found.from === found.to)) return null;
    const quoted = state.sliceDoc(found.from, found.from + 1) === '"';
    return {
      from: quoted ? found.from + 1 : found.from,
      options: found.list.map((proposal) => ({
        label: proposal.label,
        ...(proposal.detail === undefined ? {} : { detail: proposal.detail }),
        ...(proposal.info === undefined ? {} : { info: proposal.info }),
        boost: proposal.first ? 2 : 0,
        apply: (view: EditorView, _: unknown, from: number, to: number) =>
          write(view, proposal, quoted ? from - 1 : from, tokenEnd(view, to, quoted)),
      })),
      validFor: /^[\w.@/-]*$/,
    };
  };
}

const explaining = (explain: JsonEditorParts['explain']) =>
  hoverTooltip((_view, position) => {
    const words = explain(position);
    if (!words) return null;
    return {
      pos: words.from,
      end: words.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'cm-explanation';
        const title = document.createElement('b');
        title.textContent = words.title;
        dom.append(title, words.text);
        return { dom };
      },
    };
  });

/** Undo belongs to the policy unless the text is ahead of it; then the keys do not go on to the editor around. */
const historyKeys = (isAhead: () => boolean) =>
  keymap.of([
    { key: 'Mod-z', run: (view) => isAhead() && undo(view) },
    { key: 'Mod-Shift-z', run: (view) => isAhead() && redo(view) },
    { key: 'Mod-y', run: (view) => isAhead() && redo(view) },
  ]);

function extensions(parts: JsonEditorParts): Extension[] {
  const { label, editable, chinese, onTyped, onMoved, onFormat, onLeave, isAhead, propose, explain } = parts;
  return [
    lineNumbers(),
    foldGutter(),
    codeFolding(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches(),
    search({ top: true }),
    json(),
    autocompletion({ override: [completing(propose)], icons: false }),
    explaining(explain),
    chosenPart,
    jsonTheme,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorState.readOnly.of(!editable),
    chinese ? EditorState.phrases.of(searchPhrases) : [],
    historyKeys(isAhead),
    keymap.of([
      { key: 'Shift-Alt-f', run: () => (onFormat(), true) },
      { key: 'Tab', run: acceptCompletion },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...lintKeymap,
      ...foldKeymap,
      { key: 'Escape', run: (view) => view.state.selection.ranges.length === 1 && (onLeave(), true) },
      ...defaultKeymap,
      ...(editable ? [indentWithTab] : []),
    ]),
    EditorView.updateListener.of((update) => {
      const own = update.transactions.some((transaction) => transaction.annotation(fromPolicy));
      if (own) return;
      if (update.docChanged) onTyped(update.state.doc.toString());
      else if (update.selectionSet && update.view.hasFocus) onMoved(update.state.selection.main.head);
    }),
  ];
}

export const createJsonEditor = (parent: HTMLElement, parts: JsonEditorParts): EditorView =>
  new EditorView({ parent, state: EditorState.create({ doc: parts.text, extensions: extensions(parts) }) });

/** Changes the text as the policy did; the cursor stays at what it was at. */
export function follow(view: EditorView, changes: readonly { from: number; to: number; insert: string }[]): void {
  view.dispatch({ changes, annotations: fromPolicy.of(true) });
}

/** Marks a part, or none, and brings it into view. */
export function showPart(view: EditorView, span: Span | null, reveal: boolean): void {
  const to = span && Math.min(span.from, view.state.doc.length);
  const scroll = reveal && to !== null ? [EditorView.scrollIntoView(to, { y: 'center' })] : [];
  view.dispatch({ effects: [choose.of(span), ...scroll], annotations: fromPolicy.of(true) });
}
