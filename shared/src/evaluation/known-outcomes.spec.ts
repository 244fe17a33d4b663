import fc from 'fast-check';
import { readPolicy, withDefaults, type Policy } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import { arbitraryInput, arbitraryPolicy } from './testing/index.js';

const asOf = '2026-11-21';

function policyOf(): Policy {
  const leaf = (id: string, value: number) => ({ id, fact: 'spend', operator: 'greaterThanInclusive', value });
  const rule = (tier: string, value: number) => ({
    id: tier,
    name: tier,
    tier,
    effect: tier === 'GOLD' ? 'retain' : 'qualify',
    conditions: { id: `${tier}-all`, all: [leaf(`${tier}-spend`, value)] },
  });
  const read = readPolicy({
    schema: 'tierwright/policy@1',
    name: 'Spend',
    tiers: ['VIP', 'GOLD', 'REGULAR'].map((key) => ({ key, name: key, benefits: [] })),
    fallback: 'REGULAR',
    facts: [{ key: 'spend', label: 'Spend', type: 'number' }],
    rules: [rule('VIP', 100), rule('GOLD', 50)],
  });
  if (!read.ok) throw new Error('unreadable');
  return read.value;
}

describe('an evaluator that has seen other customers', () => {
  it('answers every customer as one that has seen none', () => {
    const policyWithCustomers = arbitraryPolicy.chain((document) => {
      const policy = withDefaults(document);
      return fc.record({ policy: fc.constant(policy), inputs: fc.array(arbitraryInput(policy), { minLength: 12 }) });
    });
    fc.assert(
      fc.property(policyWithCustomers, ({ policy, inputs }) => {
        const experienced = compiledEvaluator(policy);
        for (const input of [...inputs, ...inputs])
          expect(experienced.evaluateNow(input)).toEqual(compiledEvaluator(policy).evaluateNow(input));
      }),
      { numRuns: 40 },
    );
  });

  it('hands out one outcome to customers of whom the same rules hold, and nobody can change it', () => {
    const { evaluateNow } = compiledEvaluator(policyOf());
    const first = evaluateNow({ facts: { spend: 120 }, asOf });
    expect(evaluateNow({ facts: { spend: 999 }, asOf })).toBe(first);
    if (!first.ok) throw new Error('refused');
    expect(() => first.value.matched.push('another')).toThrow(TypeError);
    expect(() => Object.assign(first.value, { tier: 'REGULAR' })).toThrow(TypeError);
  });

  it('tells customers apart whose rules are the same but who hold different tiers', () => {
    const { evaluateNow } = compiledEvaluator(policyOf());
    const tierOf = (tier: string | null | undefined) => {
      const answer = evaluateNow({ facts: { spend: 60 }, asOf, ...(tier === undefined ? {} : { current: { tier } }) });
      return answer.ok ? answer.value.tier : undefined;
    };
    expect([undefined, 'GOLD', 'REGULAR', 'VIP', null, undefined].map(tierOf)).toEqual([
      'REGULAR',
      'GOLD',
      'REGULAR',
      'GOLD',
      'REGULAR',
      'REGULAR',
    ]);
  });

  it('gives an explained outcome to one customer alone', () => {
    const { evaluateNow } = compiledEvaluator(policyOf());
    evaluateNow({ facts: { spend: 120 }, asOf });
    const explained = evaluateNow({ facts: { spend: 130 }, asOf, explain: { trace: true } });
    const plain = evaluateNow({ facts: { spend: 130 }, asOf });
    expect(explained.ok && explained.value.trace).toHaveLength(2);
    expect(plain.ok && plain.value.trace).toBeUndefined();
  });
});
