// The fewest lines to change from one text to another, so that the cursor and what is folded stay where they are.
import { diffSequence } from '../../parts/diff-sequence.js';

export interface TextChange {
  from: number;
  to: number;
  insert: string;
}

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** Changes to the old text in ascending order; none where the texts are the same. */
export function textChanges(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const changes: TextChange[] = [];
  let at = 0;
  let open: TextChange | null = null;
  for (const { kind, item } of diffSequence(linesOf(before), linesOf(after))) {
    if (kind === 'same') {
      if (open) changes.push(open);
      open = null;
      at += item.length;
      continue;
    }
    open ??= { from: at, to: at, insert: '' };
    if (kind === 'added') open.insert += item;
    else open.to = at += item.length;
  }
  if (open) changes.push(open);
  return changes.map((change) => trimmed(change, before));
}

/** Without what both have at their ends: of a line often a single number changes, and the cursor beside it stays. */
function trimmed({ from, to, insert }: TextChange, before: string): TextChange {
  const old = before.slice(from, to);
  let start = 0;
  while (start < Math.min(old.length, insert.length) && old[start] === insert[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, insert.length) - start && old.at(-1 - end) === insert.at(-1 - end)) end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}
