import type { Problem } from '@tierwright/shared/policy';
import { samplePolicy } from '../document/sample-policy.js';
import { anchorsOf } from './anchors.js';

const about = (part: Partial<Problem>): Problem => ({
  code: 'x',
  severity: 'error',
  path: '',
  message: { en: '', 'zh-CN': '' },
  ...part,
});
const anchors = (...problems: Partial<Problem>[]) => anchorsOf(samplePolicy(), problems.map(about));

test('a problem shows on its condition', () => {
  expect(anchors({ nodeId: 'gold-spend', ruleId: 'gold' }).nodes.get('gold-spend')).toBe(1);
});

test('a problem of a negation shows on the condition that it negates', () => {
  expect(anchors({ nodeId: 'vip-not', ruleId: 'vip' }).nodes.get('vip-verified')).toBe(1);
});

test('a problem of the group inside "none of" shows on the "none of"', () => {
  expect(anchors({ nodeId: 'cap-any', ruleId: 'cap' }).nodes.get('cap-none')).toBe(1);
});

test('a problem of a group that is not drawn shows on its rule', () => {
  const { nodes, rules } = anchors({ nodeId: 'silver-all', ruleId: 'silver' });
  expect(nodes.size).toBe(0);
  expect(rules.get('silver')).toBe(1);
});

test('a folded rule shows everything that is wrong inside', () => {
  const { wholeRules } = anchors(
    { nodeId: 'vip-spend', ruleId: 'vip' },
    { nodeId: 'vip-refs', ruleId: 'vip' },
    { ruleId: 'vip' },
  );
  expect(wholeRules.get('vip')).toBe(3);
});
