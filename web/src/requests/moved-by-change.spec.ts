import type { Effect, SpokenChange } from '@tierwright/shared/contracts';
import { movedByChange } from './moved-by-change.js';

const change = (part: Partial<SpokenChange>): SpokenChange => ({
  kind: 'changed',
  path: '/rules/0/conditions/all/0',
  subject: 'node',
  sentence: '',
  ...part,
});
const line = change({ ruleId: 'gold' });
const orders = change({ ruleId: 'gold', path: '/rules/0/conditions/all/1' });
const elsewhere = change({ ruleId: 'silver', path: '/rules/1/conditions/all/0' });
const named = change({ subject: 'rule', id: 'gold', path: '/rules/0/name' });
const gone = change({ subject: 'benefit', kind: 'removed', id: 'gift', tier: 'GOLD', path: '/tiers/0/benefits/0' });
const changes = [line, orders, elsewhere, named, gone];
const key = ({ path }: SpokenChange) => `changed:${path}`;

const effect = {
  causes: [
    { changes: [key(line)], up: 0, down: 60 },
    { changes: [key(line), key(orders)], up: 2, down: 10 },
    { changes: [key(elsewhere)], up: 0, down: 5 },
    { changes: [], up: 0, down: 1 },
  ],
  benefits: [
    { benefit: 'gift', tier: 'GOLD', gained: 0, lost: 201 },
    { benefit: 'gift', tier: 'SILVER', gained: 0, lost: 70 },
  ],
} as unknown as Effect;

const told = (of: SpokenChange) => movedByChange(of, changes, effect).map(({ what, customers }) => [what, customers]);

describe('beside a change', () => {
  it('stand all whom the changes of its rule move, alone or with another, each once', () => {
    expect(told(line)).toEqual([
      ['down', 70],
      ['up', 2],
    ]);
    expect(told(elsewhere)).toEqual([['down', 5]]);
  });

  it('leads to exactly these customers', () => {
    expect(movedByChange(line, changes, effect)[0]?.search).toEqual({
      direction: 'down',
      change: [line, orders, named].map(key).join('\n'),
    });
  });

  it('of a benefit that a tier loses stand those of that tier who lose it', () => {
    expect(movedByChange(gone, changes, effect)).toEqual([
      { what: 'lost', customers: 201, search: { lost: 'gift', reviewedTo: 'GOLD' } },
    ]);
  });

  it('stands nobody where only words change', () => {
    expect(told(named)).toEqual([]);
  });
});
