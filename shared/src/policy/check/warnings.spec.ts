import type { ConditionInput, Json } from '../condition-schema.js';
import type { Policy } from '../policy-schema.js';
import { membership, membershipWith } from '../testing/membership.js';
import { problemsOf } from '../testing/problems.js';

describe('a warning', () => {
  const warningsOf = (policy: Policy) => problemsOf(policy).filter(({ severity }) => severity === 'warning');
  const codes = (policy: Policy) => warningsOf(policy).map(({ code }) => code);
  const ruleWith = (conditions: ConditionInput) =>
    membershipWith({ rules: [...membership.rules, { id: 'r', tier: 'GOLD', effect: 'qualify', conditions }] });

  it('names the facts that no rule uses, but not those that a derived fact or a shared condition needs', () => {
    const unused = warningsOf(membershipWith({})).filter(({ code }) => code === 'fact-unused');
    expect(unused.map(({ fact }) => fact)).toEqual([
      'lastYearSpend',
      'verified',
      'city',
      'region',
      'lastPurchase',
      'tags',
      'age',
    ]);
  });

  it('is given for a tier without benefits and for a review that is overdue since yesterday', () => {
    const tiers = membership.tiers.map((tier) => (tier.key === 'GOLD' ? { ...tier, benefits: [] } : tier));
    expect(codes(membershipWith({ tiers }))).toContain('tier-without-benefits');
    expect(codes(membershipWith({ reviewBy: '2026-11-20' }))).toContain('review-overdue');
    expect(codes(membershipWith({ reviewBy: '2026-11-21' }))).not.toContain('review-overdue');
  });

  it.each<[boolean, string, ConditionInput]>([
    [
      true,
      'notEqual over a fact that may be missing',
      { id: 'g', all: [{ id: 'l', fact: 'orders', operator: 'notEqual', value: 1 }] },
    ],
    [
      false,
      'notEqual over a fact with a default',
      { id: 'g', all: [{ id: 'l', fact: 'referrals', operator: 'notEqual', value: 1 }] },
    ],
    [
      true,
      'notEqual to a fact that may be missing',
      { id: 'g', all: [{ id: 'l', fact: 'referrals', operator: 'notEqual', value: { fact: 'orders' } }] },
    ],
    [
      true,
      'not over a derived fact whose input may be missing',
      { id: 'g', not: { id: 'l', fact: 'score', operator: 'lessThan', value: 1 } },
    ],
    [true, 'not over a shared condition that reads one', { id: 'g', not: { id: 'l', condition: 'In good standing' } }],
    [
      false,
      'not over the question whether it is there',
      { id: 'g', not: { id: 'l', fact: 'orders', operator: 'isMissing' } },
    ],
    [
      false,
      'a comparison that denies nothing',
      { id: 'g', all: [{ id: 'l', fact: 'orders', operator: 'lessThan', value: 1 }] },
    ],
  ])('%s: %s', (expected, _, conditions) => {
    expect(codes(ruleWith(conditions)).includes('negation-over-missing')).toBe(expected);
  });

  it.each<[boolean, string, Json]>([
    [true, 'annualSpend', { min: 5, max: 5 }],
    [true, 'annualSpend', { min: 5, max: 5, bounds: '(]' }],
    [false, 'annualSpend', { min: 5, max: 5, bounds: '[]' }],
    [false, 'annualSpend', { min: 5, max: 6, bounds: '()' }],
    [true, 'orders', { min: 5, max: 6, bounds: '()' }],
    [false, 'orders', { min: 5, max: 7, bounds: '()' }],
  ])('is given for an empty range: %s, %s %j', (expected, fact, value) => {
    const policy = ruleWith({ id: 'g', all: [{ id: 'l', fact, operator: 'between', value }] });
    expect(codes(policy).includes('range-empty')).toBe(expected);
  });
});
