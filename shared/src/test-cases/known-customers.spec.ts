import { withDefaults, type PolicyDocument } from '../policy/index.js';
import { boundaryCases } from './boundary-cases.js';
import { knownCustomers } from './known-customers.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Recent',
  tiers: [{ key: 'ACTIVE' }, { key: 'OTHER' }],
  fallback: 'OTHER',
  facts: [{ key: 'last', type: 'date' }],
  rules: [
    {
      id: 'r',
      tier: 'ACTIVE',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'l', fact: 'last', operator: 'withinLast', value: { n: 30, unit: 'days' } }] },
    },
  ],
};
const policy = withDefaults(document);
const casesOn = (asOf: string) => boundaryCases(policy, { asOf });

it('a line that moves with the day is known on another day', () => {
  const isKnown = knownCustomers(policy, casesOn('2026-11-21'));
  expect(casesOn('2027-01-05').map(isKnown)).toEqual([true, true, true]);
});

it('another line is not', () => {
  const isKnown = knownCustomers(policy, casesOn('2026-11-21'));
  expect(isKnown({ facts: { last: '2026-11-01' }, asOf: '2026-11-21' })).toBe(false);
});

it('somebody who holds another tier is somebody else', () => {
  const [first] = casesOn('2026-11-21');
  if (!first) throw new Error('no line was found');
  expect(knownCustomers(policy, [first])({ ...first, current: { tier: 'ACTIVE' } })).toBe(false);
});
