import type { SpokenChange } from '@tierwright/shared/contracts';
import { withDefaults, type Policy, type PolicyDocument } from '@tierwright/shared/policy';
import { groupChanges } from './change-groups.js';

const policyWithLine = (line: number): Policy => {
  const document: PolicyDocument = {
    schema: 'tierwright/policy@1',
    name: 'Shop',
    tiers: [
      { key: 'GOLD', name: 'Gold', color: '#e8b004' },
      { key: 'REGULAR', name: 'Regular' },
    ],
    fallback: 'REGULAR',
    facts: [{ key: 'spend', label: 'Annual spend', type: 'number', unit: 'CNY' }],
    rules: [
      {
        id: 'gold',
        name: 'Gold by spend',
        tier: 'GOLD',
        effect: 'qualify',
        conditions: { id: 'g', all: [{ id: 'c', fact: 'spend', operator: 'greaterThanInclusive', value: line }] },
      },
    ],
  };
  return withDefaults(document);
};

const change = (part: Partial<SpokenChange>): SpokenChange => ({
  kind: 'changed',
  path: '/rules/0/conditions/all/0/value',
  subject: 'node',
  ruleId: 'gold',
  nodeId: 'c',
  sentence: 'Gold: annual spend at least 10,000 → 12,000',
  ...part,
});
const before = policyWithLine(10_000);
const after = policyWithLine(12_000);
const text = (groups: ReturnType<typeof groupChanges>) =>
  groups.flatMap(({ rows }) =>
    rows.map(({ pieces }) =>
      pieces.map(({ kind, tokens }) => `${kind[0]}:${tokens.map((token) => token.text).join('')}`).join('|'),
    ),
  );

describe('the changes between two versions', () => {
  it('stand under the tier that they are about, as one sentence with the old value struck through', () => {
    const groups = groupChanges({ changes: [change({})], before, after, language: 'en' });
    expect(groups).toHaveLength(1);
    expect(groups[0]?.heading).toEqual({ tier: 'Gold', color: '#e8b004' });
    expect(groups[0]?.rows[0]?.subject).toBe('Gold by spend');
    expect(text(groups)).toEqual(['s:annual spend at least |r:10,000|a:12,000|s: CNY']);
  });

  it('of several conditions in one rule are told once', () => {
    const changes = [change({}), change({ path: '/rules/0/conditions', nodeId: 'g' })];
    expect(text(groupChanges({ changes, before, after, language: 'en' }))).toHaveLength(1);
  });

  it('mark old and new in the sentence itself where the documents are not at hand', () => {
    const changes = [change({ before: 10_000, after: 12_000 })];
    expect(text(groupChanges({ changes, before: undefined, after: undefined, language: 'en' }))).toEqual([
      's:Gold: annual spend at least |r:10,000|s: |a:12,000',
    ]);
  });

  it('do not repeat the tier that they stand under', () => {
    const {
      ruleId: _,
      nodeId: __,
      ...renamed
    } = change({
      subject: 'tier',
      path: '/tiers/0/name',
      id: 'GOLD',
      sentence: 'Gold: name “Golden” → “Gold”',
      before: 'Golden',
      after: 'Gold',
    });
    expect(text(groupChanges({ changes: [renamed], before, after, language: 'en' }))).toEqual([
      's:name |r:“Golden”|s: |a:“Gold”',
    ]);
  });

  it('of the whole policy stand below those of the tiers', () => {
    const renamed = change({
      subject: 'policy',
      path: '/name',
      sentence: 'Name: Shop → Store',
      before: 'Shop',
      after: 'Store',
    });
    const { ruleId: _, nodeId: __, ...whole } = renamed;
    const groups = groupChanges({ changes: [whole, change({})], before, after, language: 'en' });
    expect(groups.map(({ heading }) => heading)).toEqual([{ tier: 'Gold', color: '#e8b004' }, { section: 'policy' }]);
  });
});
