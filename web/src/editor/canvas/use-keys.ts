// The keyboard, whole: everything that the mouse can do on the canvas has a key. `?` lists them.
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import { countSelected } from '../document/selection.js';
import { subjectOf } from '../graph/graph-id.js';
import { firstStop, neighbour, type Direction } from '../graph/neighbour.js';
import { toGraph } from '../graph/to-graph.js';
import { useDecorations } from '../decorations-store.js';
import { focusPaletteSearch } from '../palette/palette-search.js';
import { clipboardOf } from './clipboard.js';
import { firstSelected } from './selection-changes.js';
import { useActions } from './use-actions.js';
import { focusNode } from './use-reveal.js';
import { focusInspector, openDialog, useView } from './view-store.js';
import { fitOptions, useTidy } from './zoom-bar.js';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(target.type));

const isOnControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('button, a, [role=menuitem], [role=option], [role=tab]') !== null &&
  !isOnNode(target);

const isOnNode = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node');

const dialogIsOpen = () => document.querySelector('[role=dialog][aria-modal=true], [role=alertdialog]') !== null;

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface Press {
  key: string;
  command: boolean;
  shift: boolean;
  alt: boolean;
}

const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key.length === 1 ? event.key.toLowerCase() : event.key,
  command: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
});

export function useKeys(editable: boolean): void {
  const store = useEditorStore();
  const actions = useActions();
  const flow = useReactFlow();
  const tidy = useTidy();

  useEffect(() => {
    const clipboard = clipboardOf(store, actions);
    const state = () => store.getState();
    const graphNow = () => toGraph(state().document, state().layout);

    const walk = (direction: Direction) => {
      const graph = graphNow();
      const from = firstSelected(state().selection);
      const to = from === null ? firstStop(graph) : neighbour(graph, from, direction);
      if (to === null) return;
      const subject = subjectOf(to);
      if (subject.kind === 'node') actions.select.node(subject.id);
      else if (subject.kind === 'rule') actions.select.rule(subject.id);
      else if (subject.kind === 'tier') actions.select.tier(subject.id);
      focusNode(to);
    };

    const escape = () => {
      if (useView.getState().drag) return;
      if (useDecorations.getState().trace) useDecorations.getState().setCustomerOpen(false);
      else if (countSelected(state().selection) > 0 || state().selection.fact !== null) actions.letGo();
    };

    const fold = () => {
      const [rule] = state().selection.rules;
      const { layout, changeLayout } = state();
      const id = rule === undefined ? null : `rule:${rule}`;
      if (id === null) return;
      const folded = layout.collapsed.includes(id);
      const collapsed = folded ? layout.collapsed.filter((other) => other !== id) : [...layout.collapsed, id];
      changeLayout({ ...layout, collapsed }, folded ? 'expand' : 'collapse');
    };

    /** With Ctrl or ⌘. */
    const commands: Readonly<Record<string, (press: Press) => unknown>> = {
      z: ({ shift }) => (shift ? state().redo() : state().undo()),
      y: () => state().redo(),
      s: () => state().flush(),
    };
    const canvasCommands: Readonly<Record<string, (press: Press) => unknown>> = {
      d: () => clipboard.duplicate(),
      g: ({ shift }) => (shift ? actions.unwrap() : actions.wrap('all')),
      a: () => actions.selectAll(),
    };
    const plain: Readonly<Record<string, (press: Press) => unknown>> = {
      Delete: () => actions.remove(),
      Backspace: () => actions.remove(),
      a: () => focusPaletteSearch(),
      r: () => actions.addRule(),
      t: () => actions.addTier(),
      g: () => actions.wrap('all'),
      o: () => actions.wrap('any'),
      n: () => actions.wrap('none'),
      i: () => actions.negate(),
    };
    const looking: Readonly<Record<string, (press: Press) => unknown>> = {
      '/': () => focusPaletteSearch(),
      '?': () => openDialog('keys'),
      Escape: escape,
      f: () => flow.fitView(fitOptions),
      '0': () => flow.zoomTo(1, { duration: 150 }),
      '+': () => flow.zoomIn({ duration: 150 }),
      '-': () => flow.zoomOut({ duration: 150 }),
      c: fold,
      l: () => tidy(),
    };

    const handlerFor = (press: Press, target: EventTarget | null) => {
      const { key, command, alt } = press;
      if (command) {
        const always = commands[key];
        if (always && (editable || key === 's')) return always;
        return editable && !isTyping(target) ? canvasCommands[key] : undefined;
      }
      if (isTyping(target)) return undefined;
      const direction = arrows[key];
      if (direction && alt && editable) {
        return direction === 'up' || direction === 'down'
          ? () => actions.reorder(direction === 'up' ? -1 : 1)
          : undefined;
      }
      if (direction) return isOnControl(target) ? undefined : () => walk(direction);
      if ((key === 'Enter' || key === ' ') && isOnNode(target))
        return () => pick(target as HTMLElement, key === 'Enter');
      if (key === 'Enter' && !isOnControl(target)) return () => focusInspector();
      if (alt) return undefined;
      return looking[key] ?? (editable ? plain[key] : undefined);
    };

    /** Enter or Space on a node that has the focus. */
    const pick = (element: HTMLElement, open: boolean) => {
      const subject = subjectOf(element.dataset['id'] ?? '');
      if (subject.kind === 'node') actions.select.node(subject.id);
      else if (subject.kind === 'rule') actions.select.rule(subject.id);
      else if (subject.kind === 'tier') actions.select.tier(subject.id);
      if (open) focusInspector();
    };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen()) return;
      const press = pressOf(event);
      const handler = handlerFor(press, event.target);
      if (!handler) return;
      event.preventDefault();
      handler(press);
    };

    const onCopy = (event: ClipboardEvent) => {
      if (isTyping(event.target) || dialogIsOpen() || !window.getSelection()?.isCollapsed) return;
      const text = clipboard.copy();
      if (text === null || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut' && editable) actions.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!editable || isTyping(event.target) || dialogIsOpen()) return;
      if (clipboard.paste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };

    window.addEventListener('keydown', onKeyDown);
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store, actions, flow, editable, tidy]);
}
