// The keyboard, whole: everything that the mouse can do on the canvas has a key.
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import { clipboardOf } from './clipboard.js';
import { focusSelected } from './focus-selected.js';
import { handlerFor } from './key-map.js';
import { dialogIsOpen, isTyping, pressOf } from './key-press.js';
import { useActions } from './use-actions.js';
import { toggleFold } from './use-folding.js';
import { useTidy } from './zoom-bar.js';

export function useKeys(editable: boolean): void {
  const store = useEditorStore();
  const actions = useActions();
  const flow = useReactFlow();
  const tidy = useTidy();

  useEffect(() => {
    const clipboard = clipboardOf(store, actions);
    const fold = (rule: string) => toggleFold(store, rule);
    const context = { store, actions, clipboard, flow, tidy, toggleFold: fold, editable };

    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || dialogIsOpen()) return;
      const handler = handlerFor(context, pressOf(event), event.target);
      if (!handler) return;
      event.preventDefault();
      handler();
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
      if (!clipboard.paste(event.clipboardData?.getData('text/plain') ?? '')) return;
      event.preventDefault();
      focusSelected(store);
    };

    const stop = new AbortController();
    window.addEventListener('keydown', onKeyDown, { signal: stop.signal });
    document.addEventListener('copy', onCopy, { signal: stop.signal });
    document.addEventListener('cut', onCopy, { signal: stop.signal });
    document.addEventListener('paste', onPaste, { signal: stop.signal });
    return () => stop.abort();
  }, [store, actions, flow, editable, tidy]);
}
