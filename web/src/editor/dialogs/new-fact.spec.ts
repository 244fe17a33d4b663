import { factFrom, isFactKey, keyFrom } from './new-fact.js';

test('a fact’s key is made from its name', () => {
  expect(keyFrom('Annual spend')).toBe('annualSpend');
  expect(keyFrom('Orders (12 months)')).toBe('orders12Months');
  expect(keyFrom('2nd order')).toBe('ndOrder');
  expect(keyFrom('年消费额')).toBe('');
});

test('names that JavaScript keeps for itself are no keys', () => {
  expect(isFactKey('constructor')).toBe(false);
  expect(isFactKey('account.balance')).toBe(true);
  expect(isFactKey('1st')).toBe(false);
  expect(isFactKey('')).toBe(false);
});

const form = {
  key: 'k',
  type: 'number',
  unit: '',
  values: [],
  ordered: false,
  group: '',
} as const;

test('what was left empty is not in the fact', () => {
  expect(factFrom({ ...form, values: [] }, undefined)).toEqual({ key: 'k', type: 'number' });
});

test('choices keep the order in which they were typed', () => {
  const fact = factFrom({ ...form, type: 'enum', values: ['low', 'high'], ordered: true }, 'Level');
  expect(fact).toEqual({
    key: 'k',
    label: 'Level',
    type: 'enum',
    values: [{ value: 'low' }, { value: 'high' }],
    ordered: true,
  });
});
