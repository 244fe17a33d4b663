import {
  changedFact,
  completeFact,
  factMatches,
  isFactKey,
  keyFrom,
  retyped,
  withoutUsual,
  type FactDefinition,
} from './fact-definition.js';

const spend: FactDefinition = {
  key: 'spend',
  label: { en: 'Annual spend', 'zh-CN': '年消费额' },
  type: 'number',
  unit: 'CNY',
  min: 0,
  window: 'last year',
};

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

test('a fact with another kind of value keeps its words, and loses what the kind cannot have', () => {
  expect(retyped(spend, 'integer')).toEqual({ ...spend, type: 'integer' });
  expect(retyped(spend, 'boolean')).toEqual({ key: 'spend', label: spend.label, type: 'boolean', window: 'last year' });
  expect(retyped(retyped(spend, 'enum'), 'date')).not.toHaveProperty('values');
});

test('what was emptied is not in the fact', () => {
  expect(changedFact(spend, { unit: '' })).not.toHaveProperty('unit');
  expect(changedFact(spend, { min: undefined })).not.toHaveProperty('min');
  expect(changedFact(spend, { min: 5 })).toMatchObject({ min: 5 });
});

test('a choice without a value to choose is not complete', () => {
  const choice = retyped(spend, 'enum');
  expect(completeFact(choice)).toBeNull();
  expect(completeFact({ ...choice, values: [{ value: 'low' }] } as FactDefinition)).not.toBeNull();
});

test('a copy says nothing of what is usual', () => {
  const complete = completeFact(spend);
  expect(complete && withoutUsual(complete)).toEqual(spend);
  expect(complete && withoutUsual({ ...complete, sensitivity: 'personal' })).toEqual({
    ...spend,
    sensitivity: 'personal',
  });
});

test('a fact is found by any of its words in any language', () => {
  for (const words of ['spend', 'ANNUAL', '消费', 'year annual']) expect(factMatches(spend, words)).toBe(true);
  expect(factMatches(spend, 'annual orders')).toBe(false);
});
