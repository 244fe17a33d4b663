import { factRows } from './fact-rows.js';
import { aDecision, spendPolicy } from './testing.js';

const rows = (facts: Record<string, never> | object, ignored: string[] = []) =>
  factRows(aDecision({ facts: facts as never }, { ignored }), spendPolicy, 'en');

it('facts are shown as they were given, in the reader’s words', () => {
  expect(rows({ annualSpend: 11_240, age: 41 }).slice(0, 2)).toMatchObject([
    { name: 'Annual spend', value: '11,240', unit: 'CNY', state: 'given', personal: false },
    { name: 'Age', value: '41', state: 'given', personal: true },
  ]);
});

it('a masked fact is told apart from one that was not given', () => {
  expect(rows({ age: '•••' }).map(({ key, state }) => [key, state])).toEqual([
    ['age', 'masked'],
    ['annualSpend', 'absent'],
    ['orders', 'absent'],
  ]);
});

it('what the version does not read is shown, and said to be that', () => {
  expect(rows({ colour: 'red' }, ['colour'])[0]).toMatchObject({ name: 'colour', value: 'red', state: 'unread' });
});
