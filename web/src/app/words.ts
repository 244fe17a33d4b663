// Typed words for one feature: English is the shape, Chinese must have every key, and `t` accepts no other.
import type { Language } from '@tierwright/shared/language';
import { currentLanguage, useLanguage } from './language.js';
import { createSpeaker, type Values, type Words } from './speaker.js';

export type { Values, Words } from './speaker.js';

/** The same keys in another language; where English tells one from many, the other language may do without. */
export type Translated<T extends Words> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends Words ? Translated<T[K]> : string;
};

type BaseKey<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;

/** Dotted paths to the texts. */
export type WordKey<T extends Words> = {
  [K in keyof T & string]: T[K] extends Words ? `${K}.${WordKey<T[K]>}` : BaseKey<K>;
}[keyof T & string];

export type Translate<T extends Words> = (key: WordKey<T>, values?: Values) => string;

/**
 * The hook of a feature's words, and its `say` for code outside components:
 * `export const { useWords: usePolicyWords } = defineWords('policies', en, zh)`. `say` speaks the language of the screens, or
 * the one that its value `lng` names.
 */
export function defineWords<const T extends Words>(feature: string, en: T, zhCN: Translated<T>) {
  const speakers: Readonly<Record<Language, Translate<T>>> = {
    en: createSpeaker(feature, en, 'en'),
    'zh-CN': createSpeaker(feature, zhCN, 'zh-CN'),
  };
  const say: Translate<T> = (key, values) => {
    const asked = values?.['lng'];
    return speakers[asked === 'en' || asked === 'zh-CN' ? asked : currentLanguage()](key, values);
  };
  const useWords = (): Translate<T> => speakers[useLanguage()];
  return { useWords, say };
}
