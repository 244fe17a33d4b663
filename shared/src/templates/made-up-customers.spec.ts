import { tally } from '../evaluation/index.js';
import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { madeUpCustomers } from './made-up-customers.js';
import { templates } from './templates.js';

const today = '2026-11-21';
const policyWith = (facts: PolicyDocument['facts'], leaf?: object) =>
  withDefaults({
    schema: 'tierwright/policy@1',
    name: 'P',
    tiers: [{ key: 'GOLD' }, { key: 'REGULAR' }],
    fallback: 'REGULAR',
    facts,
    rules: leaf ? [{ id: 'r', tier: 'GOLD', effect: 'qualify', conditions: { id: 'g', all: [leaf] } }] : [],
  } as PolicyDocument);

test('made-up customers stand on both sides of a line, and one exactly on it', () => {
  for (const line of [3, 10_000, 2_500_000]) {
    const leaf = { id: 'c', fact: 'account.spend', operator: 'greaterThanInclusive', value: line };
    const policy = policyWith([{ key: 'account.spend', type: 'number' }], leaf);
    const customers = madeUpCustomers(policy, today);
    const { tiers, undetermined, invalid } = tally(policy, customers, today);
    expect(Math.min(tiers['GOLD'] ?? 0, tiers['REGULAR'] ?? 0, undetermined)).toBeGreaterThan(5);
    expect(invalid).toEqual([]);
    expect(customers[0]?.facts).toEqual({ account: { spend: line } });
  }
});

test('they are the same at every call', () => {
  const policy = policyWith([{ key: 'orders', type: 'integer' }]);
  expect(madeUpCustomers(policy, today)).toEqual(madeUpCustomers(policy, today));
});

test('nobody is made up where nothing is known of customers', () => {
  expect(madeUpCustomers(policyWith([]), today)).toEqual([]);
});

test.each(templates.map((template) => [template.key, template] as const))(
  'all of them can be read under %s, and where its rules ask for facts they come out in more than one tier',
  (key, { document }) => {
    const policy = withDefaults(document);
    const { invalid, tiers } = tally(policy, madeUpCustomers(policy, today), today);
    expect(invalid).toEqual([]);
    const reached = Object.values(tiers).filter((count) => count > 0).length;
    expect([key, reached]).toEqual([key, policy.derived.length > 0 ? reached : Math.max(2, reached)]);
  },
);
