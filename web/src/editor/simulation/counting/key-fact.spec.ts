import { spendPolicy, spendRules } from '../testing/a-policy.js';
import { keyFact } from './key-fact.js';

const ordersRule = {
  id: 'gold',
  tier: 'GOLD',
  effect: 'qualify' as const,
  conditions: { id: 'g', all: [{ id: 'gold-orders', fact: 'orders', operator: 'greaterThanInclusive', value: 6 }] },
};

test('the fact of the condition that changed', () => {
  const draft = spendPolicy({
    rules: [...spendRules(10_000), ordersRule].map((rule, i) => ({ ...rule, id: `r${i}` })),
  });
  expect(keyFact(draft, spendPolicy())).toBe('orders');
});

test('the fact of a condition that is gone', () => {
  const live = spendPolicy({ rules: [...spendRules(10_000), { ...ordersRule, id: 'more' }] });
  expect(keyFact(spendPolicy(), live)).toBe('orders');
});

test('the fact that most conditions read where nothing changed', () => {
  expect(keyFact(spendPolicy(), spendPolicy())).toBe('annualSpend');
  expect(keyFact(spendPolicy(), null)).toBe('annualSpend');
});

test('none without conditions', () => {
  expect(keyFact(spendPolicy({ rules: [] }), null)).toBeNull();
});
