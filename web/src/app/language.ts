// The language of the screens: the browser's first time, then the one that was chosen.
import type { Language } from '@tierwright/shared/language';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

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

if (!i18next.isInitialized) {
  void i18next.use(initReactI18next).init({
    lng: asLanguage(remembered() ?? ofBrowser()),
    fallbackLng: 'en',
    supportedLngs: Object.keys(languageNames),
    resources: {},
    // Keys may hold colons, as the scopes of API keys do; a feature's words are named by option alone.
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

const mark = (language: string) => document.documentElement.setAttribute('lang', language);

export function startLanguage(): void {
  mark(i18next.language);
  i18next.on('languageChanged', mark);
}

/** The language that is shown now, for code outside components. */
export const currentLanguage = (): Language => asLanguage(i18next.language);

export function setLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Not kept, but switched all the same.
  }
  void i18next.changeLanguage(language);
}

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return asLanguage(i18n.language);
}
