// Says the texts of one language: found by key, counted as that language counts, with the values filled in.
import type { Language } from '@tierwright/shared/language';

/** Nested texts. A key that ends in `_one` / `_other` is one text that depends on `count`; Chinese needs `_other` alone. */
export interface Words {
  readonly [key: string]: string | Words;
}

export type Values = Readonly<Record<string, string | number>>;
export type Speaker = (key: string, values?: Values) => string;

const counting = { en: new Intl.PluralRules('en'), 'zh-CN': new Intl.PluralRules('zh-CN') };
const numbers = { en: new Intl.NumberFormat('en'), 'zh-CN': new Intl.NumberFormat('zh-CN') };

const flat = (words: Words, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );

/** `{{name}}` is the value as it is, `{{count, number}}` a number as the language writes it. */
const fillIn = (text: string, values: Values, language: Language): string =>
  text.replace(/{{(\w+)(, number)?}}/g, (_, name: string, written: string | undefined) => {
    const value = values[name] ?? '';
    return written && typeof value === 'number' ? numbers[language].format(value) : String(value);
  });

/** A key that is not there is said with its feature, to be found by. */
export function createSpeaker(feature: string, words: Words, language: Language): Speaker {
  let texts: ReadonlyMap<string, string> | undefined;
  return (key, values) => {
    texts ??= new Map(flat(words));
    const count = values?.['count'];
    const form = typeof count === 'number' ? texts.get(`${key}_${counting[language].select(count)}`) : undefined;
    const text = form ?? texts.get(key) ?? `${feature}.${key}`;
    return values ? fillIn(text, values, language) : text;
  };
}
