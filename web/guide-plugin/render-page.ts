// One page of the guide as HTML: headings under their ids, links to other pages as addresses of the product.
import { Marked } from 'marked';
import type { Guide, GuideLanguage } from './read-guide.js';

export interface Picture {
  src: string;
  /** In pixels; with them a page does not jump while its pictures load. */
  width: number;
  height: number;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where a link of a page leads in the product; null for a page or a heading that does not exist. */
export function addressOf(guide: Guide, language: GuideLanguage, page: string, href: string): string | null {
  if (/^https?:/.test(href)) return href;
  const [file = '', slug] = href.split('#');
  const target = file === '' ? page : /^([\w-]+)\.md$/.exec(file)?.[1];
  const source = target === undefined ? undefined : guide[language].get(target);
  if (!source) return null;
  const start = target === 'README' ? '/guide' : `/guide/${target}`;
  if (slug === undefined) return start;
  const heading = source.headings.find((each) => each.slug === decodeURIComponent(slug));
  return heading ? `${start}#${heading.id}` : null;
}

/** A picture opens in full where it is pressed. */
const pictureHtml = ({ src, width, height }: Picture, alt: string) =>
  `<a class="picture" href="${src}" target="_blank"><img src="${src}" width="${width}" height="${height}" alt="${escaped(alt)}" loading="lazy"></a>`;

/** `picture` answers what stands for a picture's address, null while it has not been taken. Throws on a link that leads nowhere: no such page is ever built. */
export function renderPage(
  guide: Guide,
  language: GuideLanguage,
  page: string,
  picture: (href: string) => Picture | null,
): string {
  const source = guide[language].get(page);
  if (!source) throw new Error(`The guide has no page ${page} in ${language}.`);
  const ids = source.headings.map(({ id }) => id);
  const renderer = new Marked({
    renderer: {
      heading({ depth, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const id = ids.shift() ?? '';
        const words = depth === 1 ? inner : `<a href="#${id}">${inner}</a>`;
        return `<h${depth} id="${id}" tabindex="-1">${words}</h${depth}>\n`;
      },
      // Long lines scroll: without a mouse too, once it has the focus.
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}\n</code></pre>\n`,
      link({ href, tokens }) {
        const address = addressOf(guide, language, page, href);
        if (address === null) throw new Error(`${language}/${page}.md links to ${href}, which does not exist.`);
        const away = address.startsWith('http') ? ' target="_blank" rel="noreferrer"' : '';
        return `<a href="${escaped(address)}"${away}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }) {
        const found = picture(href);
        return found ? pictureHtml(found, text) : `<em>${escaped(text)}</em>`;
      },
    },
  });
  return renderer.parse(source.markdown, { async: false });
}
