import type { SpokenChange } from '@tierwright/shared/contracts';
import { markedValues } from './marked-values.js';

const marked = (part: Partial<SpokenChange> & { sentence: string }) =>
  markedValues({ kind: 'changed', path: '', subject: 'policy', ...part }, 'en')
    .map(({ kind, tokens }) => `${kind[0]}:${tokens[0]?.text}`)
    .join('|');

describe('a sentence about a change', () => {
  it('has its old value struck through and its new one beside it', () => {
    expect(marked({ sentence: 'line 10,000 → 12,000 CNY', before: 10_000, after: 12_000 })).toBe(
      's:line |r:10,000|s: |a:12,000|s: CNY',
    );
    expect(marked({ sentence: 'share 5% → 7.5%', before: 0.05, after: 0.075 })).toBe('s:share |r:5%|s: |a:7.5%');
  });

  it('has both marked in Chinese too', () => {
    expect(marked({ sentence: '名称由“白金”改为“尊享”', before: '白金', after: '尊享' })).toBe(
      's:名称由|r:“白金”|s:改为|a:“尊享”',
    );
  });

  it('marks the name of what was taken away or added', () => {
    expect(marked({ kind: 'removed', sentence: 'benefit “Gift” taken away' })).toBe(
      's:benefit |r:“Gift”|s: taken away',
    );
    expect(marked({ kind: 'added', sentence: 'Fact “Orders” added' })).toBe('s:Fact |a:“Orders”|s: added');
  });

  it('marks a formula as a whole, without the fact that it computes', () => {
    const change = { subject: 'derived', before: 'a*1', after: 'a*2' } as const;
    expect(marked({ ...change, sentence: 'Value: a × 1 → a × 2' })).toBe('s:Value: |r:a × 1|s: |a:a × 2');
    expect(marked({ ...change, sentence: '价值：a × 1 → a × 2' })).toBe('s:价值：|r:a × 1|s: |a:a × 2');
  });

  it('stays whole where its values are not found in it', () => {
    expect(marked({ sentence: 'something → else', before: 1, after: 2 })).toBe('s:something → else');
  });
});
