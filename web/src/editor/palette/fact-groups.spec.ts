import { samplePolicy } from '../document/sample-policy.js';
import { factGroups } from './fact-groups.js';

const names = (search: string, language: 'en' | 'zh-CN' = 'en') =>
  factGroups(samplePolicy(), language, search).flatMap((group) => group.facts.map((fact) => fact.name));

test('a fact is found by its name in either language, by its key, and by several words in any order', () => {
  expect(names('spend annual')).toEqual(['Annual spend']);
  expect(names('消费')).toEqual(['Annual spend']);
  expect(names('annualspend', 'zh-CN')).toEqual(['年消费额']);
  expect(names('nothing like it')).toEqual([]);
});

test('facts stand under their groups, computed ones with them', () => {
  const facts = samplePolicy().facts.map((fact, i) => (i === 0 ? { ...fact, group: 'Money' } : fact));
  const derived = [{ key: 'clv', kind: 'formula' as const, expression: 'annualSpend * 5', group: 'Money' }];
  const groups = factGroups({ facts, derived }, 'en', '');
  expect(groups.map((group) => [group.name, group.facts.length])).toEqual([
    ['Money', 2],
    ['Facts', 3],
  ]);
});

test('a fact’s unit stands behind it in the reader’s language', () => {
  const [group] = factGroups(samplePolicy(), 'zh-CN', 'annualSpend');
  expect(group?.facts[0]?.hint).toBe('元');
});
