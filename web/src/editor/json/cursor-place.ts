// Where in half-written JSON one stands: the path, whether a key or a value is due, and what is begun of it already.
import type { Span } from './parse-text.js';

export interface CursorPlace {
  path: readonly string[];
  slot: 'key' | 'value';
  /** What is begun there and would be replaced; empty between words. */
  token: Span;
  /** Keys of the object around, with their values where these are plain. */
  members: ReadonlyMap<string, string | null>;
  /** The same of the objects further out, from the inside. */
  around: readonly ReadonlyMap<string, string | null>[];
}

interface Frame {
  kind: 'object' | 'list';
  from: number;
  key: string;
  index: number;
}

type Due = 'key' | 'colon' | 'value' | 'nothing';

const endOfString = (text: string, from: number): number => {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i + 1;
    else if (text[i] === '\n') return i;
  }
  return text.length;
};

const endOfWord = (text: string, from: number): number => {
  let i = from;
  while (i < text.length && !/[\s,:{}[\]"]/.test(text[i] ?? ' ')) i++;
  return i;
};

const tokenEnd = (text: string, from: number) => (text[from] === '"' ? endOfString(text, from) : endOfWord(text, from));
const isSpace = (char: string | undefined) => char !== undefined && /\s/.test(char);
const unquoted = (written: string) => written.replace(/^"|"$/g, '');

/** Null where nothing can be written, as behind a finished value. */
export function cursorPlace(text: string, position: number): CursorPlace | null {
  const frames: Frame[] = [];
  let due: Due = 'value';
  for (let i = 0; i < position;) {
    const char = text[i];
    const top = frames.at(-1);
    if (char === '{' || char === '[') {
      frames.push({ kind: char === '{' ? 'object' : 'list', from: i, key: '', index: 0 });
      due = char === '{' ? 'key' : 'value';
      i++;
    } else if (char === '}' || char === ']') {
      frames.pop();
      due = 'nothing';
      i++;
    } else if (char === ',') {
      if (top?.kind === 'list') top.index++;
      due = top?.kind === 'object' ? 'key' : 'value';
      i++;
    } else if (char === ':') {
      due = 'value';
      i++;
    } else if (isSpace(char)) i++;
    else {
      const end = tokenEnd(text, i);
      if (end >= position && !(end === position && char === '"' && text[end - 1] === '"' && end - i > 1))
        return placeOf(text, frames, due, { from: i, to: end });
      if (due === 'key' && top) top.key = unquoted(text.slice(i, end));
      due = due === 'key' ? 'colon' : 'nothing';
      i = Math.max(end, i + 1);
    }
  }
  return placeOf(text, frames, due, { from: position, to: position });
}

function placeOf(text: string, frames: readonly Frame[], due: Due, token: Span): CursorPlace | null {
  if (due === 'nothing' || due === 'colon') return null;
  const own = due === 'key' ? frames.slice(0, -1) : frames;
  const path = own.map((frame) => (frame.kind === 'list' ? String(frame.index) : frame.key));
  const objects = frames.filter(({ kind }) => kind === 'object').map(({ from }) => membersOf(text, from));
  const inside = frames.at(-1)?.kind === 'object' ? objects.pop() : undefined;
  return { path, slot: due, token, members: inside ?? new Map(), around: objects.reverse() };
}

/** The keys of the object that opens here; also of one that is not closed yet. */
function membersOf(text: string, open: number): ReadonlyMap<string, string | null> {
  const members = new Map<string, string | null>();
  let depth = 0;
  let key: string | null = null;
  for (let i = open; i < text.length;) {
    const char = text[i] ?? '';
    if ('{['.includes(char)) {
      if (depth === 1 && key !== null) members.set(key, null);
      depth++;
    } else if ('}]'.includes(char)) {
      depth--;
      if (depth === 0) return members;
    } else if (depth === 1 && char === ',') key = null;
    else if (char !== ':' && !isSpace(char) && char !== ',') {
      const end = Math.max(tokenEnd(text, i), i + 1);
      const written = text.slice(i, end);
      if (depth === 1 && key === null && char === '"') key = unquoted(written);
      else if (depth === 1 && key !== null) members.set(key, unquoted(written));
      i = end;
      continue;
    }
    i++;
  }
  return members;
}
