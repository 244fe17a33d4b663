import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { templates } from '../templates/index.js';
import { boundaryCases } from './boundary-cases.js';
import { coverageOf, isCovered, seenIn } from './coverage.js';
import { caseEvaluator, type RunnableCase } from './run-test-cases.js';

const asOf = '2026-11-21';
const policyOf = (key: string) =>
  withDefaults(templates.find((template) => template.key === key)?.document as PolicyDocument);

const spenders = (...amounts: readonly number[]): RunnableCase[] =>
  amounts.map((annualSpend) => ({ id: `${annualSpend}`, name: '', facts: { annualSpend }, expected: { tier: null } }));

function seen(key: string, cases: readonly RunnableCase[]) {
  const evaluate = caseEvaluator(policyOf(key), asOf, true);
  return seenIn(
    cases.map((one) => {
      const evaluated = evaluate(one);
      return evaluated.ok ? (evaluated.value.trace ?? []) : [];
    }),
  );
}

const shop = 'ecommerce-annual-spend';

it('without tests nothing is covered', () => {
  const { share, rules, conditions } = coverageOf(policyOf(shop), seen(shop, []), null);
  expect([share, rules.length, conditions.length]).toEqual([0, 4, 4]);
  expect(rules[0]?.customers).toBeNull();
});

it('a condition is covered once some test makes it true and some test makes it false', () => {
  const policy = policyOf(shop);
  const only = coverageOf(policy, seen(shop, spenders(10_000)), null);
  const both = coverageOf(policy, seen(shop, spenders(9_999, 10_000)), null);
  const gold = policy.rules.findIndex(({ tier }) => tier === 'GOLD');
  expect(only.conditions[gold]?.tests).toEqual({ holds: true, fails: false });
  expect(both.conditions[gold] && isCovered(both.conditions[gold])).toBe(true);
  expect(both.share).toBeGreaterThan(only.share);
});

it('customers are counted beside tests', () => {
  const { conditions, share } = coverageOf(policyOf(shop), seen(shop, []), seen(shop, spenders(0, 60_000)));
  expect(conditions.map(({ customers }) => customers)).toEqual(Array(4).fill({ holds: true, fails: true }));
  expect(share).toBe(0);
});

it('a rule that is switched off needs no test', () => {
  const policy = policyOf(shop);
  const [first, ...rest] = policy.rules;
  const rules = first ? [{ ...first, enabled: false }, ...rest] : rest;
  expect(coverageOf({ ...policy, rules }, seen(shop, []), null).rules).toHaveLength(3);
});

it.each(templates.map(({ key }) => key))('boundary cases cover every rule and condition of %s', (key) => {
  const policy = policyOf(key);
  const cases = boundaryCases(policy, { asOf }).map((made, i) => ({ ...made, name: made.name.en, id: `${i}` }));
  const { rules, conditions } = coverageOf(policy, seen(key, cases), null);
  const left = [...rules, ...conditions].filter((one) => !isCovered(one));
  expect(left.map(({ id, tests }) => ({ id, tests }))).toEqual([]);
});
