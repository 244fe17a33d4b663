import { applyCommand } from './apply-command.js';
import type { EditableDocument } from './editable.js';
import { clipOf, clipText, readClip, withFreshIds } from './fragment.js';
import { noDefinitions } from './needs.js';
import { addAt, addGroupAt, moveTo } from './placing.js';
import { leaf, ruleOf, samplePolicy } from './sample-policy.js';
import { findInDocument } from './tree.js';
import { isMentioned, usesOf } from './usage.js';

const run = (document: EditableDocument, commands: ReturnType<typeof addAt>) => commands.reduce(applyCommand, document);
const fresh = leaf('new', 'referrals', 'greaterThan', 1);

test('a fact dropped on a rule becomes its last condition', () => {
  const next = run(samplePolicy(), addAt(samplePolicy(), fresh, { kind: 'rule', id: 'silver' }, 'VIP'));
  expect(findInDocument(next, 'silver-all')).toMatchObject({ all: [{ id: 'silver-spend' }, { id: 'new' }] });
});

test('a fact dropped on a condition stands right behind it', () => {
  const next = run(samplePolicy(), addAt(samplePolicy(), fresh, { kind: 'node', id: 'gold-spend' }, 'VIP'));
  expect(findInDocument(next, 'gold-all')).toMatchObject({
    all: [{ id: 'gold-spend' }, { id: 'new' }, { id: 'gold-orders' }],
  });
});

test('a fact dropped on "none of" goes into it', () => {
  const next = run(samplePolicy(), addAt(samplePolicy(), fresh, { kind: 'node', id: 'cap-none' }, 'VIP'));
  expect(findInDocument(next, 'cap-any')).toMatchObject({ any: [{ id: 'cap-orders' }, { id: 'new' }] });
});

test('a fact dropped on a tier, or on the open canvas, becomes a rule for that tier', () => {
  const onTier = run(samplePolicy(), addAt(samplePolicy(), fresh, { kind: 'tier', id: 'GOLD' }, 'VIP'));
  expect(onTier.rules.at(-1)).toMatchObject({ tier: 'GOLD', conditions: { all: [{ id: 'new' }] } });
  const open = run(samplePolicy(), addAt(samplePolicy(), fresh, { kind: 'caption' }, 'VIP'));
  expect(open.rules.at(-1)).toMatchObject({ tier: 'VIP' });
});

test('a rule that stands on one negated condition makes room for a second', () => {
  const start = { ...samplePolicy(), rules: [ruleOf('r', 'VIP', { id: 'n', not: leaf('x', 'orders', 'equal', 1) })] };
  const next = run(start, addAt(start, fresh, { kind: 'rule', id: 'r' }, 'VIP'));
  expect(next.rules[0]?.conditions).toMatchObject({ all: [{ id: 'n' }, { id: 'new' }] });
});

test('a group dropped on a condition takes the condition in', () => {
  const next = run(samplePolicy(), addGroupAt(samplePolicy(), 'any', { kind: 'node', id: 'gold-spend' }, 'VIP'));
  expect(findInDocument(next, 'gold-all')).toMatchObject({
    all: [{ any: [{ id: 'gold-spend' }] }, { id: 'gold-orders' }],
  });
});

test('a condition dropped on itself goes nowhere', () => {
  expect(moveTo(samplePolicy(), ['gold-spend'], { kind: 'node', id: 'gold-spend' })).toEqual([]);
});

test('what is copied is pasted with ids of its own, and brings its facts along', () => {
  const selection = { nodes: ['vip-spend'], rules: ['vip'], tiers: [], fact: null, shared: null };
  const clip = readClip(clipText(clipOf(samplePolicy(), selection)));
  expect(clip?.nodes).toEqual([]);
  expect(clip?.facts.map((fact) => fact.key)).toEqual(['annualSpend', 'orders', 'referrals', 'verified']);
  let n = 0;
  const pasted = withFreshIds(clip ?? { rules: [], nodes: [], ...noDefinitions }, () => `fresh-${n++}`);
  const next = applyCommand(samplePolicy(), { type: 'paste', fragment: pasted, place: null });
  expect(next.rules).toHaveLength(5);
  expect(next.rules.at(-1)).toMatchObject({ tier: 'VIP', conditions: { all: [{ fact: 'annualSpend' }, {}, {}] } });
});

test('text that was not copied here is not pasted', () => {
  expect(readClip('tierwright/fragment@1 but no JSON')).toBeNull();
  expect(readClip('{"schema":"tierwright/fragment@1","rules":[{"id":1}],"nodes":[],"facts":[]}')).toBeNull();
});

test('a fact knows the conditions that ask for it, compared facts included', () => {
  expect(usesOf(samplePolicy(), 'annualSpend').map((use) => use.leaf.id)).toEqual([
    'gold-spend',
    'vip-spend',
    'silver-spend',
  ]);
  const compared = applyCommand(samplePolicy(), {
    type: 'changeLeaf',
    node: 'gold-orders',
    change: { value: { fact: 'referrals' } },
  });
  expect(usesOf(compared, 'referrals')).toHaveLength(2);
});

test('a fact that a formula mentions by a longer name is not mentioned', () => {
  const derived = [{ key: 'clv', kind: 'formula' as const, expression: 'ordersPerYear * 2' }];
  expect(isMentioned({ ...samplePolicy(), derived }, 'orders')).toBe(false);
  expect(isMentioned({ ...samplePolicy(), derived }, 'ordersPerYear')).toBe(true);
});
