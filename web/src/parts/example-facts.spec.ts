import type { PolicyDocument } from '@tierwright/shared/policy';
import { exampleFacts } from './example-facts.js';

const document: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Shop',
  tiers: [{ key: 'GOLD' }, { key: 'REGULAR' }],
  fallback: 'REGULAR',
  facts: [
    { key: 'account.balance', type: 'number' },
    { key: 'account.open', type: 'boolean' },
    { key: 'level', type: 'enum', values: [{ value: 'low' }, { value: 'high' }] },
  ],
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: {
        id: 'g',
        all: [{ id: 'c', fact: 'account.balance', operator: 'greaterThanInclusive', value: 500 }],
      },
    },
  ],
};

it('an example call sends nested facts where keys are dotted, with values that the rules ask for', () => {
  expect(exampleFacts(document)).toEqual({ account: { balance: 500, open: true }, level: 'high' });
});
