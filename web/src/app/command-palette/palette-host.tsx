// Ctrl or ⌘ with K, everywhere: the palette itself, with what it needs, comes when it is first asked for.
import { lazy, Suspense, useEffect } from 'react';
import { useAppCommands } from './app-commands.js';
import { closePalette, openPalette, usePaletteOpen } from './palette-store.js';

const load = () => import('./command-palette.js').then((m) => ({ default: m.CommandPalette }));
const CommandPalette = lazy(load);

/** Long after the page itself, so that it never waits for this. */
const quietAfter = 4000;

/** Until its field is there, what is typed is meant for it and for nothing else on the page. */
function keepEarly(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.key === 'Escape') closePalette();
  else if (event.key.length === 1) usePaletteOpen.setState(({ early }) => ({ early: early + event.key }));
}

export function PaletteHost() {
  const wanted = usePaletteOpen((state) => state.wanted);
  useAppCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const { open, ready } = usePaletteOpen.getState();
      if (asked && !event.isComposing) {
        event.preventDefault();
        if (!open) openPalette();
      } else if (open && !ready) keepEarly(event);
    };
    // Before anything on the page, as editors of text have their own use for it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    const quiet = setTimeout(() => void load().catch(() => undefined), quietAfter);
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      clearTimeout(quiet);
    };
  }, []);
  return wanted ? (
    <Suspense fallback={null}>
      <CommandPalette />
    </Suspense>
  ) : null;
}
