import { startPage } from './pages.js';

export interface GuideOutline {
  title: string;
  headings: readonly { id: string; text: string; depth: number }[];
}

/** A page, or a heading in it. */
export interface GuideHit {
  page: string;
  heading: string;
  title: string;
  text: string;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Titles and headings that hold every word of the search, in reading order; a page's own title before its headings. */
export function searchGuide(
  term: string,
  pages: readonly string[],
  outlineOf: (page: string) => GuideOutline,
): GuideHit[] {
  const words = plain(term).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return pages
    .filter((page) => page !== startPage)
    .flatMap((page) => {
      const { title, headings } = outlineOf(page);
      const all = [{ id: '', text: title }, ...headings];
      return all
        .filter(({ text }) => words.every((word) => plain(text).includes(word)))
        .map(({ id, text }) => ({ page, heading: id, title, text }));
    });
}
