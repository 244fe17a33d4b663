// The guide as the build made it: all outlines at once, a page when it is opened.
import type { Language } from '@tierwright/shared/language';
import type { GuideOutline } from './search-guide.js';

const outlines = import.meta.glob<GuideOutline>('../../../docs/guide/*/*.md', {
  query: '?outline',
  import: 'outline',
  eager: true,
});
const pages = import.meta.glob<string>('../../../docs/guide/*/*.md', { import: 'html' });

const fileOf = (language: Language, page: string) => `../../../docs/guide/${language}/${page}.md`;

export const outlineOf = (language: Language, page: string): GuideOutline =>
  outlines[fileOf(language, page)] ?? { title: page, headings: [] };

const loaded = new Map<string, Promise<string>>();

/** The same promise each time, as `use` wants it; one that failed is asked for anew. */
export function loadPage(language: Language, page: string): Promise<string> {
  const file = fileOf(language, page);
  const known = loaded.get(file);
  if (known) return known;
  const loading = pages[file]?.() ?? Promise.reject(new Error(`The guide has no ${file}.`));
  loaded.set(file, loading);
  loading.catch(() => loaded.delete(file));
  return loading;
}
