import type { SpokenChange } from '@tierwright/shared/contracts';
import { inLanguage, type Language, type Text } from '@tierwright/shared/language';
import { formatDay, formatNumber } from '@tierwright/shared/policy';
import type { Piece } from './sentence-change.js';

const arrow = ' → ';

/** How a sentence may have written a value. */
function spellings(value: unknown, language: Language): string[] {
  if (typeof value === 'number') return [formatNumber(value), `${formatNumber(value * 100)}%`, String(value)];
  if (typeof value === 'string') return [value, formatDay(value, language)];
  if (value !== null && typeof value === 'object' && !Array.isArray(value))
    return [inLanguage(value as Text, language)];
  return [];
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, tokens: [{ kind: 'text', text }] });

/** A sentence of the form "… old → new …" with old and new marked; any other sentence whole. */
export function markedValues({ sentence, before, after }: SpokenChange, language: Language): Piece[] {
  const at = sentence.indexOf(arrow);
  const [head, tail] = [sentence.slice(0, at), sentence.slice(at + arrow.length)];
  const old = at < 0 ? undefined : spellings(before, language).find((words) => words !== '' && head.endsWith(words));
  const fresh = at < 0 ? undefined : spellings(after, language).find((words) => words !== '' && tail.startsWith(words));
  if (old === undefined || fresh === undefined) return [piece('same', sentence)];
  return [
    piece('same', head.slice(0, head.length - old.length)),
    piece('removed', old),
    piece('same', ' '),
    piece('added', fresh),
    piece('same', tail.slice(fresh.length)),
  ].filter(({ tokens }) => tokens[0]?.text !== '');
}
