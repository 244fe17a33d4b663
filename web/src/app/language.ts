// The language of the screens: the browser's first time, then the one that was chosen.
import type { Language } from '@tierwright/shared/language';
import { useSyncExternalStore } from 'react';

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', 'zh-CN': '简体中文' };
const storageKey = 'tierwright-language';

export const asLanguage = (tag: string): Language => (tag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

const ofBrowser = (): string => navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? navigator.language;

let shown: Language = asLanguage(remembered() ?? ofBrowser());
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const mark = () => document.documentElement.setAttribute('lang', shown);

export function startLanguage(): void {
  mark();
  subscribe(mark);
}

/** The language that is shown now, for code outside components. */
export const currentLanguage = (): Language => shown;

export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Not kept, but switched all the same.
  }
  shown = language;
  for (const listener of [...listeners]) listener();
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
