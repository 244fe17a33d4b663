import type { Token } from '@tierwright/shared/policy';
import { sentenceChange } from './sentence-change.js';

const words = (sentence: string): Token[] =>
  sentence.split(/(\s+)/).map((text): Token => ({ kind: /\d/.test(text) ? 'value' : 'text', text }));
const shown = (before: string, after: string) =>
  sentenceChange(words(before), words(after)).map(({ kind, tokens }) => [
    kind,
    tokens.map(({ text }) => text).join(''),
  ]);

describe('a changed sentence', () => {
  it('keeps what stayed and sets the new value beside the old', () => {
    expect(shown('spend at least 10,000 CNY', 'spend at least 12,000 CNY')).toEqual([
      ['same', 'spend at least '],
      ['removed', '10,000'],
      ['added', '12,000'],
      ['same', ' CNY'],
    ]);
  });

  it('shows a condition that was added as one piece', () => {
    expect(shown('spend at least 10', 'spend at least 10 and orders at least 4')).toEqual([
      ['same', 'spend at least 10'],
      ['added', ' and orders at least 4'],
    ]);
  });

  it('reads old before new where neighbouring words both changed', () => {
    expect(shown('at least 10 times', 'over 12 times')).toEqual([
      ['removed', 'at least 10'],
      ['added', 'over 12'],
      ['same', ' times'],
    ]);
  });
});
