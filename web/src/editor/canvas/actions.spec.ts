import { samplePolicy } from '../document/sample-policy.js';
import { sampleStore } from '../document/sample-store.js';
import { noSelection, selectNode, selectRule, selectTier } from '../document/selection.js';
import { findInDocument } from '../document/tree.js';
import { connect, takesItem, takesNodes } from './accepts.js';
import { editorActions } from './actions.js';
import { clipboardOf } from './clipboard.js';

function open() {
  const store = sampleStore();
  const actions = editorActions(store);
  return { store, actions, clipboard: clipboardOf(store, actions), state: () => store.getState() };
}
const node = (state: { document: ReturnType<typeof samplePolicy> }, id: string) => findInDocument(state.document, id);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a fact is added to the selected rule, and the new condition is selected', () => {
  const { actions, state } = open();
  state().select(selectRule('silver'));
  actions.addFact('orders');
  expect(node(state(), 'silver-all')).toMatchObject({
    all: [{}, { fact: 'orders', operator: 'greaterThanInclusive' }],
  });
  expect(state().selection.nodes).toHaveLength(1);
});

test('adding is one undo step, even where a group has to be made first', () => {
  const { actions, state } = open();
  actions.addFact('orders', { kind: 'tier', id: 'GOLD' });
  expect(state().document.rules).toHaveLength(5);
  expect(state().history.past).toHaveLength(1);
  state().undo();
  expect(state().document).toEqual(samplePolicy());
});

test('a new condition asks what others ask of the same fact', () => {
  const { actions, state } = open();
  state().select(selectRule('silver'));
  actions.addFact('annualSpend');
  expect(node(state(), state().selection.nodes[0] ?? '')).toMatchObject({
    operator: 'greaterThanInclusive',
    value: 10000,
  });
});

test('a new rule is for the selected tier', () => {
  const { actions, state } = open();
  state().select(selectTier('SILVER'));
  actions.addRule();
  expect(state().document.rules.at(-1)).toMatchObject({ tier: 'SILVER', effect: 'qualify' });
});

test('a new tier stands above the one for everyone else', () => {
  const { actions, state } = open();
  actions.addTier();
  expect(state().document.tiers.map((tier) => tier.key)).toEqual(['VIP', 'GOLD', 'SILVER', 'TIER_5', 'REGULAR']);
});

test('conditions from two rules are gathered into one group', () => {
  const { actions, state } = open();
  state().select({ ...noSelection, nodes: ['gold-orders', 'vip-refs'] });
  actions.wrap('any');
  expect(node(state(), 'gold-all')).toMatchObject({
    all: [{ id: 'gold-spend' }, { any: [{ id: 'gold-orders' }, { id: 'vip-refs' }] }],
  });
  expect(state().history.past).toHaveLength(1);
});

test('a condition moves down among its siblings, and stops at the end', () => {
  const { actions, state } = open();
  state().select(selectNode('gold-spend'));
  actions.reorder(1);
  expect(node(state(), 'gold-all')).toMatchObject({ all: [{ id: 'gold-orders' }, { id: 'gold-spend' }] });
  actions.reorder(1);
  expect(state().history.past).toHaveLength(1);
});

test('adding to a folded rule unfolds it', () => {
  const { actions, state } = open();
  state().changeLayout({ positions: {}, collapsed: ['rule:gold'] }, 'collapse');
  actions.addFact('orders', { kind: 'rule', id: 'gold' });
  expect(state().layout.collapsed).toEqual([]);
});

test('what is copied in one policy is pasted in another, with the facts it asks for', () => {
  const from = open();
  from.state().select(selectRule('vip'));
  const text = from.clipboard.copy();
  const to = open();
  to.state().dispatch({ type: 'remove', nodes: [], rules: ['vip'], tiers: [], facts: ['verified'] });
  expect(to.clipboard.paste(text ?? '')).toBe(true);
  expect(to.state().document.facts.map((fact) => fact.key)).toContain('verified');
  expect(to.state().document.rules.at(-1)).toMatchObject({ tier: 'VIP', name: 'vip (copy)' });
});

test('a pasted rule whose tier does not exist here goes to one that does', () => {
  const from = open();
  from.state().dispatch({ type: 'renameTierKey', tier: 'VIP', key: 'DIAMOND' });
  from.state().select(selectRule('vip'));
  const to = open();
  to.clipboard.paste(from.clipboard.copy() ?? '');
  expect(to.state().document.tiers.map((tier) => tier.key)).toContain(to.state().document.rules.at(-1)?.tier);
});

test('lines go from conditions to groups and rules, and from rules to tiers, nowhere else', () => {
  const document = samplePolicy();
  expect(connect(document, 'node:gold-spend', 'node:vip-any')).toHaveLength(1);
  expect(connect(document, 'rule:gold', 'tier:VIP')).toHaveLength(1);
  expect(connect(document, 'rule:gold', 'tier:GOLD')).toEqual([]);
  expect(connect(document, 'node:gold-spend', 'tier:VIP')).toEqual([]);
  expect(connect(document, 'node:vip-all', 'node:vip-any')).toEqual([]);
  expect(connect(document, 'rule:gold', 'rule:vip')).toEqual([]);
});

test('a group does not take its own parent, and a tier takes no condition that is dragged', () => {
  expect(takesNodes(samplePolicy(), ['vip-all'], 'node:vip-any')).toBe(false);
  expect(takesNodes(samplePolicy(), ['gold-spend'], 'tier:VIP')).toBe(false);
  expect(takesNodes(samplePolicy(), ['gold-spend'], 'rule:silver')).toBe(true);
});

test('from the palette, facts go onto conditions, rules and tiers; rules onto tiers', () => {
  expect(takesItem({ kind: 'fact', key: 'orders' }, 'tier:VIP')).toBe(true);
  expect(takesItem({ kind: 'rule' }, 'node:gold-spend')).toBe(false);
  expect(takesItem({ kind: 'tier' }, 'tier:VIP')).toBe(false);
});

test('a group that is shared is opened for naming, used elsewhere and taken apart again', () => {
  const { actions, state } = open();
  state().select(selectNode('vip-any'));
  actions.share();
  expect(state().selection.shared).toBe('Shared condition');
  actions.addReference('Shared condition', { kind: 'rule', id: 'gold' });
  const [used] = state().selection.nodes;
  const reference = node(state(), used ?? '');
  expect(reference).toMatchObject({ condition: 'Shared condition' });
  if (reference && 'condition' in reference) actions.unshare(reference);
  const [copy] = state().selection.nodes;
  expect(node(state(), copy ?? '')).toMatchObject({ any: [{ fact: 'orders' }, { fact: 'referrals' }] });
  expect(copy).not.toBe('vip-any');
  for (let i = 0; i < 3; i++) state().undo();
  expect(state().document).toEqual(samplePolicy());
});

test('a condition is added to a shared condition as to a rule', () => {
  const { actions, state } = open();
  state().select(selectNode('vip-any'));
  actions.share();
  actions.addFact('referrals');
  expect(state().document.conditions?.['Shared condition']).toMatchObject({ any: [{}, {}, { fact: 'referrals' }] });
});

test('several conditions are shared together, and mean what they meant', () => {
  const { actions, state } = open();
  state().select({ ...noSelection, nodes: ['vip-orders', 'vip-refs'] });
  actions.share();
  expect(state().document.conditions?.['Shared condition']).toMatchObject({
    any: [{ id: 'vip-orders' }, { id: 'vip-refs' }],
  });
  expect(node(state(), 'vip-any')).toMatchObject({ any: [{ condition: 'Shared condition' }] });
  expect(state().history.past).toHaveLength(1);
});
