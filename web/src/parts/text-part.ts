// A text in both languages, changed one language at a time. A text that was written once for everybody stays so until the
// other language is filled in.
import type { Language, Text } from '@tierwright/shared/language';

/** What is written in a language; a plain text counts as the reader's own. */
export const partOf = (text: Text | undefined, language: Language, own: Language): string => {
  if (text === undefined) return '';
  if (typeof text === 'string') return language === own ? text : '';
  return text[language] ?? '';
};

/** The text with one language's part changed; a text in one language only, or empty, becomes simple again. */
export function withPart(text: Text | undefined, language: Language, part: string, own: Language): Text | undefined {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const others = typeof text === 'object' ? text : { [own]: text ?? '' };
  const parts = Object.fromEntries(Object.entries({ ...others, [language]: part }).filter(([, words]) => words !== ''));
  const tags = Object.keys(parts);
  if (tags.length === 0) return undefined;
  const only = tags.length === 1 ? tags[0] : undefined;
  const wasPlain = typeof text === 'string' || text === undefined;
  if (only !== undefined && only === own && wasPlain && only !== other) return parts[only];
  return parts;
}
