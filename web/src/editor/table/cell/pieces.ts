// A cell's text taken apart: lists, quotation marks, and facts in braces.

/** "North, East"、"北区、东区"; separators inside quotation marks and braces do not count. */
export function splitList(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let closing: string | null = null;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    const escaped = closing === '"' && letter === '\\';
    if (closing === null && /[,，、;；]/.test(letter)) {
      pieces.push(piece.trim());
      piece = '';
      continue;
    }
    if (closing === null && piece.trim() === '') closing = closings.get(letter) ?? null;
    else if (letter === closing) closing = null;
    piece += escaped ? letter + (text[++i] ?? '') : letter;
  }
  return [...pieces, piece.trim()];
}

const closings = new Map([
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
  ['{', '}'],
]);

/** What stands between quotation marks; undefined where the text is not all quoted. */
export function unquoted(text: string): string | undefined {
  const close = closings.get(text[0] ?? '');
  if (close === undefined || close === '}' || text.length < 2 || !text.endsWith(close)) return undefined;
  if (close !== '"') return text.slice(1, -1);
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return text.slice(1, -1).replaceAll('""', '"');
  }
}

export const quoted = (text: string): string => JSON.stringify(text);

/** The key in `{annualSpend}`. */
export const braced = (text: string): string | undefined => /^\{([^{}]+)\}$/.exec(text)?.[1]?.trim();

/** Numbers in a list: "1,200, 5" is two, "5,10" is two, "1,200" is one. */
export function splitNumbers(text: string): string[] {
  return text
    .split(/[，、;；]|,(?=\s)|,(?!\d{3}(?:\D|$))/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}
