// Which pieces of a sentence went and came, so that a change reads as one line with the old value struck through.
import type { Token } from '@tierwright/shared/policy';
import { diffSequence } from './diff-sequence.js';

export interface Piece {
  kind: 'same' | 'removed' | 'added';
  tokens: Token[];
}

const sameWords = (a: Token, b: Token) => a.text === b.text && a.kind === b.kind;
const isGap = (token: Token) => token.text.trim() === '';

/** The sentence before and after as one, neighbours of one kind together. */
export function sentenceChange(before: readonly Token[], after: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { kind, item } of groupedEdits(diffSequence(before, after, sameWords))) {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.tokens.push(item);
    else pieces.push({ kind, tokens: [item] });
  }
  return pieces;
}

type Steps = ReturnType<typeof diffSequence<Token>>;

/** Everything that went before everything that came, across mere spaces: "10,000 CNY → 12,000 EUR", not word by word. */
function groupedEdits(steps: Steps): Steps {
  const grouped: Steps = [];
  let removed: Steps = [];
  let added: Steps = [];
  const flush = () => {
    const gap = removed.at(-1)?.item;
    const sharedGap = gap && isGap(gap) && added.at(-1)?.item.text === gap.text;
    if (sharedGap) [removed, added] = [removed.slice(0, -1), added.slice(0, -1)];
    grouped.push(...removed, ...added, ...(sharedGap ? [{ kind: 'same' as const, item: gap }] : []));
    [removed, added] = [[], []];
  };
  steps.forEach((step, i) => {
    const next = steps[i + 1];
    const bridges = step.kind === 'same' && isGap(step.item) && next !== undefined && next.kind !== 'same';
    if (step.kind === 'removed') removed.push(step);
    else if (step.kind === 'added') added.push(step);
    else if (bridges && removed.length > 0 && added.length > 0) {
      removed.push({ kind: 'removed', item: step.item });
      added.push({ kind: 'added', item: step.item });
    } else {
      flush();
      grouped.push(step);
    }
  });
  flush();
  return grouped;
}
