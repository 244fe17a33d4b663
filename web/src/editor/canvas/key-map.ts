// What each key does. `?` shows this list in words.
import type { useReactFlow } from '@xyflow/react';
import { useDecorations } from '../decorations-store.js';
import type { EditorStore } from '../document/editor-store.js';
import { countSelected } from '../document/selection.js';
import { captionGraphId, edgeGraphId, ruleGraphId, subjectOf } from '../graph/graph-id.js';
import { firstStop, neighbour, type Direction } from '../graph/neighbour.js';
import { focusPaletteSearch } from '../palette/palette-search.js';
import { toggleTests } from '../test-cases/tests-store.js';
import type { EditorActions } from './actions.js';
import type { EditorClipboard } from './clipboard.js';
import { focusSelected } from './focus-selected.js';
import { graphOf } from './graph-of.js';
import { lineKeys } from './line-keys.js';
import { focusLine, isOnLine } from './lines.js';
import { isOnControl, isOnNode, isTyping, type Press } from './key-press.js';
import { putBack } from './put-back.js';
import { selectPart } from './select-part.js';
import { firstSelected } from './selection-changes.js';
import { offersFor, type Start } from './offers/offer.js';
import { elementOf, focusNode } from './focus-node.js';
import { choose, fitWhole, focusInspector, openDialog, openFind, useView } from './view-store.js';
import { zooming } from './zooming.js';

export interface KeyContext {
  store: EditorStore;
  actions: EditorActions;
  clipboard: EditorClipboard;
  flow: ReturnType<typeof useReactFlow>;
  tidy: () => void;
  toggleFold: (rule: string) => void;
  editable: boolean;
}

type Handler = () => unknown;
export type Keys = Readonly<Record<string, Handler>>;

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What a press does at the place that has the focus; undefined where it is not ours. */
export function handlerFor(context: KeyContext, press: Press, target: EventTarget | null): Handler | undefined {
  const { key, command, alt } = press;
  if (command && key === 'f' && !press.shift && isCanvasShown() && !isWriting(target)) return () => openFind(true);
  if (command) return commandKeys(context, press, isTyping(target))[key];
  if (isTyping(target)) return undefined;
  if (isOnLine(target) && !alt) {
    const own = lineKeys(context, target.dataset['id'] ?? '')[key];
    if (own) return own;
  }
  const direction = arrows[key];
  if (direction) return arrowKey(context, direction, alt, target);
  if (isOnNode(target) && (key === 'Enter' || key === ' ')) return () => pick(context, target, key === 'Enter');
  if (key === 'Enter') return isOnControl(target) ? undefined : focusInspector;
  if (alt) return undefined;
  return lookingKeys(context)[key] ?? (context.editable ? buildingKeys(context)[key] : undefined);
}

function commandKeys({ store, actions, clipboard, editable }: KeyContext, { shift }: Press, typing: boolean): Keys {
  const { undo, redo, flush } = store.getState();
  if (!editable) return {};
  const everywhere: Keys = { z: shift ? redo : undo, y: redo, s: flush };
  if (typing) return everywhere;
  const group = shift ? actions.unwrap : () => actions.wrap('all');
  return { ...everywhere, d: () => duplicate(store, clipboard), g: group, a: actions.selectAll };
}

const buildingKeys = ({ actions, store }: KeyContext): Keys => ({
  Delete: actions.remove,
  Backspace: actions.remove,
  a: focusPaletteSearch,
  r: () => actions.addRule(),
  t: () => actions.addTier(),
  g: () => actions.wrap('all'),
  o: () => actions.wrap('any'),
  n: () => actions.wrap('none'),
  i: actions.negate,
  s: actions.share,
  m: () => connectSelected(store),
  p: () => putBack(store),
});

const lookingKeys = (context: KeyContext): Keys => ({
  '/': focusPaletteSearch,
  '?': () => openDialog('keys'),
  Escape: () => letGo(context),
  f: fitWhole,
  '0': zooming(context.flow).reset,
  '+': zooming(context.flow).in,
  '-': zooming(context.flow).out,
  c: () => context.store.getState().selection.rules.forEach((rule) => context.toggleFold(ruleGraphId(rule))),
  l: context.tidy,
  x: toggleTests,
  e: () => focusLeaving(context.store),
});

function arrowKey(context: KeyContext, direction: Direction, alt: boolean, target: EventTarget | null) {
  const level = direction === 'left' || direction === 'right';
  if (alt) return context.editable && !level ? () => context.actions.reorder(direction === 'up' ? -1 : 1) : undefined;
  return isOnControl(target) ? undefined : () => walk(context, direction);
}

function walk(context: KeyContext, direction: Direction): void {
  const { selection } = context.store.getState();
  const graph = graphOf(context.store);
  const from = firstSelected(selection);
  const to = from === null ? firstStop(graph) : neighbour(graph, from, direction);
  if (to === null) return;
  selectPart(context.actions, to);
  focusNode(to);
}

/** Enter or Space on a node that has the focus. */
function pick(context: KeyContext, node: HTMLElement, open: boolean): void {
  selectPart(context.actions, node.dataset['id'] ?? '');
  if (open) focusInspector();
}

function letGo({ store, actions }: KeyContext): void {
  if (useView.getState().drag) return;
  const { selection } = store.getState();
  if (useDecorations.getState().customerOpen) useDecorations.getState().setCustomerOpen(false);
  else if (countSelected(selection) > 0 || selection.fact !== null || selection.shared !== null) actions.letGo();
}

/** The line that leaves what is selected. */
function focusLeaving(store: EditorStore): void {
  const from = firstSelected(store.getState().selection);
  if (from !== null) focusLine(edgeGraphId(from));
}

/** Asks which of the parts that are there the selected one should feed. */
function connectSelected(store: EditorStore): void {
  const { document, selection } = store.getState();
  const from = firstSelected(selection);
  const start: Start = { way: 'connect', of: subjectOf(from ?? captionGraphId) };
  if (from === null || offersFor(document, start).length === 0) return;
  const box = elementOf(from)?.getBoundingClientRect();
  choose({ start, at: { x: (box?.right ?? 200) + 8, y: box?.top ?? 200 } });
}

function duplicate(store: EditorStore, clipboard: EditorClipboard): void {
  clipboard.duplicate();
  focusSelected(store);
}

/** A text with a search of its own. */
const isWriting = (target: EventTarget | null) => target instanceof HTMLElement && target.isContentEditable;

/** Other views are searched by the browser. */
const isCanvasShown = (): boolean => document.querySelector('.react-flow') !== null;
