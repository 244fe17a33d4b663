import { withDefaults } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';

const asOf = '2026-05-31';

/** Rules with five lines each, all over one fact, no two alike. */
const policyOf = (rules: number) =>
  withDefaults({
    schema: 'tierwright/policy@1',
    name: 'Lines',
    tiers: [{ key: 'A' }, { key: 'B' }],
    fallback: 'B',
    facts: [{ key: 'n', type: 'number' }],
    rules: Array.from({ length: rules }, (_, r) => ({
      id: `r${r}`,
      tier: 'A',
      effect: 'qualify' as const,
      conditions: {
        id: `g${r}`,
        any: [0, 1, 2, 3, 4].map((l) => ({ id: `l${r}-${l}`, fact: 'n', operator: 'equal', value: 5 * r + l })),
      },
    })),
  });

describe('an index of rules', () => {
  it('over thousands of lines of one fact is made in a moment, and finds each of them', () => {
    const policy = policyOf(500);
    const started = performance.now();
    const { evaluateNow } = compiledEvaluator(policy);
    expect(performance.now() - started).toBeLessThan(1500);
    const matched = (n: number) => {
      const answer = evaluateNow({ facts: { n }, asOf });
      return answer.ok ? answer.value.matched : undefined;
    };
    for (let n = 0; n < 2500; n += 7) expect(matched(n)).toEqual([`r${Math.floor(n / 5)}`]);
    expect([-1, 0.5, 2500].map(matched)).toEqual([[], [], []]);
  });
});
