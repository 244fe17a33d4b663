// Reasoning against trying: what is proven impossible is never seen to happen, and what is shown happens.
import fc from 'fast-check';
import { withDefaults } from '../../policy/index.js';
import { compiledEvaluator } from '../compiled.js';
import { arbitraryInput, arbitraryPolicy } from '../testing/index.js';
import { canBeTrue, canDecide, reasonerOf } from './index.js';

const today = '2026-05-31';
const runs = Number(process.env['REASONING_RUNS'] ?? 150);

const policyWithCustomers = arbitraryPolicy.chain((document) =>
  fc.record({
    document: fc.constant(document),
    inputs: fc.array(arbitraryInput(withDefaults(document)), { minLength: 30, maxLength: 30 }),
  }),
);

describe('reasoning', () => {
  it('never calls impossible what some customer does, and shows only what is so', () => {
    const seen = { none: 0, unknown: 0, found: 0 };
    fc.assert(
      fc.property(policyWithCustomers, ({ document, inputs }) => {
        const policy = withDefaults(document);
        const reasoner = reasonerOf(policy, today);
        const { evaluateNow } = compiledEvaluator(policy);
        const outcomes = inputs.flatMap(({ facts, current }) => {
          const evaluated = evaluateNow({ facts, current, asOf: today });
          return evaluated.ok ? [evaluated.value] : [];
        });
        for (const rule of reasoner.plan.rules) {
          const [isTrue, decides] = [canBeTrue(reasoner, rule), canDecide(reasoner, rule)];
          seen[isTrue.is]++;
          seen[decides.is]++;
          if (isTrue.is === 'none') for (const { matched } of outcomes) expect(matched).not.toContain(rule.id);
          if (decides.is === 'none') for (const { decidedBy } of outcomes) expect(decidedBy).not.toContain(rule.id);
          if (isTrue.is === 'none') expect(decides.is).not.toBe('found');
          if (isTrue.is === 'found')
            expect(evaluateNow(isTrue.found)).toMatchObject({ value: { matched: expect.arrayContaining([rule.id]) } });
        }
      }),
      { numRuns: runs },
    );
    // Generated policies ask for what nobody would; even there most questions are answered.
    expect(seen.unknown).toBeLessThan((seen.none + seen.found) / 8);
  });
});
