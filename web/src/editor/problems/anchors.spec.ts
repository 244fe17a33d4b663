import type { Problem } from '@tierwright/shared/policy';
import type { EditableDocument } from '../document/editable.js';
import { leaf, samplePolicy } from '../document/sample-policy.js';
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

const withShared: EditableDocument = {
  ...samplePolicy(),
  conditions: {
    'Good standing': {
      id: 'good',
      all: [leaf('good-orders', 'orders', 'greaterThan', 1), leaf('good-refs', 'referrals', 'greaterThan', 1)],
    },
    Single: { id: 'single', all: [leaf('single-orders', 'orders', 'greaterThan', 1)] },
  },
};

test('a problem inside a shared condition shows on its node, and on the shared condition when that is folded', () => {
  const found = anchorsOf(withShared, [about({ nodeId: 'good-refs', path: '/conditions/Good standing/all/1' })]);
  expect(found.nodes.get('good-refs')).toBe(1);
  expect(found.shared.size).toBe(0);
  expect(found.wholeShared.get('Good standing')).toBe(1);
});

test('a problem of a shared condition itself, or of a group in it that is not drawn, shows on its card', () => {
  const found = anchorsOf(withShared, [about({ nodeId: 'single' }), about({ path: '/conditions/Single' })]);
  expect(found.shared.get('Single')).toBe(2);
});
