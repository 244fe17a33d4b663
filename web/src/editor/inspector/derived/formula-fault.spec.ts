import { withDefaults } from '@tierwright/shared/policy';
import { samplePolicy } from '../../document/sample-policy.js';
import { formulaFault } from './formula-fault.js';

const policy = withDefaults({ ...samplePolicy(), derived: [{ key: 'value', kind: 'formula', expression: 'orders' }] });
const marked = (expression: string) => {
  const fault = formulaFault(policy, 'value', expression);
  return fault && [expression.slice(fault.from, fault.to), fault.message.en];
};

test('a formula that can be computed has no fault', () => {
  expect(marked('annualSpend / max(orders, 1)')).toBeNull();
});

test('a name that stands for nothing is marked whole', () => {
  expect(marked('orders + spend * 2')).toEqual(['spend', 'There is no fact “spend”.']);
});

test('a function that there is not is marked at its name', () => {
  expect(marked('orders + sum(1)')).toEqual(['sum', 'There is no function “sum”.']);
});

test('what is no number cannot be calculated with, nor days counted from what is no date', () => {
  expect(marked('verified * 2')?.[0]).toBe('verified');
  expect(marked('daysSince(orders)')).toEqual(['orders', '“orders” is not a date.']);
});

test('a fact is not computed from itself', () => {
  expect(marked('orders + value')?.[0]).toBe('value');
});

test('a formula that ends too early is marked behind its end', () => {
  expect(formulaFault(policy, 'value', 'orders +')?.from).toBe(8);
});
