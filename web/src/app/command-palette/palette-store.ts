import { create } from 'zustand';

interface PaletteState {
  open: boolean;
  /** It is loaded when it opens for the first time, or before in a quiet moment. */
  wanted: boolean;
  /** What was typed before it was there. */
  early: string;
  /** Its field has the focus. */
  ready: boolean;
}

export const usePaletteOpen = create<PaletteState>(() => ({ open: false, wanted: false, early: '', ready: false }));

export const openPalette = (): void => usePaletteOpen.setState({ open: true, wanted: true, early: '', ready: false });
export const closePalette = (): void => usePaletteOpen.setState({ open: false, ready: false });

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
export const paletteKeys = apple ? '⌘ K' : 'Ctrl K';
