import type { CustomerTrace, SimulationCounts } from '../simulation-seam.js';
import { edgeMarks, nodeMarks, ruleMarks, tierMarks } from './decorate.js';

const counts: SimulationCounts = {
  total: 1000,
  nodes: { spend: { pass: 270, fail: 724, unknown: 6 } },
  rules: { gold: { pass: 260, decides: 201 } },
  tiers: { GOLD: { count: 201, before: 271 } },
  noTier: { count: 0, before: null },
  undetermined: { count: 6, before: 9 },
};

const trace: CustomerTrace = {
  customerId: 'C-1001',
  nodes: { spend: false, orders: true, negation: null },
  rules: { gold: false, silver: true, vip: true },
  actual: { spend: '11,240', orders: '14' },
  tier: 'SILVER',
  determined: true,
  decidedBy: ['silver'],
  shortOf: ['spend'],
  sentence: 'C-1001 is Silver',
};

test('a condition shows how many customers pass it, and their share', () => {
  expect(nodeMarks('spend', 'spend', counts, null)).toMatchObject({ count: 270, share: 0.27, unknown: 6, trace: null });
});

test('a condition without counts shows none, rather than zero', () => {
  expect(nodeMarks('new', 'new', counts, null)).toMatchObject({ count: null, share: null });
});

test('the condition that keeps a customer from the next tier stands out from others that fail', () => {
  expect(nodeMarks('spend', 'spend', counts, trace)).toMatchObject({ trace: 'short', actual: '11,240' });
  expect(nodeMarks('orders', 'orders', null, trace)).toMatchObject({ trace: 'passes', actual: '14' });
});

test('a negated condition shows the negation’s result and the leaf’s value', () => {
  expect(nodeMarks('negation', 'orders', null, trace)).toMatchObject({ trace: 'unknown', actual: '14' });
});

test('what the customer’s path does not touch is dimmed', () => {
  expect(nodeMarks('elsewhere', 'elsewhere', null, trace).trace).toBe('off');
  expect(ruleMarks('cap', null, trace).trace).toBe('off');
});

test('a rule says how many it lets pass and how many it decides', () => {
  expect(ruleMarks('gold', counts, null)).toEqual({ trace: null, pass: 260, decides: 201 });
});

test('a tier shows its count beside that of what the draft is compared with', () => {
  expect(tierMarks('GOLD', counts, null)).toMatchObject({ count: 201, before: 271, share: 0.201, shareBefore: 0.271 });
});

test('the customer lands on one tier; undetermined, on none', () => {
  expect(tierMarks('SILVER', counts, trace).landed).toBe(true);
  expect(tierMarks('GOLD', counts, trace).landed).toBe(false);
  expect(tierMarks(null, counts, { ...trace, tier: null, determined: false }).landed).toBe(false);
});

test('an edge is as thick as the customers that it carries', () => {
  const edge = { source: 'node:spend', target: 'node:all' };
  const wide = edgeMarks(edge, 'spend', counts, null).width;
  const more = { ...counts, nodes: { spend: { pass: 948, fail: 52, unknown: 0 } } };
  expect(edgeMarks(edge, 'spend', more, null).width).toBeGreaterThan(wide);
});

test('from a rule to its tier the path is lit only where the rule decided', () => {
  expect(edgeMarks({ source: 'rule:silver', target: 'tier:SILVER' }, 'silver', null, trace).trace).toBe('lit');
  expect(edgeMarks({ source: 'rule:vip', target: 'tier:VIP' }, 'vip', null, trace).trace).toBe('dim');
});
