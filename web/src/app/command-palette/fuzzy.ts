// Finding a command by a few letters: by a part of a word, or by letters in their order, in whatever language.

const atWordStart = (text: string, index: number): boolean =>
  index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? '');

/** Letters in their order, beginning where a word does: "adru" finds "add rule". */
function inOrder(word: string, text: string): number | null {
  for (let start = text.indexOf(word[0] ?? ''); start >= 0; start = text.indexOf(word[0] ?? '', start + 1)) {
    if (!atWordStart(text, start)) continue;
    let at = start;
    let gaps = 0;
    for (const letter of word.slice(1)) {
      const next = text.indexOf(letter, at + 1);
      if (next < 0) return null;
      if (next > at + 1 && !atWordStart(text, next)) gaps += next - at - 1;
      at = next;
    }
    if (gaps <= word.length) return 30 - gaps;
  }
  return null;
}

const fewestLettersInOrder = 3;

function scoreIn(word: string, text: string): number | null {
  const index = text.indexOf(word);
  if (index === 0) return 100;
  if (index > 0) return atWordStart(text, index) ? 80 : 60;
  return word.length >= fewestLettersInOrder ? inOrder(word, text) : null;
}

/** How well a text answers what was typed: every word of it must be found in one of the texts. Null where it does not. */
export function matchScore(typed: string, texts: readonly string[]): number | null {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = texts.map((text) => text.toLowerCase());
  let total = 0;
  for (const word of words) {
    const best = lower.reduce<number | null>((most, text, i) => {
      const score = scoreIn(word, text);
      // What stands first says most: the name before hints and other words.
      return score === null ? most : Math.max(most ?? 0, score - Math.min(i, 5) - text.length / 200);
    }, null);
    if (best === null) return null;
    total += best;
  }
  return words.length === 0 ? 0 : total / words.length;
}
