import fc from 'fast-check';
import { arbitraryPolicy } from '../evaluation/testing/index.js';
import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { templates } from '../templates/index.js';
import { boundaryCases, sameCustomer } from './boundary-cases.js';
import { runTestCases } from './run-test-cases.js';

const asOf = '2026-11-21';

const fact = (key: string, more: object) => ({ key, label: { en: key, 'zh-CN': key }, ...more });
const document = (conditions: object, facts: readonly object[], more: object = {}): PolicyDocument =>
  ({
    schema: 'tierwright/policy@1',
    name: 'Lines',
    tiers: [{ key: 'GOLD', name: { en: 'Gold', 'zh-CN': '金卡' } }, { key: 'REGULAR' }],
    fallback: 'REGULAR',
    facts,
    rules: [
      { id: 'r', name: { en: 'Gold by spend', 'zh-CN': '消费金卡' }, tier: 'GOLD', effect: 'qualify', conditions },
    ],
    ...more,
  }) as unknown as PolicyDocument;
const leaf = (fact: string, operator: string, value?: unknown) => ({ id: `${fact}-leaf`, fact, operator, value });
const spend = fact('annualSpend', { type: 'number', unit: 'CNY', label: { en: 'Annual spend', 'zh-CN': '年消费额' } });

const given = (conditions: object, facts: readonly object[], more?: object) =>
  boundaryCases(withDefaults(document({ id: 'g', all: [conditions].flat() }, facts, more)), { asOf });

describe('the boundary cases of a policy', () => {
  it('are just below, at and just above each line, with the tier that each gets now', () => {
    const made = given(leaf('annualSpend', 'greaterThanInclusive', 10_000), [spend]);
    expect(made.map(({ name, facts, expected }) => [name.en, facts['annualSpend'], expected.tier])).toEqual([
      ['Gold by spend: annual spend just below 10,000', 9_999, 'REGULAR'],
      ['Gold by spend: annual spend exactly 10,000', 10_000, 'GOLD'],
      ['Gold by spend: annual spend just above 10,000', 10_001, 'GOLD'],
    ]);
    expect(made[0]?.name['zh-CN']).toBe('消费金卡：年消费额略低于 10,000');
  });

  it('step by the decimals of the fact', () => {
    const made = given(leaf('rate', 'lessThan', 0.5), [fact('rate', { type: 'number', decimals: 2 })]);
    expect(made.map(({ facts }) => facts['rate'])).toEqual([0.49, 0.5, 0.51]);
  });

  it('leave the line of a condition to decide where others stand beside it', () => {
    const orders = fact('orders', { type: 'integer' });
    const made = given(
      [leaf('annualSpend', 'greaterThanInclusive', 10_000), leaf('orders', 'greaterThanInclusive', 4)],
      [spend, orders],
    );
    // With four orders exactly is the customer on the line of spend.
    const ofOrders = made.filter(({ nodeId }) => nodeId === 'orders-leaf');
    expect(ofOrders.map(({ facts, tier }) => [facts['orders'], tier])).toEqual([
      [3, 'REGULAR'],
      [5, 'GOLD'],
    ]);
  });

  it('are of neighbouring levels, of neighbouring days, of both answers, and of a fact that is not known', () => {
    const values = ['low', 'mid', 'high'].map((value) => ({ value }));
    const level = given(leaf('level', 'atLeast', 'mid'), [fact('level', { type: 'enum', ordered: true, values })]);
    expect(level.map(({ facts, name }) => [facts['level'], name.en])).toEqual([
      ['low', 'Gold by spend: level one level below “mid”'],
      ['mid', 'Gold by spend: level is “mid”'],
      ['high', 'Gold by spend: level one level above “mid”'],
    ]);
    const day = given(leaf('last', 'withinLast', { n: 30, unit: 'days' }), [fact('last', { type: 'date' })]);
    expect(day.map(({ facts, tier, asOf: on }) => [facts['last'], tier, on])).toEqual([
      ['2026-10-21', 'REGULAR', asOf],
      ['2026-10-22', 'GOLD', asOf],
      ['2026-10-23', 'GOLD', asOf],
    ]);
    const answers = given(leaf('member', 'equal', true), [fact('member', { type: 'boolean' })]);
    expect(answers.map(({ facts, tier }) => [facts['member'], tier])).toEqual([
      [true, 'GOLD'],
      [false, 'REGULAR'],
    ]);
    const known = given(leaf('annualSpend', 'isPresent'), [spend]);
    expect(known.map(({ facts, tier }) => [Object.keys(facts).length, tier])).toEqual([
      [1, 'GOLD'],
      [0, 'REGULAR'],
    ]);
  });

  it('are on both sides of a line through a computed fact', () => {
    const values = [{ value: 'low' }, { value: 'high' }];
    const made = given(
      leaf('score', 'greaterThanInclusive', 70),
      ['a', 'b'].map((key) => fact(key, { type: 'enum', values })),
      {
        derived: [
          {
            key: 'score',
            kind: 'scorecard',
            items: ['a', 'b'].map((key) => ({ fact: key, weight: 1, points: { high: 40 } })),
          },
        ],
      },
    );
    expect(made.map(({ name, tier }) => [name.en, tier])).toEqual([
      ['Gold by spend: score just short of 70', 'REGULAR'],
      ['Gold by spend: score reaches 70', 'GOLD'],
    ]);
  });

  it('of one rule or of one condition are those alone', () => {
    const [template] = templates;
    const policy = withDefaults(template?.document as PolicyDocument);
    const [rule] = policy.rules;
    const made = boundaryCases(policy, { asOf, of: { ruleId: rule?.id as string } });
    expect(new Set(made.map(({ ruleId }) => ruleId))).toEqual(new Set([rule?.id]));
  });

  it('pass on the policy that they were made from, whatever it is, and no two are the same customer', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (any) => {
        const policy = withDefaults(any);
        const made = boundaryCases(policy, { asOf });
        expect(new Set(made.map(sameCustomer)).size).toBe(made.length);
        const cases = made.map(({ name, ...rest }, i) => ({ ...rest, name: name.en, id: `${i}` }));
        expect(runTestCases(policy, cases, { today: asOf, language: 'en' })).toMatchObject({ failed: 0 });
      }),
      { numRuns: 60 },
    );
  });
});
