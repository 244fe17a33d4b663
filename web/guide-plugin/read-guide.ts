// The guide as it lies in docs/guide: the Markdown of each page in each language, and what its headings are called in addresses.
import fs from 'node:fs';
import path from 'node:path';
import { marked, type Tokens } from 'marked';

export const guideLanguages = ['en', 'zh-CN'] as const;
export type GuideLanguage = (typeof guideLanguages)[number];

export interface GuideHeading {
  depth: number;
  text: string;
  /** As a reader of the Markdown links to it: made from its own words, so it differs between languages. */
  slug: string;
  /** As the product links to it: made from the English words, so it is the same in every language. */
  id: string;
}

export interface GuideSource {
  markdown: string;
  headings: GuideHeading[];
}

export type Guide = Readonly<Record<GuideLanguage, ReadonlyMap<string, GuideSource>>>;

/** GitHub's way to make an anchor of a heading. */
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

const plainText = (tokens: readonly Tokens.Generic[]): string =>
  tokens.map((token) => (token.tokens ? plainText(token.tokens) : String(token['text'] ?? ''))).join('');

const headingsOf = (markdown: string) =>
  marked.lexer(markdown).flatMap((token) => {
    if (token.type !== 'heading') return [];
    const { depth, tokens } = token as Tokens.Heading;
    const text = plainText(tokens);
    return [{ depth, text, slug: slugOf(text) }];
  });

/** `en` first: the other languages take their ids from it, heading for heading. */
export function toGuide(files: Readonly<Record<GuideLanguage, ReadonlyMap<string, string>>>): Guide {
  const of = (language: GuideLanguage) =>
    new Map(
      [...files[language]].map(([page, markdown]) => {
        const english = headingsOf(files.en.get(page) ?? '');
        const headings = headingsOf(markdown).map((heading, i) => ({
          ...heading,
          id: english[i]?.slug ?? heading.slug,
        }));
        return [page, { markdown, headings }];
      }),
    );
  return { en: of('en'), 'zh-CN': of('zh-CN') };
}

/** Every page by its file's name, `README` among them. */
export function readGuide(folder: string): Guide {
  const of = (language: GuideLanguage) =>
    new Map(
      fs
        .readdirSync(path.join(folder, language))
        .filter((file) => file.endsWith('.md'))
        .map(
          (file) => [path.basename(file, '.md'), fs.readFileSync(path.join(folder, language, file), 'utf8')] as const,
        ),
    );
  return toGuide({ en: of('en'), 'zh-CN': of('zh-CN') });
}
