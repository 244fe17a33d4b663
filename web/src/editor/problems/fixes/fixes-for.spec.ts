import { factSchema, withDefaults, type PolicyDocument, type Problem } from '@tierwright/shared/policy';
import { findProblems } from '@tierwright/shared/problems';
import type { EditableDocument } from '../../document/editable.js';
import { toEditable } from '../../document/to-editable.js';
import { spendDocument } from '../../simulation/testing/a-policy.js';
import { fixesFor, sameProblem, withFix } from './fixes-for.js';

const today = '2026-11-21';
const catalogue = [
  factSchema.parse({ key: 'annualSpend', type: 'number', unit: 'EUR' }),
  factSchema.parse({ key: 'visits', type: 'integer', min: 0 }),
];

const asks = (id: string, fact: string, operator: string, value?: unknown) => ({ id, fact, operator, value });
const rule = (id: string, tier: string, ...all: object[]) =>
  ({ id, name: id, tier, effect: 'qualify', conditions: { id: `${id}-all`, all } }) as never;
const spend = (id: string, operator: string, value: unknown) => asks(id, 'annualSpend', operator, value);
const gold = rule('gold', 'GOLD', spend('gold-spend', 'greaterThanInclusive', 10_000));
const silver = rule('silver', 'SILVER', spend('silver-spend', 'greaterThanInclusive', 5_000));
const number = {
  key: 'annualSpend',
  label: { en: 'Annual spend', 'zh-CN': '年消费额' },
  type: 'number',
  unit: 'CNY',
} as const;
const score = (bands: object[]) => [
  { key: 'score', kind: 'scorecard', items: [{ fact: 'annualSpend', weight: 1, bands }] } as never,
];
const movement = {
  upgrade: 'immediate',
  downgrade: 'immediate',
  graceDays: 30,
  maxDowngradeSteps: null,
  validity: { months: 12, ends: 'anniversary' },
} as const;
const enumFact: NonNullable<PolicyDocument['facts']>[number] = {
  key: 'level',
  type: 'enum',
  values: [{ value: 'a' }, { value: 'a' }, { value: 'b' }],
};

const cases: [string, string, Partial<PolicyDocument>, string][] = [
  [
    'a rule that never decides',
    'rule-never-decides',
    { rules: [gold, silver, rule('twice', 'SILVER', spend('x', 'greaterThan', 20_000))] },
    'Switch off “twice”',
  ],
  [
    'a rule that is never true',
    'rule-never-true',
    { rules: [gold, silver, rule('never', 'GOLD', spend('x', 'lessThan', 1), spend('y', 'greaterThan', 2))] },
    'Switch off “never”',
  ],
  [
    'a tier without a rule',
    'tier-without-rule',
    {
      tiers: [{ key: 'GOLD' }, { key: 'SILVER' }, { key: 'BRONZE', name: 'Bronze' }, { key: 'REGULAR' }],
      rules: [gold, silver],
    },
    'Add a rule for “Bronze” from 3,000, an illustrative line',
  ],
  ['a tier without a rule that is not wanted', 'tier-without-rule', { rules: [gold] }, 'Delete the tier “Silver”'],
  [
    'a tier in which nobody ends',
    'tier-unreachable',
    { rules: [gold, silver, rule('top', 'GOLD', spend('x', 'greaterThanInclusive', 2_000))].slice(1) },
    'Add a rule for “Silver” from 1,000, an illustrative line',
  ],
  [
    'a tier that does not exist',
    'tier-unknown',
    { rules: [gold, rule('lost', 'NONE', spend('x', 'greaterThan', 5_000))] },
    'Let it lead to “Silver”',
  ],
  [
    'a tier for everyone else that does not exist',
    'tier-unknown',
    { fallback: 'NONE', rules: [gold, silver] },
    'Give everyone else “Regular”',
  ],
  [
    'an empty group',
    'group-empty',
    { rules: [rule('gold', 'GOLD', spend('x', 'greaterThan', 9), { id: 'e', any: [] }), silver] },
    'Remove the empty group',
  ],
  [
    'a rule without conditions',
    'group-empty',
    { rules: [gold, silver, rule('empty', 'GOLD')] },
    'Delete the rule “empty”, which asks for nothing',
  ],
  [
    'a boundary that two rules take',
    'boundary-overlap',
    { rules: [gold, rule('silver', 'SILVER', spend('s', 'lessThanInclusive', 10_000))] },
    'Let “silver” end just before 10,000',
  ],
  [
    'a boundary that no rule takes',
    'boundary-gap',
    {
      rules: [
        rule('gold', 'GOLD', spend('g', 'greaterThan', 10_000)),
        rule('silver', 'SILVER', spend('s', 'lessThan', 10_000)),
      ],
    },
    'Let “gold” begin with 10,000',
  ],
  [
    'a range that takes what the next begins with',
    'boundary-overlap',
    { rules: [gold, rule('silver', 'SILVER', spend('s', 'between', { min: 5_000, max: 10_000, bounds: '[]' }))] },
    'Let “silver” end just before 10,000',
  ],
  [
    'an empty range',
    'range-empty',
    { rules: [rule('gold', 'GOLD', spend('g', 'between', { min: 5, max: 5 })), silver] },
    'Include both ends of the range',
  ],
  [
    'a reversed range',
    'range-reversed',
    { rules: [rule('gold', 'GOLD', spend('g', 'between', { min: 9, max: 5 })), silver] },
    'Swap the ends of the range',
  ],
  [
    'reversed bounds of a fact',
    'range-reversed',
    { facts: [{ ...number, min: 9, max: 0 }], rules: [gold, silver] },
    'Swap the least and the greatest value',
  ],
  [
    'an unknown fact',
    'fact-unknown',
    { rules: [gold, silver, rule('x', 'GOLD', asks('x', 'referrals', 'greaterThan', 3))] },
    'Declare “referrals” as a fact of this policy',
  ],
  [
    'an unknown fact that the catalogue has',
    'fact-unknown',
    { rules: [gold, silver, rule('x', 'GOLD', asks('x', 'visits', 'greaterThan', 3))] },
    'Take “visits” from the catalogue',
  ],
  [
    'unknown levels',
    'fact-unknown',
    { rules: [gold, silver, rule('x', 'GOLD', asks('x', 'rank', 'atLeast', 'high'))] },
    'Declare “rank” as a fact of this policy',
  ],
  [
    'an unused fact',
    'fact-unused',
    { facts: [number, { key: 'orders', type: 'integer' }], rules: [gold, silver] },
    'Remove “orders” from this policy',
  ],
  [
    'a negation over a fact that may be missing',
    'negation-over-missing',
    { rules: [rule('gold', 'GOLD', spend('g', 'notEqual', 3)), silver] },
    'Treat “Annual spend” as 0 where it is not known',
  ],
  [
    'a default that cannot be',
    'default-invalid',
    { facts: [{ ...number, max: 5, whenMissing: { default: 9 } }], rules: [gold, silver] },
    'Leave customers without “Annual spend” undetermined',
  ],
  [
    'a value that is listed twice',
    'value-duplicate',
    { facts: [number, enumFact], rules: [gold, silver] },
    'Keep each value once',
  ],
  [
    'a definition that has changed in the catalogue',
    'fact-definition-changed',
    { facts: [number], rules: [gold, silver] },
    'Take over the catalogue’s definition',
  ],
  [
    'a review that is overdue',
    'review-overdue',
    { reviewBy: '2026-01-01', rules: [gold, silver] },
    'Review it again by 21 Nov 2027',
  ],
  [
    'days of grace without a review',
    'grace-without-review',
    { movement, rules: [gold, silver] },
    'Leave out the days of grace',
  ],
  [
    'ranges of a scorecard out of order',
    'bands-out-of-order',
    {
      derived: score([{ below: 9, points: 1 }, { below: 5, points: 2 }, { points: 3 }]),
      rules: [gold, silver, rule('s', 'GOLD', asks('s', 'score', 'greaterThan', 1))],
    },
    'Put the ranges in order',
  ],
];

const problemsOf = (document: EditableDocument) => findProblems(withDefaults(document), { today, catalogue });
const given = (change: Partial<PolicyDocument>) => toEditable(spendDocument(change), () => 'fresh');

describe('an obvious fix is offered for', () => {
  test.each(cases)('%s', (_, code, change, label) => {
    const document = given(change);
    const offered = problemsOf(document)
      .filter((problem) => problem.code === code)
      .flatMap((problem) => fixesFor(problem, document, { today, catalogue }));
    expect(offered.map((fix) => fix.label.en)).toContain(label);
  });
});

test.each(cases)('every fix offered beside %s takes its problem away and causes no error', (_, code, change) => {
  const document = given(change);
  const before = problemsOf(document);
  const known = new Set(before.map(sameProblem));
  const isNewError = (problem: Problem) => problem.severity === 'error' && !known.has(sameProblem(problem));
  for (const problem of before)
    for (const fix of fixesFor(problem, document, { today, catalogue })) {
      const after = withFix(document, fix);
      const left = after ? problemsOf(after) : [problem];
      expect([fix.label.en, left.filter((one) => sameProblem(one) === sameProblem(problem))]).toEqual([
        fix.label.en,
        [],
      ]);
      expect([fix.label.en, left.filter(isNewError)]).toEqual([fix.label.en, []]);
    }
  expect(before.map((problem) => problem.code)).toContain(code);
});

test('a fix that would leave a tier without a rule is not offered', () => {
  const never = rule('never', 'GOLD', spend('x', 'lessThan', 1), spend('y', 'greaterThan', 2));
  const document = given({ rules: [never, silver] });
  const [problem] = problemsOf(document).filter(({ code }) => code === 'rule-never-true');
  expect(problem && fixesFor(problem, document, { today, catalogue })).toEqual([]);
});
