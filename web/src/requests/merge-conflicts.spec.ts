import { withDefaults, type Policy } from '@tierwright/shared/policy';
import { ProblemError } from '../api/problem-error.js';
import { areChosen, conflictsOf, sideSays, withConflicts, type MergeConflict } from './merge-conflicts.js';

const policyWithLine = (value: number): Policy =>
  withDefaults({
    schema: 'tierwright/policy@1',
    name: 'Shop',
    tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
    fallback: 'BASE',
    facts: [{ key: 'orders', label: 'Orders', type: 'number' }],
    rules: [
      {
        id: 'gold',
        tier: 'GOLD',
        effect: 'qualify',
        conditions: { id: 'g', all: [{ id: 'c', fact: 'orders', operator: 'greaterThanInclusive', value }] },
      },
    ],
  });

const conflict = (id: string, part: Partial<MergeConflict> = {}): MergeConflict => ({
  id,
  sentence: id,
  nodeId: undefined,
  ours: '1',
  theirs: '2',
  ...part,
});

describe('what two changes say differently of one place', () => {
  it('is read from the refusal, under the id that its choice has', () => {
    const violations = [
      { path: '/choices/rules~1gold~1a~0b', code: 'merge-conflict', message: 'Gold differs', nodeId: 'c', got: '6' },
    ];
    const error = new ProblemError({ code: 'merge-conflicts', status: 409, violations: violations as never });
    expect(conflictsOf(error)).toEqual([
      { id: 'rules/gold/a~b', sentence: 'Gold differs', nodeId: 'c', ours: '6', theirs: undefined },
    ]);
    expect(
      conflictsOf(new ProblemError({ code: 'behind-live', status: 409, violations: violations as never })),
    ).toEqual([]);
  });

  it('is merged only when a side is chosen for every place', () => {
    expect(areChosen([conflict('a'), conflict('b')], { a: 'ours' })).toBe(false);
    expect(areChosen([conflict('a'), conflict('b')], { a: 'ours', b: 'theirs' })).toBe(true);
  });

  it('stays in sight when live moves on meanwhile and more comes up', () => {
    const later = withConflicts([conflict('a'), conflict('b')], [conflict('b', { theirs: '3' }), conflict('c')]);
    expect(later.map(({ id, theirs }) => `${id}${theirs}`)).toEqual(['a2', 'b3', 'c2']);
  });

  it('is said as each side says it', () => {
    const node = conflict('x', { nodeId: 'c' });
    expect(sideSays(policyWithLine(6), node, '{}', 'en')).toBe('orders at least 6');
    expect(sideSays(policyWithLine(5), node, '{}', 'en')).toBe('orders at least 5');
    expect(sideSays(undefined, conflict('x'), '"#e8b004"', 'en')).toBe('#e8b004');
    expect(sideSays(undefined, conflict('x'), '{"key":"GOLD"}', 'en')).toBeUndefined();
  });
});
