import { samplePolicy } from '../../document/sample-policy.js';
import { find } from './find.js';

const ids = (search: string) => find(samplePolicy(), search).map(({ id }) => id);

test('a condition is found by its fact, its value and its words, in either language and any order', () => {
  expect(ids('annual 10,000')).toEqual(['node:gold-spend']);
  expect(ids('10000 spend')).toEqual(['node:gold-spend']);
  expect(ids('年消费额')).toEqual(['node:gold-spend', 'node:vip-spend', 'node:silver-spend']);
});

test('a rule and a tier are found by their names', () => {
  expect(ids('vip')).toEqual(['rule:vip', 'tier:VIP']);
});

test('what hides in a folded card is found with that card, to be unfolded', () => {
  expect(find(samplePolicy(), 'verified')).toContainEqual(
    expect.objectContaining({ id: 'node:vip-verified', card: 'rule:vip' }),
  );
});

test('a search for nothing finds nothing', () => {
  expect(ids('  ')).toEqual([]);
  expect(ids('no such thing')).toEqual([]);
});
