import type { ConditionInput, Json } from '../condition-schema.js';
import type { Problem } from '../problem.js';
import { membership, membershipFacts, membershipWith, membershipWithConditions } from '../testing/membership.js';
import { errorsOf } from '../testing/problems.js';

/** Errors of a Gold rule with this condition, apart from those about tiers that it leaves without a rule. */
const leafErrors = (leaf: Partial<Extract<ConditionInput, { operator: string }>>): Problem[] =>
  errorsOf(
    membershipWithConditions({
      id: 'group',
      all: [{ id: 'leaf', fact: 'annualSpend', operator: 'greaterThan', value: 1, ...leaf }],
    }),
  ).filter(({ code }) => code !== 'tier-without-rule');

describe('a single condition', () => {
  it.each<[string, string, string, Json | undefined]>([
    ['fact-unknown', 'nobody', 'equal', 1],
    ['fact-unknown', '', 'equal', 1],
    ['operator-unknown', 'annualSpend', 'toString', 1],
    ['operator-unknown', 'annualSpend', 'not:equal', 1],
    ['operator-unsuitable', 'annualSpend', 'atLeast', 1],
    ['operator-unsuitable', 'region', 'atLeast', 'north'],
    ['operator-unsuitable', 'verified', 'in', [true]],
    ['operator-unsuitable', 'lastPurchase', 'equal', '2026-01-01'],
    ['value-missing', 'annualSpend', 'greaterThan', undefined],
    ['value-unexpected', 'annualSpend', 'isPresent', true],
    ['value-type', 'annualSpend', 'greaterThan', '5000'],
    ['value-type', 'annualSpend', 'greaterThan', null],
    ['value-type', 'annualSpend', 'greaterThan', [5000]],
    ['value-type', 'annualSpend', 'greaterThan', { fact: 'orders', path: '$' }],
    ['value-type', 'orders', 'equal', 4.5],
    ['value-type', 'verified', 'equal', 'true'],
    ['value-type', 'city', 'startsWith', 7],
    ['value-not-listed', 'region', 'equal', 'west'],
    ['value-not-listed', 'region', 'in', ['north', 'west']],
    ['value-type', 'region', 'in', 'north'],
    ['values-empty', 'region', 'in', []],
    ['values-empty', 'tags', 'containsAll', []],
    ['value-type', 'lastPurchase', 'before', '2026-02-30'],
    ['value-type', 'tags', 'contains', 5],
    ['value-type', 'tags', 'containsAny', ['a', 5]],
    ['value-type', 'tags', 'contains', { fact: 'city' }],
    ['range-invalid', 'annualSpend', 'between', 5],
    ['range-invalid', 'annualSpend', 'between', { min: 1 }],
    ['range-invalid', 'annualSpend', 'between', { min: 1, max: 2, bounds: '[[' }],
    ['range-invalid', 'annualSpend', 'between', { min: 1, max: 2, step: 1 }],
    ['range-invalid', 'orders', 'between', { min: 1, max: 2.5 }],
    ['range-reversed', 'annualSpend', 'between', { min: 3, max: 2 }],
    ['period-invalid', 'lastPurchase', 'withinLast', { n: 90, unit: 'weeks' }],
    ['period-invalid', 'lastPurchase', 'withinLast', { n: 1.5, unit: 'days' }],
    ['period-invalid', 'lastPurchase', 'withinLast', { n: -1, unit: 'days' }],
    ['period-invalid', 'lastPurchase', 'withinLast', { n: 1001, unit: 'years' }],
    ['period-invalid', 'lastPurchase', 'withinLast', 90],
    ['fact-unknown', 'annualSpend', 'greaterThan', { fact: 'nobody' }],
    ['facts-not-comparable', 'annualSpend', 'greaterThan', { fact: 'city' }],
    ['facts-not-comparable', 'region', 'equal', { fact: 'activity' }],
  ])('%s: %s %s %j', (code, fact, operator, value) => {
    const problems = leafErrors({ fact, operator, value });
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ ruleId: 'rule', nodeId: 'leaf' });
    expect(problems[0]?.path).toMatch(/^\/rules\/0\/conditions\/all\/0\//);
  });

  it.each<[string, string, Json | undefined]>([
    ['annualSpend', 'between', { min: -5, max: 2.5, bounds: '(]' }],
    ['annualSpend', 'greaterThan', { fact: 'orders' }],
    ['orders', 'lessThan', { fact: 'value' }],
    ['score', 'isMissing', undefined],
    ['verified', 'notEqual', false],
    ['city', 'endsWith', { fact: 'city' }],
    ['activity', 'atLeast', 'mid'],
    ['lastPurchase', 'onOrAfter', '2026-02-28'],
    ['lastPurchase', 'after', '2026-02-28T23:59:60+08:00'],
    ['lastPurchase', 'notWithinLast', { n: 0, unit: 'days' }],
    ['tags', 'containsAny', ['a']],
    ['tags', 'doesNotContain', 'a'],
  ])('may say %s %s %j', (fact, operator, value) => expect(leafErrors({ fact, operator, value })).toEqual([]));

  it('compares text of at most 1,000 characters', () => {
    const codes = (n: number) =>
      leafErrors({ fact: 'city', operator: 'equal', value: 'x'.repeat(n) }).map(({ code }) => code);
    expect(codes(1000)).toEqual([]);
    expect(codes(1001)).toEqual(['value-type']);
  });

  it('compares enums only where both list the same values', () => {
    const twin = { ...membershipFacts.find(({ key }) => key === 'region'), key: 'homeRegion' } as never;
    const rule = {
      id: 'rule',
      tier: 'GOLD',
      effect: 'qualify' as const,
      conditions: { id: 'g', all: [{ id: 'l', fact: 'region', operator: 'equal', value: { fact: 'homeRegion' } }] },
    };
    const policy = membershipWith({ facts: [...membershipFacts, twin], rules: [...membership.rules, rule] });
    expect(errorsOf(policy)).toEqual([]);
  });

  it('is named by labels, not by keys', () => {
    const [problem] = leafErrors({ fact: 'orders', operator: 'equal', value: 'four' });
    expect(problem?.message).toEqual({
      en: 'In “Gold”: “Orders” must be compared with a whole number, not with “four”.',
      'zh-CN': '“金卡”中，“订单数”的比较值应为整数，而不是“four”。',
    });
  });
});
