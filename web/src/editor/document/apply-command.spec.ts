import { readPolicy, type Condition } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { applyCommand } from './apply-command.js';
import type { Command } from './command.js';
import type { EditableDocument } from './editable.js';
import { leaf, ruleOf, samplePolicy } from './sample-policy.js';
import { findInDocument, parentInDocument, treesOf } from './tree.js';
import { anyCommand, idsOfDocument, deepFreeze } from './sample-commands.js';

const after = (...commands: Command[]): EditableDocument => commands.reduce(applyCommand, deepFreeze(samplePolicy()));
const node = (document: EditableDocument, id: string) => findInDocument(document, id);
const removal = { nodes: [], rules: [], tiers: [], facts: [] };

describe('editing conditions', () => {
  test('a condition goes where it was dropped', () => {
    const added = leaf('new', 'referrals', 'greaterThan', 1);
    const next = after({ type: 'addNode', node: added, place: { parent: 'gold-all', index: 1 } });
    expect(node(next, 'gold-all')).toMatchObject({ all: [{ id: 'gold-spend' }, { id: 'new' }, { id: 'gold-orders' }] });
  });

  test('rules that an edit does not touch keep their identity', () => {
    const before = samplePolicy();
    const next = applyCommand(before, { type: 'changeLeaf', node: 'gold-spend', change: { value: 12000 } });
    expect(next.rules[1]).toBe(before.rules[1]);
    expect(next.facts).toBe(before.facts);
    expect(node(next, 'gold-orders')).toBe(node(before, 'gold-orders'));
  });

  test('a node whose id is taken already is not added', () => {
    const before = samplePolicy();
    const clash = leaf('vip-spend', 'orders', 'equal', 1);
    expect(applyCommand(before, { type: 'addNode', node: clash, place: { parent: 'gold-all', index: 0 } })).toBe(
      before,
    );
  });

  test('removing the only condition under a negation removes the negation', () => {
    const next = after({ type: 'remove', ...removal, nodes: ['vip-verified'] });
    expect(node(next, 'vip-not')).toBeNull();
    expect(node(next, 'vip-all')).toMatchObject({ all: [{ id: 'vip-spend' }, { id: 'vip-any' }] });
  });

  test('removing what a rule stands on empties the rule and keeps it', () => {
    const next = after({ type: 'remove', ...removal, nodes: ['gold-all'] });
    expect(next.rules.map((rule) => rule.id)).toContain('gold');
    expect(next.rules[0]?.conditions).toEqual({ id: 'gold-all', all: [] });
  });

  test('"all of" turned into "none of" keeps its id and its conditions, and turns back', () => {
    const none = after({ type: 'setGroupKind', node: 'gold-all', kind: 'none', freshId: 'f' });
    expect(node(none, 'gold-all')).toMatchObject({
      not: { id: 'f', any: [{ id: 'gold-spend' }, { id: 'gold-orders' }] },
    });
    const back = applyCommand(none, { type: 'setGroupKind', node: 'gold-all', kind: 'all', freshId: 'g' });
    expect(back).toEqual(samplePolicy());
  });

  test('a condition turned into its opposite twice is what it was', () => {
    const negated = after({ type: 'negate', node: 'gold-spend', freshId: 'n' });
    expect(parentInDocument(negated, 'gold-spend')).toMatchObject({ id: 'n' });
    expect(applyCommand(negated, { type: 'negate', node: 'gold-spend', freshId: 'm' })).toEqual(samplePolicy());
  });

  test('a rule that stands on one negated condition stays a rule when the negation is taken off', () => {
    const only: Condition = { id: 'n', not: leaf('x', 'orders', 'equal', 1) };
    const start: EditableDocument = { ...samplePolicy(), rules: [ruleOf('r', 'VIP', only)] };
    const next = applyCommand(start, { type: 'negate', node: 'x', freshId: 'unused' });
    expect(next.rules[0]?.conditions).toEqual({ id: 'n', all: [leaf('x', 'orders', 'equal', 1)] });
  });

  test('wrapping puts siblings into a new group where the first of them stood', () => {
    const next = after({ type: 'wrap', nodes: ['vip-verified', 'vip-any'], kind: 'any', freshIds: ['w', 'w2'] });
    expect(node(next, 'vip-all')).toMatchObject({
      all: [{ id: 'vip-spend' }, { id: 'w', any: [{ id: 'vip-any' }, { id: 'vip-not' }] }],
    });
  });

  test('wrapping and unwrapping changes nothing', () => {
    const wrapped: Command = {
      type: 'wrap',
      nodes: ['gold-spend', 'gold-orders'],
      kind: 'none',
      freshIds: ['w', 'w2'],
    };
    expect(after(wrapped, { type: 'unwrap', node: 'w' })).toEqual(samplePolicy());
  });

  test('a condition moves to another rule, negation and all', () => {
    const next = after({ type: 'moveNodes', nodes: ['vip-verified'], place: { parent: 'gold-all', index: 0 } });
    expect(node(next, 'gold-all')).toMatchObject({
      all: [{ id: 'vip-not' }, { id: 'gold-spend' }, { id: 'gold-orders' }],
    });
    expect(node(next, 'vip-all')).toMatchObject({ all: [{ id: 'vip-spend' }, { id: 'vip-any' }] });
  });

  test('a condition moves within its group to the place shown', () => {
    const next = after({ type: 'moveNodes', nodes: ['vip-spend'], place: { parent: 'vip-all', index: 3 } });
    expect(node(next, 'vip-all')).toMatchObject({ all: [{ id: 'vip-any' }, { id: 'vip-not' }, { id: 'vip-spend' }] });
  });

  test('a group inside a rule goes with its last condition; what the rule itself stands on stays', () => {
    const emptied = after({ type: 'remove', ...removal, nodes: ['vip-orders', 'vip-refs'] });
    expect(node(emptied, 'vip-any')).toBeNull();
    const moved = after({
      type: 'moveNodes',
      nodes: ['vip-orders', 'vip-refs'],
      place: { parent: 'gold-all', index: 0 },
    });
    expect(node(moved, 'vip-all')).toMatchObject({ all: [{ id: 'vip-spend' }, { id: 'vip-not' }] });
    const root = after({ type: 'remove', ...removal, nodes: ['cap-orders'] });
    expect(node(root, 'cap-none')).toEqual({ id: 'cap-none', not: { id: 'cap-any', any: [] } });
  });

  test('gathering in a group everything that it holds already, and more, keeps the group', () => {
    const next = after({
      type: 'moveNodes',
      nodes: ['vip-orders', 'vip-refs', 'gold-spend'],
      place: { parent: 'vip-any', index: 0 },
    });
    expect(node(next, 'vip-any')).toMatchObject({
      any: [{ id: 'gold-spend' }, { id: 'vip-orders' }, { id: 'vip-refs' }],
    });
  });

  test('a group cannot move into itself', () => {
    const before = samplePolicy();
    expect(
      applyCommand(before, { type: 'moveNodes', nodes: ['vip-any'], place: { parent: 'vip-any', index: 0 } }),
    ).toBe(before);
  });
});

describe('editing the ladder', () => {
  test('rules of a removed tier stay, and the fallback becomes the lowest tier left', () => {
    const next = after({ type: 'remove', ...removal, tiers: ['REGULAR', 'GOLD'] });
    expect(next.fallback).toBe('SILVER');
    expect(next.rules).toHaveLength(4);
  });

  test('the last two tiers cannot be removed', () => {
    const two = after({ type: 'remove', ...removal, tiers: ['VIP', 'GOLD'] });
    expect(applyCommand(two, { type: 'remove', ...removal, tiers: ['SILVER'] })).toBe(two);
  });

  test('renaming a tier’s key takes its rules and the fallback along', () => {
    const next = after(
      { type: 'renameTierKey', tier: 'SILVER', key: 'AG' },
      { type: 'renameTierKey', tier: 'REGULAR', key: 'STD' },
    );
    expect(next.rules.filter((rule) => rule.tier === 'AG')).toHaveLength(2);
    expect(next.fallback).toBe('STD');
  });

  test('a tier moves to where it was dropped', () => {
    expect(after({ type: 'moveTier', tier: 'SILVER', index: 0 }).tiers.map((t) => t.key)).toEqual([
      'SILVER',
      'VIP',
      'GOLD',
      'REGULAR',
    ]);
  });

  test('a fact whose key is taken is not added', () => {
    const before = samplePolicy();
    expect(applyCommand(before, { type: 'addFact', fact: { key: 'orders', type: 'boolean' } })).toBe(before);
  });
});

describe('laws of editing', () => {
  test('any run of commands leaves every id unique, the document readable, and what came before untouched', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 25 }), (makers) => {
        let document = deepFreeze(samplePolicy());
        makers.forEach((make, step) => {
          const next = deepFreeze(applyCommand(document, make(document, step)));
          const { nodes, rules } = idsOfDocument(next);
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(new Set(rules).size).toBe(rules.length);
          expect(treesOf(next).every((root) => !('fact' in root))).toBe(true);
          const read = readPolicy(next);
          expect(read.ok ? [] : read.error).toEqual([]);
          document = next;
        });
      }),
      { seed: 2, numRuns: 400 },
    );
  });
});
