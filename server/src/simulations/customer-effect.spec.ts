import { compiledEvaluator } from '@tierwright/shared/evaluation';
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import { CustomerEffects } from './customer-effect.js';

const asOf = '2026-11-21';
const customer = { id: 'c', facts: { spend: 11 }, current: { tier: 'GOLD', validUntil: '2027-04-30' } };

/** A tier that is lost is kept for 90 days after its review. */
const goldFrom = (value: number, graceDays = 90): Policy =>
  withDefaults({
    schema: 'tierwright/policy@1',
    name: 'Shop',
    tiers: [{ key: 'GOLD', benefits: [{ key: 'gift', name: 'Gift' }] }, { key: 'BASE' }],
    fallback: 'BASE',
    facts: [{ key: 'spend', type: 'number' }],
    rules: [
      {
        id: 'gold',
        tier: 'GOLD',
        effect: 'qualify',
        conditions: { id: 'g', all: [{ id: 'l', fact: 'spend', operator: 'greaterThanInclusive', value }] },
      },
    ],
    movement: {
      upgrade: 'immediate',
      downgrade: 'atReview',
      maxDowngradeSteps: null,
      graceDays,
      validity: { months: 12, ends: 'anniversary' },
    },
  });

function effectOf(baseline: Policy | null, subject: Policy) {
  const outcome = (policy: Policy) => {
    const answer = compiledEvaluator(policy).evaluateNow({ ...customer, asOf });
    return answer.ok ? answer.value : undefined;
  };
  const outcomes = { before: baseline ? outcome(baseline) : undefined, after: outcome(subject) };
  return new CustomerEffects(baseline, subject, asOf).of(customer, outcomes);
}

test('who loses a tier loses it with its benefits on the day after the grace', () => {
  expect(effectOf(goldFrom(10), goldFrom(12))).toMatchObject({
    direction: 'down',
    from: 'GOLD',
    to: 'BASE',
    when: 'review',
    on: '2027-07-30',
    lost: ['gift'],
  });
});

test('who keeps a tier parts from the other side on the day on which they would have lost it there', () => {
  expect(effectOf(goldFrom(12), goldFrom(10))).toMatchObject({
    direction: 'up',
    from: 'BASE',
    to: 'GOLD',
    when: 'review',
    on: '2027-07-30',
    gained: ['gift'],
  });
});

test('where the grace alone changed, nobody ends up elsewhere', () => {
  expect(effectOf(goldFrom(12), goldFrom(12, 0))).toMatchObject({ direction: 'stay' });
});

test('without a baseline nobody comes from anywhere', () => {
  expect(effectOf(null, goldFrom(10))).toEqual({ direction: 'settled', to: 'GOLD', gained: [], lost: [], cause: [] });
});
