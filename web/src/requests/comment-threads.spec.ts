import type { Comment, SpokenChange } from '@tierwright/shared/contracts';
import { withDefaults } from '@tierwright/shared/policy';
import { changedRules, commentsOn, openComments, rulesElsewhere } from './comment-threads.js';

const policy = withDefaults({
  schema: 'tierwright/policy@1',
  name: 'Shop',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'spend', type: 'number' }],
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'c', fact: 'spend', operator: 'greaterThan', value: 1 }] },
    },
  ],
});

const comment = (id: string, part: Partial<Comment> = {}): Comment => ({
  id,
  text: id,
  ruleId: null,
  nodeId: null,
  contentHash: 'a',
  by: { id: 'p', name: 'P' },
  createdAt: '2026-11-21T10:00:00Z',
  resolved: null,
  ...part,
});
const settled = { by: { id: 'q', name: 'Q' }, at: '2026-11-21T11:00:00Z' };
const ids = (comments: readonly Comment[]) => comments.map(({ id }) => id);

describe('the comments on a change request', () => {
  const comments = [
    comment('whole'),
    comment('rule', { ruleId: 'gold', resolved: settled }),
    comment('node', { nodeId: 'c' }),
    comment('gone', { ruleId: 'old' }),
    comment('lost', { nodeId: 'nowhere' }),
  ];

  it('stand with the rule that they are about, those on a condition with its rule', () => {
    expect(ids(commentsOn(comments, 'gold', policy))).toEqual(['rule', 'node']);
  });

  it('stand with the whole request where what they were about is not to be found', () => {
    expect(ids(commentsOn(comments, null, policy))).toEqual(['whole', 'lost']);
  });

  it('are all shown somewhere, also where their rule has no change', () => {
    expect(rulesElsewhere(comments, new Set(['gold']), policy)).toEqual(['old']);
    expect(rulesElsewhere(comments, new Set(), policy)).toEqual(['gold', 'old']);
  });

  it('are open until somebody resolves them', () => {
    expect(openComments(comments)).toBe(4);
  });

  it('stand beside a rule that is taken out as a whole', () => {
    const change = { kind: 'removed', path: '/rules/0', subject: 'rule', id: 'old', sentence: '' } as SpokenChange;
    expect([...changedRules([change])]).toEqual(['old']);
  });
});
