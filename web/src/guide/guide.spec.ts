import fs from 'node:fs';
import path from 'node:path';
import { marked, type Token } from 'marked';
import { guideLanguages, readGuide, toGuide, type GuideLanguage } from '../../guide-plugin/read-guide.js';
import { addressOf, renderPage } from '../../guide-plugin/render-page.js';
import { guidePages, startPage } from './pages.js';
import { guideTopics } from './topics.js';

const folder = path.resolve(__dirname, '../../../docs/guide');
const guide = readGuide(folder);
const files = [startPage, ...guidePages];

interface Found {
  links: string[];
  pictures: { href: string; text: string }[];
}

function foundOn(language: GuideLanguage, page: string): Found {
  const found: Found = { links: [], pictures: [] };
  void marked.walkTokens(marked.lexer(guide[language].get(page)?.markdown ?? ''), (token: Token) => {
    if (token.type === 'link') found.links.push(String(token['href']));
    if (token.type === 'image') found.pictures.push({ href: String(token['href']), text: String(token['text']) });
  });
  return found;
}

describe.each(guideLanguages)('the guide in %s', (language) => {
  it('has every page, and none that cannot be reached', () => {
    expect([...guide[language].keys()].sort()).toEqual([...files].sort());
  });

  it('has the same headings, one for one, as in English', () => {
    const shape = (each: GuideLanguage) =>
      files.map((page) => [page, guide[each].get(page)?.headings.map(({ depth }) => depth)]);
    expect(shape(language)).toEqual(shape('en'));
  });

  it('names every heading of a page differently, so that each can be linked to', () => {
    for (const page of files) {
      const slugs = guide[language].get(page)?.headings.map(({ slug }) => slug) ?? [];
      expect([page, new Set(slugs).size]).toEqual([page, slugs.length]);
    }
  });

  it('has no link that leads nowhere', () => {
    const broken = files.flatMap((page) =>
      foundOn(language, page)
        .links.filter((href) => addressOf(guide, language, page, href) === null)
        .map((href) => `${page}: ${href}`),
    );
    expect(broken).toEqual([]);
  });

  it('leaves no asterisk standing that was meant to make words bold', () => {
    const nothing = () => null;
    const raw = files.filter((page) => {
      const html = renderPage(guide, language, page, nothing).replace(/<pre.*?<\/pre>/gs, '');
      return /\*\*|<strong>[^<]*<strong>/.test(html);
    });
    expect(raw).toEqual([]);
  });

  it('lists its pages in reading order on the first', () => {
    const listed = foundOn(language, startPage).links.map((href) => href.replace(/\.md.*$/, ''));
    expect(listed.filter((page, i) => listed.indexOf(page) === i)).toEqual(guidePages);
  });

  it('shows pictures that are there, in its language, and says in words what they show', () => {
    const wrong = files.flatMap((page) =>
      foundOn(language, page)
        .pictures.filter(
          ({ href, text }) =>
            text.length < 10 || !href.endsWith(`.${language}.png`) || !fs.existsSync(path.join(folder, language, href)),
        )
        .map(({ href }) => `${page}: ${href}`),
    );
    expect(wrong).toEqual([]);
  });
});

it('shows the same pictures in both languages', () => {
  const names = (language: GuideLanguage) =>
    files.map((page) => [page, foundOn(language, page).pictures.map(({ href }) => href.split('.').at(-3))]);
  expect(names('zh-CN')).toEqual(names('en'));
});

it('keeps no picture that no page shows', () => {
  const shown = guideLanguages.flatMap((language) =>
    files.flatMap((page) => foundOn(language, page).pictures.map(({ href }) => path.basename(href))),
  );
  expect(fs.readdirSync(path.join(folder, 'pictures')).sort()).toEqual([...new Set(shown)].sort());
});

it.each(Object.entries(guideTopics))('what screens link to for “%s” is there', (_, [page, heading]) => {
  const ids =
    guide.en
      .get(page)
      ?.headings.slice(1)
      .map(({ id }) => id) ?? [];
  expect(ids.length).toBeGreaterThan(0);
  if (heading !== undefined) expect(ids).toContain(heading);
});

describe('a page of the guide', () => {
  const small = toGuide({
    en: new Map([['a', '# First\n\n[see](#more-of-it) ![A picture](../pictures/x.en.png)\n\n## More of it']]),
    'zh-CN': new Map([['a', '# 第一页\n\n[参见](#更多内容)\n\n## 更多内容']]),
  });
  const picture = () => ({ src: '/x.png', width: 300, height: 200 });

  it('has the same anchors in every language, whatever its own links say', () => {
    const html = renderPage(small, 'zh-CN', 'a', picture);
    expect(html).toContain('<h2 id="more-of-it" tabindex="-1"><a href="#more-of-it">更多内容</a></h2>');
    expect(html).toContain('<a href="/guide/a#more-of-it">参见</a>');
  });

  it('leaves room for its pictures before they are loaded', () => {
    expect(renderPage(small, 'en', 'a', picture)).toContain('width="300" height="200" alt="A picture"');
  });

  it('is not built when a link leads nowhere', () => {
    const broken = toGuide({ en: new Map([['a', '[see](b.md)']]), 'zh-CN': new Map() });
    expect(() => renderPage(broken, 'en', 'a', picture)).toThrow('en/a.md links to b.md, which does not exist.');
  });
});
