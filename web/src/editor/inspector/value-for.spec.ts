import type { Fact } from '@tierwright/shared/policy';
import { questionFor, valueFor } from './value-for.js';

const base = { whenMissing: 'undetermined', sensitivity: 'none', actionable: true } as const;
const spend: Fact = { ...base, key: 'spend', type: 'number' };
const orders: Fact = { ...base, key: 'orders', type: 'integer' };
const verified: Fact = { ...base, key: 'verified', type: 'boolean' };
const level: Fact = {
  ...base,
  key: 'level',
  type: 'enum',
  ordered: true,
  values: [{ value: 'low' }, { value: 'high' }],
};

test('a threshold becomes the lower end of a range, and the lower end a threshold again', () => {
  const range = valueFor(spend, 'between', 500);
  expect(range).toEqual({ min: 500, max: 1000 });
  expect(valueFor(spend, 'greaterThan', range)).toBe(500);
});

test('a value becomes a list of one, and a list its first value', () => {
  expect(valueFor(spend, 'in', 5)).toEqual([5]);
  expect(valueFor(spend, 'equal', [7, 8])).toBe(7);
});

test('"is known" takes no value', () => expect(valueFor(spend, 'isPresent', 5)).toBeUndefined());

test('asking another number the same question keeps its operator and value', () => {
  const before = { id: 'a', fact: 'spend', operator: 'lessThan', value: 9 };
  expect(questionFor(orders, before, 'number')).toEqual({ operator: 'lessThan', value: 9 });
});

test('asking a fact of another kind starts with what is usual there', () => {
  const before = { id: 'a', fact: 'spend', operator: 'lessThan', value: 9 };
  expect(questionFor(verified, before, 'number')).toEqual({ operator: 'equal', value: true });
  expect(questionFor(level, before, 'number')).toEqual({ operator: 'atLeast', value: 'high' });
});
