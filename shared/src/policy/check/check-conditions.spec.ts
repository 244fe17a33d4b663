import type { PolicyDocument } from '../policy-schema.js';
import { membership, membershipWith, membershipWithConditions } from '../testing/membership.js';
import { codesOf, errorsOf } from '../testing/problems.js';

describe('a condition tree', () => {
  const leaf = { id: 'leaf', fact: 'orders', operator: 'equal', value: 1 };
  const named = (name: string, conditions: PolicyDocument['conditions']) =>
    membershipWith({ conditions: { ...membership.conditions, ...conditions }, purpose: name });

  it('must have a group at its root', () => {
    expect(codesOf(membershipWithConditions(leaf))).toContain('root-not-group');
    expect(codesOf(named('shared', { 'One order': leaf }))).toEqual(['root-not-group']);
  });

  it('may be a negation or a reference at its root', () => {
    const rules = [{ id: 'r', tier: 'VIP', effect: 'qualify' as const, conditions: { id: 'n', not: leaf } }];
    expect(codesOf(membershipWith({ rules: [...rules, ...membership.rules] }))).toEqual([]);
    const reference = { id: 'ref', condition: 'In good standing' };
    expect(codesOf(named('alias', { Alias: reference }))).toEqual([]);
  });

  it('has no empty group', () => {
    const problems = errorsOf(membershipWithConditions({ id: 'g', all: [leaf, { id: 'empty', any: [] }] }));
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'group-empty', nodeId: 'empty', path: '/rules/0/conditions/all/1' }),
    );
  });

  it('refers to shared conditions that exist', () => {
    for (const condition of ['Nothing', 'toString'])
      expect(codesOf(membershipWithConditions({ id: 'g', all: [leaf, { id: 'ref', condition }] }))).toContain(
        'condition-unknown',
      );
  });

  it('does not refer to itself, however long the way round', () => {
    const policy = named('circle', {
      A: { id: 'a', all: [{ id: 'a1', condition: 'B' }] },
      B: { id: 'b', not: { id: 'b1', condition: 'C' } },
      C: { id: 'c', condition: 'A' },
      D: { id: 'd', condition: 'A' },
    });
    const circles = errorsOf(policy);
    expect(circles.map(({ code, path, nodeId }) => [code, path, nodeId])).toEqual([
      ['cycle', '/conditions/A', 'a'],
      ['cycle', '/conditions/B', 'b'],
      ['cycle', '/conditions/C', 'c'],
    ]);
    expect(circles[0]?.message.en).toBe('The shared condition “A” refers to itself: A → B → C → A.');
  });

  it('keeps to the limits with its shared conditions counted in, and is measured quickly however they multiply', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => {
        const next = i === 199 ? 'In good standing' : `C${i + 1}`;
        return [`C${i}`, { id: `c${i}`, all: [`l${i}`, `r${i}`].map((id) => ({ id, condition: next })) }];
      }),
    );
    expect(codesOf(named('doubling', doubling))).toEqual(['too-many-leaves', 'too-deep']);
  });

  it('survives a chain of thousands of shared conditions', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 6000 }, (_, i) => [`C${i}`, { id: `c${i}`, condition: `C${i + 1}` }]),
    );
    const rule = { id: 'r', tier: 'VIP', effect: 'qualify' as const, conditions: { id: 'n', condition: 'C0' } };
    const policy = membershipWith({ conditions: chain, rules: [rule] });
    expect(codesOf(policy)).toContain('condition-unknown');
  });
});
