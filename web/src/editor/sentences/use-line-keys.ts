// The keyboard in the sentences: arrows walk between lines and along the pieces of one, Enter changes, Escape steps back. What
// the keys of the editor do to a selection (reorder, delete, combine, copy) they do here as well.
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useEditor } from '../document/editor-context.js';
import { useSentences } from './sentences-store.js';

const linesIn = (view: HTMLElement): HTMLElement[] => [...view.querySelectorAll<HTMLElement>('[data-line]')];
const stopsIn = (line: HTMLElement): HTMLElement[] => [...line.querySelectorAll<HTMLElement>('[data-token]')];

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [role=listbox]') !== null;

/** Where the focus goes from here; undefined where the key means nothing. */
function next(view: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const lines = linesIn(view);
  const line = from.closest<HTMLElement>('[data-line]');
  const at = line ? lines.indexOf(line) : -1;
  const stops = line ? [line, ...stopsIn(line)] : [];
  const stop = stops.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return lines[Math.min(at + 1, lines.length - 1)];
    case 'ArrowUp':
      return lines[Math.max(at - 1, 0)];
    case 'ArrowRight':
      return stops[Math.min(stop + 1, stops.length - 1)];
    case 'ArrowLeft':
      return stops[Math.max(stop - 1, 0)];
    case 'Home':
      return lines[0];
    case 'End':
      return lines.at(-1);
    default:
      return undefined;
  }
}

export function onLineKey(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  const held = event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing;
  if (held || event.defaultPrevented || isField(target) || !(target instanceof HTMLElement)) return;
  if (useSentences.getState().editing !== null) return;
  const line = target.closest<HTMLElement>('[data-line]');
  const to = next(currentTarget, target, key);
  if (to) {
    to.focus();
  } else if (key === 'Enter' && line === target) {
    const stops = stopsIn(line);
    (stops.find((stop) => stop.dataset['kind'] === 'value') ?? stops[0])?.click();
  } else if (key === 'Escape' && line && line !== target) {
    line.focus();
  } else if (key === '+' && line) {
    line.closest('[data-block]')?.querySelector<HTMLElement>('[data-add]')?.click();
  } else return;
  event.preventDefault();
}

/** After an edit the focus stays where it was, or goes to what took its place. */
export function useKeptFocus(view: RefObject<HTMLElement | null>): void {
  const document = useEditor((state) => state.document);
  const editing = useSentences((state) => state.editing);
  const inside = useRef<{ line: string; at: number; token: string | undefined } | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      const at = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-line]') : null;
      const within = at && view.current?.contains(at);
      const token =
        target instanceof HTMLElement ? target.closest<HTMLElement>('[data-token]')?.dataset['token'] : undefined;
      if (within)
        inside.current = { line: at.dataset['line'] ?? '', at: linesIn(view.current ?? at).indexOf(at), token };
      else if (target !== window.document.body && !isField(target)) inside.current = null;
    };
    window.document.addEventListener('focusin', remember);
    return () => window.document.removeEventListener('focusin', remember);
  }, [view]);
  useEffect(() => {
    const lost = window.document.activeElement === null || window.document.activeElement === window.document.body;
    const was = inside.current;
    if (!lost || !was || !view.current || editing !== null) return;
    const lines = linesIn(view.current);
    const line = lines.find((other) => other.dataset['line'] === was.line) ?? lines[Math.min(was.at, lines.length - 1)];
    const stop =
      line && was.token !== undefined ? line.querySelector<HTMLElement>(`[data-token="${was.token}"]`) : null;
    (stop ?? line)?.focus();
  }, [document, editing, view]);
}
