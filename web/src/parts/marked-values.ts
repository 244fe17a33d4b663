import type { SpokenChange } from '@tierwright/shared/contracts';
import { inLanguage, type Language, type Text } from '@tierwright/shared/language';
import { formatDay, formatNumber, quote } from '@tierwright/shared/policy';
import type { Piece } from './sentence-change.js';

/** How a sentence may have written a value; the longest first. */
function spellings(value: unknown, language: Language): string[] {
  if (typeof value === 'number') return [`${formatNumber(value * 100)}%`, formatNumber(value), String(value)];
  if (typeof value === 'string') return [quote(value), formatDay(value, language), value];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const text = inLanguage(value as Text, language);
  return [quote(text), text];
}

const piece = (kind: Piece['kind'], text: string): Piece => ({ kind, tokens: [{ kind: 'text', text }] });

const quoted = /“[^”]+”/;

/** What was added or taken away, where the sentence quotes its name. */
function markedName({ sentence, kind }: SpokenChange): Piece[] {
  const name = kind === 'added' || kind === 'removed' ? quoted.exec(sentence)?.[0] : undefined;
  if (name === undefined) return [piece('same', sentence)];
  const [before = '', ...after] = sentence.split(name);
  return [piece('same', before), piece(kind === 'added' ? 'added' : 'removed', name), piece('same', after.join(name))];
}

const notEmpty = ({ tokens }: Piece) => tokens[0]?.text !== '';

/** How sentences put the old beside the new, and what is left of that once both are marked. */
const joiners = [
  { written: ' → ', left: ' ' },
  { written: '改为', left: '改为' },
] as const;

/** How a fact is computed changes as a whole: all that stands behind its name. */
function markedWhole({ sentence, subject, kind, before, after }: SpokenChange): Piece[] | undefined {
  if (subject !== 'derived' || kind !== 'changed' || before === undefined || after === undefined) return undefined;
  const [, lead, old, fresh] = /^(.*?[:：] ?)?(.+) → (.+)$/.exec(sentence) ?? [];
  if (old === undefined || fresh === undefined) return undefined;
  return [piece('same', lead ?? ''), piece('removed', old), piece('same', ' '), piece('added', fresh)];
}

/** A sentence of the form "… old → new …" with old and new marked; one with a quoted name with that marked; any other whole. */
export function markedValues(change: SpokenChange, language: Language): Piece[] {
  const { sentence, before, after } = change;
  for (const { written, left } of joiners) {
    for (const old of spellings(before, language)) {
      for (const fresh of spellings(after, language)) {
        const [head, ...rest] = sentence.split(old + written + fresh);
        if (head === undefined || rest.length !== 1) continue;
        const marked = [piece('removed', old), piece('same', left), piece('added', fresh)];
        return [piece('same', head), ...marked, piece('same', rest[0] ?? '')].filter(notEmpty);
      }
    }
  }
  return (markedWhole(change) ?? markedName(change)).filter(notEmpty);
}
