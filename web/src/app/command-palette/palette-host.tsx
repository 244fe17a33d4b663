// Ctrl or ⌘ with K, everywhere: the palette itself, with what it needs, comes when it is first asked for.
import { lazy, Suspense, useEffect } from 'react';
import { useAppCommands } from './app-commands.js';
import { openPalette, usePaletteOpen } from './palette-store.js';

const CommandPalette = lazy(() => import('./command-palette.js').then((m) => ({ default: m.CommandPalette })));

export function PaletteHost() {
  const wanted = usePaletteOpen((state) => state.wanted);
  useAppCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const asked =
        event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!asked || event.isComposing) return;
      event.preventDefault();
      openPalette();
    };
    // Before anything on the page, as editors of text have their own use for it.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return wanted ? (
    <Suspense fallback={null}>
      <CommandPalette />
    </Suspense>
  ) : null;
}
