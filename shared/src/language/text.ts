// Words that people wrote (Text, in the languages they chose) and words of ours (LocalText, in every language we speak).
import { z } from 'zod';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

/** A sentence of ours: always in every language that the product speaks. */
export type LocalText = Readonly<Record<Language, string>>;

const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What an author wrote: one string for every reader, or a string for each BCP 47 language tag. */
export const textSchema = z
  .union([
    z.string(),
    z
      .record(z.string().regex(languageTag), z.string())
      .refine((byTag) => Object.keys(byTag).length > 0, { message: 'at least one language' }),
  ])
  .meta({ id: 'Text' });
export type Text = z.infer<typeof textSchema>;

/** The reader's language, else the same language elsewhere ("zh"), else English, else the first there is. */
export function inLanguage(text: Text | undefined, language: Language): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const base = language.split('-')[0];
  const same = Object.keys(text).find((tag) => tag.split('-')[0] === base);
  return text[language] ?? (same && text[same]) ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** Reads `Accept-Language` by its q-values; English when it names nothing that we speak. */
export function acceptedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const q = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((v) => v !== undefined);
      return { base: tag.split('-')[0]?.toLowerCase(), q: q === undefined ? 1 : Number(q), order };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || a.order - b.order);
  const first = wanted.find(({ base }) => base === 'zh' || base === 'en' || base === '*');
  return first?.base === 'zh' ? 'zh-CN' : 'en';
}
