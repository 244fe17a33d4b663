// 1 to 4 choose a view and \ opens a second one beside it, wherever nothing is being typed.
import { useEffect } from 'react';
import { dialogIsOpen, isTyping } from '../canvas/key-press.js';
import { useViews } from './use-views.js';
import { viewKinds } from './views.js';

export function useViewKeys(): void {
  const { show, toggleBeside } = useViews();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented);
      if (!plain || isTyping(event.target) || dialogIsOpen()) return;
      const view = viewKinds[['1', '2', '3', '4'].indexOf(event.key)];
      if (view === undefined && event.key !== '\\') return;
      event.preventDefault();
      if (view) show(view);
      else toggleBeside();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [show, toggleBeside]);
}
