import type { TemplateAnswer } from '@tierwright/shared/contracts';
import { familiesOf, familyMatches } from './new-policy-families.js';

const template = (key: string, more: Partial<TemplateAnswer> = {}): TemplateAnswer => ({
  key,
  name: { en: `The ${key}`, 'zh-CN': '等级' },
  summary: '',
  audience: 'Shops',
  tiers: [{ key: 'A', name: { en: 'Gold', 'zh-CN': '金卡' } }],
  facts: [{ en: 'Annual spend', 'zh-CN': '年消费额' }],
  rules: 1,
  samples: { total: 0, tiers: {}, undetermined: 0 },
  ...more,
});

const all = [template('a'), template('b'), template('a-score', { variantOf: 'a', way: 'By score' })];

test('a variant stands behind the starter policy that it is a way of', () => {
  expect(familiesOf(all).map(({ ways }) => ways.map(({ key }) => key))).toEqual([['a', 'a-score'], ['b']]);
});

test('a variant whose base is not there has a card of its own', () => {
  expect(familiesOf([template('x', { variantOf: 'gone' })])).toHaveLength(1);
});

test('a starter policy is found by its tiers, its facts and its variants, in any language', () => {
  const [first, second] = familiesOf(all);
  if (!first || !second) throw new Error('two families');
  for (const words of ['金卡', 'annual SPEND', 'by score', 'shops 年消费'])
    expect(familyMatches(first, words)).toBe(true);
  expect(familyMatches(second, 'by score')).toBe(false);
  expect(familyMatches(second, '')).toBe(true);
});
