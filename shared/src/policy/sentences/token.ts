// A sentence as pieces, so that a view can make its values and operators editable where they stand.
import type { Language } from '../../language/index.js';

export interface Token {
  kind: 'text' | 'fact' | 'operator' | 'value' | 'unit' | 'tier' | 'group' | 'condition';
  text: string;
  /** The condition that the piece belongs to. */
  nodeId?: string;
  /** Where in its node what it says stands, as a JSON Pointer (`/value`, `/value/min`, `/value/bounds`, `/value/2`). */
  field?: string;
  factKey?: string;
  tierKey?: string;
  /** Of a piece that speaks about movement or a derived fact: its place in it. */
  path?: string;
  /** Of a piece of a formula: where it stands in the expression, from and up to. */
  span?: readonly [number, number];
}

export const text = (words: string): Token => ({ kind: 'text', text: words });

export const plainText = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join('');

const chinese = /\p{Script=Han}/u;
const western = /[A-Za-z0-9"'+#-]/;
const closesWestern = /[A-Za-z0-9%"')]/;
const chineseDate = /^\d{4}年/;

/** Chinese sets a space between Han and Latin letters or digits, except around dates; never beside its own punctuation. */
function chineseGap(before: string, after: string): boolean {
  if (chineseDate.test(after) || chineseDate.test(before)) return false;
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? ''];
  if (closesWestern.test(last)) return chinese.test(first) || (first !== '%' && western.test(first));
  return chinese.test(last) && western.test(first);
}

const englishGap = (before: string, after: string): boolean =>
  !/^[,.:;)%\s]/.test(after) && !/[(\s−]$/.test(before) && before !== '' && after !== '';

/** Sets the spaces that a language wants between neighbouring pieces. */
export function spaced(tokens: readonly Token[], language: Language): Token[] {
  const gap = language === 'en' ? englishGap : chineseGap;
  const shown = tokens.filter((token) => token.text !== '');
  return shown.flatMap((token, i) => {
    const before = shown[i - 1];
    return before && gap(before.text, token.text) ? [text(' '), token] : [token];
  });
}
