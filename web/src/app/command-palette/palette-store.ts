import { create } from 'zustand';

/** Whether the palette is open; it is loaded when it opens for the first time. */
export const usePaletteOpen = create<{ open: boolean; wanted: boolean }>(() => ({ open: false, wanted: false }));

export const openPalette = (): void => usePaletteOpen.setState({ open: true, wanted: true });
export const closePalette = (): void => usePaletteOpen.setState({ open: false });

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
export const paletteKeys = apple ? '⌘ K' : 'Ctrl K';
