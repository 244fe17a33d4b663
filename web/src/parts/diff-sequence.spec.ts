import fc from 'fast-check';
import { diffSequence } from './diff-sequence.js';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

/** The length of the longest common subsequence, the slow and obvious way. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const row = table[i];
      if (row) row[j] = a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1));
    }
  }
  return at(a.length, b.length);
}

describe('the difference of two sequences', () => {
  it('leads from the one to the other', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const steps = diffSequence(before, after);
        const left = steps.filter(({ kind }) => kind !== 'added').map(({ item }) => item);
        const right = steps.filter(({ kind }) => kind !== 'removed').map(({ item }) => item);
        expect(left).toEqual(before);
        expect(right).toEqual(after);
      }),
      { seed: 20261121 },
    );
  });

  it('keeps as much as can be kept', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kept = diffSequence(before, after).filter(({ kind }) => kind === 'same').length;
        expect(kept).toBe(longestCommon(before, after));
      }),
      { seed: 20261121 },
    );
  });

  it('gives up gracefully where nearly everything differs', () => {
    const before = Array.from({ length: 4000 }, (_, i) => i);
    const after = before.map((i) => -i - 1);
    expect(diffSequence(before, after)).toHaveLength(8000);
  });
});
