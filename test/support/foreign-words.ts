// English that is left over on a Chinese page.
import type { Page } from 'playwright-core';

/** Names, units and keys that are the same in every language, and what people typed in. */
const international =
  /Tierwright|React Flow( attribution)?|autosize measurement|ABCD?|JSON|NDJSON|API|CSV|VIP|CNY|HTTP|URL|curl|json-rules-engine|English|UTC|v\d+|Ctrl|Alt|Shift|Enter|Esc|Tab|Delete|Backspace|Home|End|PageUp|PageDown|[\w.-]+@[\w.-]+|tw_\S*|\/[\w/-]+|https?:\S+|\b[A-Z]-\d+\b|\b[0-9a-f]{8,}\b|…[0-9a-f]{4}\b|#[0-9a-f]{6}\b/g;

/** Texts, names for screen readers, hints and tooltips that hold a word of Latin letters; code and what can be typed over are left out. */
export async function foreignWords(page: Page, typedIn: readonly string[]): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const ignored = 'code, pre, kbd, [lang=en], [translate=no], .cm-editor, script, style';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (!element || element.closest(ignored)) continue;
      if (node instanceof Text) {
        if (element.checkVisibility()) found.push(node.data);
      } else
        for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'placeholder', 'alt'])
          found.push(element.getAttribute(name) ?? '');
    }
    return found;
  });
  return [...new Set(texts)].filter((text) => {
    const rest = typedIn.reduce((left, typed) => left.replaceAll(typed, ''), text.replace(international, ''));
    return /[A-Za-z]{2,}/.test(rest);
  });
}
