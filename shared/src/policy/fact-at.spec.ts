import { factAt } from './index.js';

test('a dotted key reads a nested object', () =>
  expect(factAt({ account: { balance: 12 } }, 'account.balance')).toBe(12));

test.each([
  ['what is not there', {}, 'spend'],
  ['what every object inherits', {}, 'toString'],
  ['a part of a list', { tags: ['a', 'b'] }, 'tags.length'],
  ['anything inside of what is missing', { account: null }, 'account.balance'],
])('%s is no fact', (_, facts, key) => expect(factAt<unknown>(facts, key)).toBeUndefined());
