import { problemSchema } from '../../contracts/index.js';
import { ecommerceAnnualSpend } from '../../templates/ecommerce-annual-spend/index.js';
import type { ConditionInput, Json } from '../condition-schema.js';
import type { Policy, PolicyDocument } from '../policy-schema.js';
import { cannotSubmit, type Problem } from '../problem.js';
import { withDefaults } from '../read-policy.js';
import {
  membership,
  membershipFacts,
  membershipWith,
  membershipWithConditions,
  membershipWithFact,
} from '../testing/membership.js';
import { checkPolicy } from './check-policy.js';

const problemsOf = (policy: Policy): Problem[] => checkPolicy(policy, { today: '2026-11-21' });
const errorsOf = (policy: Policy): Problem[] => problemsOf(policy).filter(({ severity }) => severity === 'error');
const codesOf = (policy: Policy): string[] => [...new Set(errorsOf(policy).map(({ code }) => code))];

/** Errors of a Gold rule with this condition, apart from those about tiers that it leaves without a rule. */
const leafErrors = (leaf: Partial<Extract<ConditionInput, { operator: string }>>): Problem[] =>
  errorsOf(
    membershipWithConditions({
      id: 'group',
      all: [{ id: 'leaf', fact: 'annualSpend', operator: 'greaterThan', value: 1, ...leaf }],
    }),
  ).filter(({ code }) => code !== 'tier-without-rule');

const derivedErrors = (derived: NonNullable<PolicyDocument['derived']>): Problem[] =>
  errorsOf(membershipWith({ derived: [...(membership.derived ?? []), ...derived] }));

describe('checking a policy', () => {
  it('finds nothing in a starter policy', () => {
    expect(problemsOf(withDefaults(ecommerceAnnualSpend.document))).toEqual([]);
  });

  it('finds no error in a policy that uses every part of the document', () => {
    expect(errorsOf(membershipWith({}))).toEqual([]);
  });

  it('answers problems as the contract says', () => {
    const problems = problemsOf(membershipWith({ reviewBy: '2020-01-01', fallback: 'NOBODY' }));
    expect(problems.length).toBeGreaterThan(1);
    for (const problem of problems) expect(problemSchema.parse(problem)).toEqual(problem);
  });

  it('lists errors before warnings, and only errors stand in the way of submitting', () => {
    const problems = problemsOf(membershipWith({ reviewBy: '2020-01-01', fallback: 'NOBODY' }));
    const severities = problems.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort());
    expect(cannotSubmit(problems)).toBe(true);
    expect(cannotSubmit(problems.filter(({ severity }) => severity === 'warning'))).toBe(false);
  });
});

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

describe('a condition tree', () => {
  const leaf = { id: 'leaf', fact: 'orders', operator: 'equal', value: 1 };
  const named = (name: string, conditions: PolicyDocument['conditions']) =>
    membershipWith({ conditions: { ...membership.conditions, ...conditions }, purpose: name });

  it('must have a group at its root', () => {
    expect(codesOf(membershipWithConditions(leaf))).toContain('root-not-group');
    expect(codesOf(named('shared', { 'One order': leaf }))).toEqual(['root-not-group']);
  });

  it('may be a negation or a reference at its root', () => {
    const rules = [{ id: 'r', tier: 'VIP', effect: 'qualify' as const, conditions: { id: 'n', not: leaf } }];
    expect(codesOf(membershipWith({ rules: [...rules, ...membership.rules] }))).toEqual([]);
    const reference = { id: 'ref', condition: 'In good standing' };
    expect(codesOf(named('alias', { Alias: reference }))).toEqual([]);
  });

  it('has no empty group', () => {
    const problems = errorsOf(membershipWithConditions({ id: 'g', all: [leaf, { id: 'empty', any: [] }] }));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'group-empty', nodeId: 'empty', path: '/rules/0/conditions/all/1' }),
    );
  });

  it('refers to shared conditions that exist', () => {
    for (const condition of ['Nothing', 'toString'])
      expect(codesOf(membershipWithConditions({ id: 'g', all: [leaf, { id: 'ref', condition }] }))).toContain(
        'condition-unknown',
      );
  });

  it('does not refer to itself, however long the way round', () => {
    const policy = named('circle', {
      A: { id: 'a', all: [{ id: 'a1', condition: 'B' }] },
      B: { id: 'b', not: { id: 'b1', condition: 'C' } },
      C: { id: 'c', condition: 'A' },
      D: { id: 'd', condition: 'A' },
    });
    const circles = errorsOf(policy);
    expect(circles.map(({ code, path, nodeId }) => [code, path, nodeId])).toEqual([
      ['cycle', '/conditions/A', 'a'],
      ['cycle', '/conditions/B', 'b'],
      ['cycle', '/conditions/C', 'c'],
    ]);
    expect(circles[0]?.message.en).toBe('The shared condition “A” refers to itself: A → B → C → A.');
  });

  it('keeps to the limits with its shared conditions counted in, and is measured quickly however they multiply', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => {
        const next = i === 199 ? 'In good standing' : `C${i + 1}`;
        return [`C${i}`, { id: `c${i}`, all: [`l${i}`, `r${i}`].map((id) => ({ id, condition: next })) }];
      }),
    );
    expect(codesOf(named('doubling', doubling))).toEqual(['too-many-leaves', 'too-deep']);
  });

  it('survives a chain of thousands of shared conditions', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 6000 }, (_, i) => [`C${i}`, { id: `c${i}`, condition: `C${i + 1}` }]),
    );
    const rule = { id: 'r', tier: 'VIP', effect: 'qualify' as const, conditions: { id: 'n', condition: 'C0' } };
    const policy = membershipWith({ conditions: chain, rules: [rule] });
    expect(codesOf(policy)).toContain('condition-unknown');
  });
});

describe('names and ids', () => {
  it('are there, once each, in namespaces of their own', () => {
    const [vip, gold, ...others] = membership.tiers;
    const policy = membershipWith({
      tiers: [
        { ...vip, benefits: [{ key: 'service' }, { key: 'service' }] },
        { ...gold, key: 'VIP' },
        { ...gold, key: '' },
        ...others,
      ],
      facts: [...membershipFacts, { key: 'score', type: 'date' }, { type: 'date' }],
      rules: [
        ...membership.rules.map((rule) => ({ ...rule, id: rule.id === 'gold' ? 'vip' : rule.id })),
        { tier: 'VIP', effect: 'qualify', conditions: { all: [{ id: 'vip-all', condition: 'In good standing' }] } },
      ],
    });
    const found = errorsOf(policy).filter(({ code }) => /^(id|key)-/.test(code));
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'key-duplicate /tiers/1/key',
      'key-missing /tiers/2/key',
      'key-duplicate /tiers/0/benefits/1/key',
      'key-missing /facts/13/key',
      'key-duplicate /derived/1/key',
      'id-duplicate /rules/1/id',
      'id-missing /rules/4/id',
      'id-missing /rules/4/conditions/id',
      'id-duplicate /rules/4/conditions/all/0/id',
    ]);
  });

  it('of nodes may be those of rules, and those of rules the keys of facts', () => {
    const conditions = { id: 'orders', all: [{ id: 'GOLD', fact: 'orders', operator: 'equal', value: 1 }] };
    const rule = { id: 'orders', tier: 'GOLD', effect: 'qualify' as const, conditions };
    expect(errorsOf(membershipWith({ rules: [...membership.rules, rule] }))).toEqual([]);
  });
});

describe('the ladder of tiers', () => {
  it('knows every tier that rules and the fallback name', () => {
    const [first, ...others] = membership.rules;
    const policy = membershipWith({ fallback: 'NOBODY', rules: [{ ...first!, tier: 'TOP' }, ...others] });
    expect(errorsOf(policy).map(({ code, path, tier }) => [code, path, tier])).toEqual([
      ['tier-unknown', '/fallback', 'NOBODY'],
      ['tier-unknown', '/rules/0/tier', 'TOP'],
      ['tier-without-rule', '/tiers/0', 'VIP'],
      ['tier-without-rule', '/tiers/3', 'REGULAR'],
    ]);
  });

  it('counts only active rules as ways to a tier', () => {
    const rules = membership.rules.map((rule) => ({ ...rule, enabled: rule.tier !== 'GOLD' }));
    expect(errorsOf(membershipWith({ rules })).map(({ code, tier }) => [code, tier])).toEqual([
      ['tier-without-rule', 'GOLD'],
    ]);
  });

  it('may leave everyone else without a tier', () => {
    const tiers = membership.tiers.filter(({ key }) => key !== 'REGULAR');
    expect(errorsOf(membershipWith({ tiers, fallback: null }))).toEqual([]);
  });
});

describe('a fact', () => {
  it.each<[string, Parameters<typeof membershipWithFact>[0]]>([
    ['range-reversed', { key: 'f', type: 'number', min: 2, max: 1 }],
    ['value-duplicate', { key: 'f', type: 'enum', values: [{ value: 'a' }, { value: 'b' }, { value: 'a' }] }],
    ['default-invalid', { key: 'f', type: 'number', whenMissing: { default: '0' } }],
    ['default-invalid', { key: 'f', type: 'number', whenMissing: { default: null } }],
    ['default-invalid', { key: 'f', type: 'number', min: 1, whenMissing: { default: 0 } }],
    ['default-invalid', { key: 'f', type: 'integer', whenMissing: { default: 2 ** 53 } }],
    ['default-invalid', { key: 'f', type: 'enum', values: [{ value: 'a' }], whenMissing: { default: 'b' } }],
    ['default-invalid', { key: 'f', type: 'date', whenMissing: { default: '2025-02-29' } }],
    ['default-invalid', { key: 'f', type: 'list', itemType: 'number', whenMissing: { default: ['1'] } }],
  ])('is refused as %s: %j', (code, fact) => {
    expect(errorsOf(membershipWithFact(fact)).map((problem) => [problem.code, problem.fact])).toEqual([[code, 'f']]);
  });
});

describe('a derived fact', () => {
  it.each<[string, string]>([
    ['formula-invalid', '1 +'],
    ['fact-unknown', 'nobody + 1'],
    ['fact-wrong-type', 'city + 1'],
    ['fact-wrong-type', 'lastPurchase + 1'],
    ['fact-wrong-type', 'daysSince(orders)'],
    ['cycle', 'd + 1'],
  ])('is refused as %s with the formula %s', (code, expression) => {
    expect(derivedErrors([{ key: 'd', kind: 'formula', expression }]).map((found) => [found.code, found.fact])).toEqual(
      [[code, 'd']],
    );
  });

  it.each<[string, unknown[]]>([
    ['scorecard-empty', []],
    ['fact-unknown', [{ fact: 'nobody', weight: 1, points: {} }]],
    ['points-without-levels', [{ fact: 'orders', weight: 1, points: { high: 1 } }]],
    ['value-not-listed', [{ fact: 'activity', weight: 1, points: { huge: 1 } }]],
    ['bands-without-number', [{ fact: 'activity', weight: 1, bands: [{ points: 1 }] }]],
    ['bands-out-of-order', [{ fact: 'orders', weight: 1, bands: [{ below: 5, points: 1 }] }]],
    ['bands-out-of-order', [{ fact: 'orders', weight: 1, bands: [{ points: 1 }, { points: 2 }] }]],
    [
      'bands-out-of-order',
      [{ fact: 'orders', weight: 1, bands: [{ below: 5, points: 1 }, { below: 5, points: 1 }, { points: 2 }] }],
    ],
  ])('is refused as %s with the items %j', (code, items) => {
    const found = derivedErrors([{ key: 'd', kind: 'scorecard', items: items as never }]);
    expect(found.map((problem) => [problem.code, problem.fact])).toEqual([[code, 'd']]);
  });

  it('may come before what it needs, and not need itself', () => {
    const [value, score] = membership.derived ?? [];
    expect(errorsOf(membershipWith({ derived: [score!, value!] }))).toEqual([]);
    const circular = derivedErrors([
      { key: 'a', label: 'A', kind: 'formula', expression: 'b' },
      { key: 'b', label: 'B', kind: 'formula', expression: 'a + score' },
    ]);
    expect(circular.map(({ code, path }) => [code, path])).toEqual([
      ['cycle', '/derived/2'],
      ['cycle', '/derived/3'],
    ]);
  });
});

describe('a protected fact', () => {
  const byAge = (conditions: ConditionInput, changes: Partial<PolicyDocument> = {}, justification?: string) =>
    membershipWith({
      ...changes,
      rules: [
        ...membership.rules,
        { id: 'r', tier: 'GOLD', effect: 'qualify', conditions, ...(justification ? { justification } : {}) },
      ],
    });
  const leaf = { id: 'l', fact: 'age', operator: 'lessThan', value: 26 };

  it('needs a justification in the rule that reads it', () => {
    const conditions = { id: 'g', all: [leaf] };
    expect(errorsOf(byAge(conditions)).map(({ code, ruleId, fact }) => [code, ruleId, fact])).toEqual([
      ['fact-protected', 'r', 'age'],
    ]);
    expect(errorsOf(byAge(conditions, {}, ' '))).toHaveLength(1);
    expect(errorsOf(byAge(conditions, {}, 'Student offer'))).toEqual([]);
  });

  it('is found through derived facts, shared conditions and the right side of a comparison', () => {
    const derived = [
      ...(membership.derived ?? []),
      { key: 'years', kind: 'formula' as const, expression: 'age * 2' },
      { key: 'more', kind: 'formula' as const, expression: 'years + 1' },
    ];
    const throughFormula = { id: 'g', all: [{ id: 'l', fact: 'more', operator: 'lessThan', value: 1 }] };
    expect(codesOf(byAge(throughFormula, { derived }))).toEqual(['fact-protected']);
    const conditions = { Young: { id: 'y', all: [leaf] }, Alias: { id: 'alias', condition: 'Young' } };
    expect(
      codesOf(byAge({ id: 'g', condition: 'Alias' }, { conditions: { ...membership.conditions, ...conditions } })),
    ).toEqual(['fact-protected']);
    const compared = { id: 'g', all: [{ id: 'l', fact: 'orders', operator: 'lessThan', value: { fact: 'age' } }] };
    expect(codesOf(byAge(compared))).toEqual(['fact-protected']);
  });
});

describe('movement', () => {
  const movement = {
    upgrade: 'immediate',
    downgrade: 'atReview',
    graceDays: 30,
    validity: { months: 12, ends: 'anniversary' },
  } as const;

  it('may have days of grace where downgrades wait for the review', () => {
    expect(errorsOf(membershipWith({ movement }))).toEqual([]);
    expect(codesOf(membershipWith({ movement: { ...movement, downgrade: 'immediate' } }))).toEqual([
      'grace-without-review',
    ]);
  });

  it('says for how many months a tier is held from one anniversary to the next', () => {
    expect(codesOf(membershipWith({ movement: { ...movement, validity: { ends: 'anniversary' } } }))).toEqual([
      'months-missing',
    ]);
    expect(errorsOf(membershipWith({ movement: { ...movement, validity: { ends: 'calendarYear' } } }))).toEqual([]);
  });
});

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
