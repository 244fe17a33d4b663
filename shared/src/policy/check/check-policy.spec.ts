import { problemSchema } from '../../contracts/index.js';
import { ecommerceAnnualSpend } from '../../templates/ecommerce-annual-spend/index.js';
import type { ConditionInput } from '../condition-schema.js';
import type { PolicyDocument } from '../policy-schema.js';
import { cannotSubmit } from '../problem.js';
import { withDefaults } from '../read-policy.js';
import { membership, membershipFacts, membershipWith } from '../testing/membership.js';
import { codesOf, errorsOf, problemsOf } from '../testing/problems.js';

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
    const rules = membership.rules.map((rule) => (rule.tier === 'VIP' ? { ...rule, tier: 'TOP' } : rule));
    const policy = membershipWith({ fallback: 'NOBODY', rules });
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
