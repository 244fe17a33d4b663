import { applyCommand } from './apply-command.js';
import type { Command } from './command.js';
import { samplePolicy } from './sample-policy.js';
import { findInDocument } from './tree.js';
import { referencesTo } from './usage.js';

const shareAny: Command = { type: 'share', node: 'vip-any', name: 'Busy', freshIds: ['ref', 'unused'] };
const after = (...commands: Command[]) => commands.reduce(applyCommand, samplePolicy());

test('a group that is shared keeps its ids, and the rule refers to it where it stood', () => {
  const next = after(shareAny);
  expect(next.conditions).toEqual({ Busy: findInDocument(samplePolicy(), 'vip-any') });
  expect(next.rules[1]?.conditions).toMatchObject({
    all: [{ id: 'vip-spend' }, { id: 'ref', condition: 'Busy' }, { id: 'vip-not' }],
  });
});

test('a negated condition is shared with its negation, a single one inside a group', () => {
  expect(after({ ...shareAny, node: 'vip-verified' }).conditions?.['Busy']).toMatchObject({ id: 'vip-not' });
  expect(after({ ...shareAny, node: 'vip-spend', freshIds: ['ref', 'g'] }).conditions?.['Busy']).toMatchObject({
    id: 'g',
    all: [{ id: 'vip-spend' }],
  });
});

test('neither a name that is taken nor what is shared already is shared', () => {
  const shared = after(shareAny);
  expect(applyCommand(shared, { ...shareAny, node: 'gold-all', freshIds: ['r2', 'g2'] })).toBe(shared);
  expect(applyCommand(shared, { ...shareAny, name: 'Other', freshIds: ['r2', 'g2'] })).toBe(shared);
});

test('renaming takes every reference along', () => {
  const next = after(shareAny, { type: 'renameShared', name: 'Busy', next: 'Very busy' });
  expect(Object.keys(next.conditions ?? {})).toEqual(['Very busy']);
  expect(referencesTo(next, 'Very busy').map(({ id }) => id)).toEqual(['ref']);
});

test('what is used is not deleted; unshared everywhere it is, and nothing is left of it', () => {
  const shared = after(shareAny);
  expect(applyCommand(shared, { type: 'removeShared', name: 'Busy' })).toBe(shared);
  const copy = { id: 'copy', any: [{ id: 'copy-1', fact: 'orders', operator: 'equal', value: 1 }] };
  const apart = applyCommand(shared, { type: 'unshare', node: 'ref', tree: copy });
  expect(findInDocument(apart, 'copy')).toEqual(copy);
  expect(applyCommand(apart, { type: 'removeShared', name: 'Busy' })).not.toHaveProperty('conditions');
});
