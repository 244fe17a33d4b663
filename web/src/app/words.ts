// Typed words for one feature: English is the shape, Chinese must have every key, and `t` accepts no other.
import i18next from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import './language.js';

/** Nested texts. A key that ends in `_one` / `_other` is one text that depends on `count`; Chinese needs `_other` alone. */
export interface Words {
  readonly [key: string]: string | Words;
}

/** The same keys in another language; where English tells one from many, the other language may do without. */
export type Translated<T extends Words> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends Words ? Translated<T[K]> : string;
};

type BaseKey<K extends string> = K extends `${infer B}_one` | `${infer B}_other` ? B : K;

/** Dotted paths to the texts. */
export type WordKey<T extends Words> = {
  [K in keyof T & string]: T[K] extends Words ? `${K}.${WordKey<T[K]>}` : BaseKey<K>;
}[keyof T & string];

export type Values = Readonly<Record<string, string | number>>;
export type Translate<T extends Words> = (key: WordKey<T>, values?: Values) => string;

/**
 * Registers a feature's words and answers its hook and its `say` for code outside components:
 * `export const { useWords: usePolicyWords } = defineWords('policies', en, zh)`.
 */
export function defineWords<const T extends Words>(feature: string, en: T, zhCN: Translated<T>) {
  i18next.addResourceBundle('en', feature, en, true, true);
  i18next.addResourceBundle('zh-CN', feature, zhCN, true, true);
  const say: Translate<T> = (key, values) => i18next.t(key, { ns: feature, ...values });
  const useWords = (): Translate<T> => {
    const { t } = useTranslation(feature);
    return useCallback((key, values) => t(key, { ...values }), [t]);
  };
  return { useWords, say };
}
