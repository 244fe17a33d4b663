import { applyCommand } from './apply-command.js';
import type { Command } from './command.js';
import { cutLine, insertCondition, insertGroup, type Line } from './line.js';
import { leaf, samplePolicy } from './sample-policy.js';
import { findInDocument } from './tree.js';

const line = (from: Line['from'], to: Line['to'] = { kind: 'caption' }): Line => ({ from, to });
const condition = (id: string) => line({ kind: 'node', id });
const rule = (id: string) => line({ kind: 'rule', id });
const run = (commands: readonly Command[]) => commands.reduce(applyCommand, samplePolicy());
const added = leaf('new', 'referrals', 'greaterThan', 1);
const inserted = (at: Line) => run(insertCondition(samplePolicy(), at, added));

test('a group put between a condition and its group takes the condition in', () => {
  const next = run(insertGroup(samplePolicy(), condition('gold-spend'), 'any'));
  expect(findInDocument(next, 'gold-all')).toMatchObject({
    all: [{ any: [{ id: 'gold-spend' }] }, { id: 'gold-orders' }],
  });
});

test('a group put between a group and its rule takes the whole group in', () => {
  const next = run(insertGroup(samplePolicy(), condition('gold-all'), 'none'));
  expect(next.rules[0]?.conditions).toMatchObject({ not: { any: [{ id: 'gold-all' }] } });
});

test('a group put between a rule and its tier holds all that the rule asks', () => {
  const next = run(insertGroup(samplePolicy(), rule('gold'), 'any'));
  expect(next.rules[0]?.conditions).toMatchObject({ any: [{ id: 'gold-all' }] });
});

test('a group put behind a negated condition takes the negation along', () => {
  const next = run(insertGroup(samplePolicy(), condition('vip-verified'), 'any'));
  expect(findInDocument(next, 'vip-all')).toMatchObject({ all: [{}, {}, { any: [{ id: 'vip-not' }] }] });
});

test('a condition put into a line must hold, too: beside its neighbours where all must, else in an "all of" of its own', () => {
  expect(findInDocument(inserted(condition('gold-spend')), 'gold-all')).toMatchObject({
    all: [{ id: 'gold-spend' }, { id: 'new' }, { id: 'gold-orders' }],
  });
  expect(findInDocument(inserted(condition('vip-orders')), 'vip-any')).toMatchObject({
    any: [{ all: [{ id: 'vip-orders' }, { id: 'new' }] }, { id: 'vip-refs' }],
  });
  expect(inserted(rule('gold')).rules[0]?.conditions).toMatchObject({ all: [{}, {}, { id: 'new' }] });
  expect(inserted(rule('cap')).rules[3]?.conditions).toMatchObject({ all: [{ id: 'cap-none' }, { id: 'new' }] });
});

test('a line that is cut takes along what it carried', () => {
  expect(findInDocument(run(cutLine(condition('gold-spend'))), 'gold-all')).toMatchObject({
    all: [{ id: 'gold-orders' }],
  });
  expect(run(cutLine(rule('gold'))).rules.map(({ id }) => id)).toEqual(['vip', 'silver', 'cap']);
});
