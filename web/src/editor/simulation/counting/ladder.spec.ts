import type { Tier } from '@tierwright/shared/policy';
import { ladderOf, rungIndex } from './ladder.js';
import { spendPolicy } from '../testing/a-policy.js';

const keys = (...args: Parameters<typeof ladderOf>) => ladderOf(...args).map((rung) => rung.key);
const platinum = { key: 'PLATINUM' };
const [gold, ...rest] = spendPolicy().tiers as [Tier, ...Tier[]];
const tiers = [gold, ...rest];

test('the ladder is the draft’s own where live has the same tiers', () => {
  expect(keys(spendPolicy(), spendPolicy())).toEqual(['GOLD', 'SILVER', 'REGULAR']);
});

test('a tier that only the live version has keeps its place below its better neighbour', () => {
  const live = spendPolicy({ tiers: [gold, platinum, ...rest] });
  expect(keys(spendPolicy(), live)).toEqual(['GOLD', 'PLATINUM', 'SILVER', 'REGULAR']);
});

test('the best tier of the live version stays on top after it was removed', () => {
  const live = spendPolicy({ tiers: [platinum, ...tiers] });
  const ladder = ladderOf(spendPolicy(), live);
  expect(ladder[0]).toMatchObject({ key: 'PLATINUM', inDraft: false, inLive: true });
});

test('two removed tiers keep their order', () => {
  const live = spendPolicy({ tiers: [gold, platinum, { key: 'PEARL' }, ...rest] });
  expect(keys(spendPolicy(), live)).toEqual(['GOLD', 'PLATINUM', 'PEARL', 'SILVER', 'REGULAR']);
});

test('no tier is the last rung where either version can leave a customer without one', () => {
  const ladder = ladderOf(spendPolicy(), spendPolicy({ fallback: null }));
  expect(ladder.at(-1)).toMatchObject({ key: null, inDraft: false, inLive: true });
  expect(rungIndex(ladder, null)).toBe(3);
});
