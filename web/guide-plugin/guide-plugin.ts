// Turns docs/guide/<language>/<page>.md into modules while building: the browser gets HTML and no Markdown parser.
import fs from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { readGuide, type GuideLanguage } from './read-guide.js';
import { renderPage } from './render-page.js';

const pattern = /^(.*\/docs\/guide)\/(en|zh-CN)\/([\w-]+)\.md(\?outline)?$/;

/** Width and height stand in the first bytes of a PNG. */
export function pictureSize(file: string): { width: number; height: number } {
  const head = fs.readFileSync(file).subarray(16, 24);
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
}

/** `html`, with its pictures as files that the build names and keeps. */
function pageModule(folder: string, language: GuideLanguage, page: string): string {
  const imports: string[] = [];
  const html = renderPage(readGuide(folder), language, page, (href) => {
    const file = path.join(folder, language, href);
    // Pictures are taken of a build: it must not need them.
    if (!fs.existsSync(file)) return null;
    imports.push(`import p${imports.length} from ${JSON.stringify(file)};`);
    return { src: `\u0000${imports.length - 1}\u0000`, ...pictureSize(file) };
  });
  const text = JSON.stringify(html).replace(/\\u0000(\d+)\\u0000/g, '" + p$1 + "');
  return `${imports.join('\n')}\nexport const html = ${text};\n`;
}

/** `outline`: the title and the headings, for the list of pages and its search. */
function outlineModule(folder: string, language: GuideLanguage, page: string): string {
  const [title, ...headings] = readGuide(folder)[language].get(page)?.headings ?? [];
  const outline = {
    title: title?.text ?? page,
    headings: headings.map(({ id, text, depth }) => ({ id, text, depth })),
  };
  return `export const outline = ${JSON.stringify(outline)};\n`;
}

export const guidePlugin = (): Plugin => ({
  name: 'tierwright-guide',
  enforce: 'pre',
  load(id) {
    const [, folder, language, page, outline] = pattern.exec(id) ?? [];
    if (!folder || !page || (language !== 'en' && language !== 'zh-CN')) return null;
    this.addWatchFile(path.join(folder, language, `${page}.md`));
    const code = outline ? outlineModule(folder, language, page) : pageModule(folder, language, page);
    return { code, moduleType: 'js' };
  },
});
