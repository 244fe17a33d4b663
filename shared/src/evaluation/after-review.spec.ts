import fc from 'fast-check';
import { withDefaults } from '../policy/index.js';
import { reviewerOf } from './after-review.js';
import { dayText } from './calendar.js';
import { compiledEvaluator } from './compiled.js';
import { Headcount, type Count } from './headcount/index.js';
import { arbitraryInput, arbitraryPolicy } from './testing/index.js';

const asOf = '2026-11-21';

function counted(steps: Generator<number, Count>): Count {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const policyAndCustomer = arbitraryPolicy.chain((document) => {
  const policy = withDefaults(document);
  return fc.record({ policy: fc.constant(policy), customer: arbitraryInput(policy) });
});

test('a customer holds after the next review what the headcount of many says, from the same day on', () => {
  fc.assert(
    fc.property(policyAndCustomer, ({ policy, customer: { facts, current } }) => {
      const answer = compiledEvaluator(policy).evaluateNow({ facts, current, asOf });
      fc.pre(answer.ok && answer.value.status === 'determined');
      if (!answer.ok) return;
      const { reviewed, reviewOn } = counted(new Headcount([{ facts, current }], asOf).count(policy, true));
      const after = reviewerOf(policy)(answer.value, { asOf, current });
      expect(after.tier).toBe(policy.tiers[reviewed[0] ?? NaN]?.key ?? null);
      expect(after.on).toBe(dayText(reviewOn[0] ?? NaN));
    }),
    { numRuns: 300 },
  );
});

test('who falls keeps the tier until the day after the grace, and then falls no further than the policy lets', () => {
  const policy = withDefaults({
    schema: 'tierwright/policy@1',
    name: 'P',
    tiers: [{ key: 'A' }, { key: 'B' }, { key: 'C' }],
    fallback: 'C',
    facts: [{ key: 'x', type: 'number' }],
    rules: [],
    movement: {
      upgrade: 'immediate',
      downgrade: 'atReview',
      maxDowngradeSteps: 1,
      graceDays: 30,
      validity: { months: 12, ends: 'anniversary' },
    },
  });
  const review = reviewerOf(policy);
  const falls = { qualified: 'C' };
  expect(review(falls, { asOf, current: { tier: 'A', validUntil: '2027-04-30' } })).toEqual({
    tier: 'B',
    on: '2027-05-31',
  });
  expect(review(falls, { asOf, current: { tier: 'A' } })).toEqual({ tier: 'B', on: asOf });
  expect(review(falls, { asOf })).toEqual({ tier: 'C', on: asOf });
});
