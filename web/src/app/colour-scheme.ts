// Light, dark or as the system says: kept in the browser, shown as an attribute that tokens.css and Mantine both read.
import { useSyncExternalStore } from 'react';

export const colourSchemes = ['auto', 'light', 'dark'] as const;
export type ColourScheme = (typeof colourSchemes)[number];

const storageKey = 'tierwright-colour-scheme';
const listeners = new Set<() => void>();
const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)').matches;

const isScheme = (value: unknown): value is ColourScheme => colourSchemes.some((scheme) => scheme === value);

function stored(): ColourScheme {
  try {
    const value = localStorage.getItem(storageKey);
    return isScheme(value) ? value : 'auto';
  } catch {
    return 'auto';
  }
}

let chosen: ColourScheme = 'auto';
const shown = (): 'light' | 'dark' => (chosen === 'auto' ? (systemIsDark() ? 'dark' : 'light') : chosen);

function show() {
  document.documentElement.setAttribute('data-mantine-color-scheme', shown());
  for (const listener of listeners) listener();
}

function takeStored() {
  chosen = stored();
  show();
}

export function startColourScheme(): void {
  takeStored();
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  window.addEventListener('storage', takeStored);
}

export function setColourScheme(scheme: ColourScheme): void {
  chosen = scheme;
  try {
    localStorage.setItem(storageKey, scheme);
  } catch {
    // A browser that keeps nothing still switches for as long as the page is open.
  }
  show();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** What was chosen, and what that means now. */
export function useColourScheme(): { chosen: ColourScheme; shown: 'light' | 'dark' } {
  return { chosen: useSyncExternalStore(subscribe, () => chosen), shown: useSyncExternalStore(subscribe, shown) };
}
