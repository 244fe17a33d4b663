// The tiers of the draft and of the live version as one ladder, best on top, so that a customer's two outcomes compare.
import type { Text } from '@tierwright/shared/language';
import { mergedTiers, type Policy } from '@tierwright/shared/policy';
import { tierColor } from '../../nodes/tier-color.js';

export interface Rung {
  /** null is "no tier", always the last rung. */
  key: string | null;
  name: Text;
  color: string;
  inDraft: boolean;
  inLive: boolean;
}

/** The draft's order counts; a tier that only the live version has stands below its better neighbour there. */
export function ladderOf(draft: Policy, live: Policy | null): Rung[] {
  const keys = mergedTiers(draft, live);
  const rungs = keys.map((key, rank) => rungOf(key, rank, draft, live));
  const noTier = [draft, ...(live ? [live] : [])].some((policy) => policy.fallback === null);
  return noTier ? [...rungs, noTierRung(draft, live)] : rungs;
}

function rungOf(key: string, rank: number, draft: Policy, live: Policy | null): Rung {
  const mine = draft.tiers.find((tier) => tier.key === key);
  const theirs = live?.tiers.find((tier) => tier.key === key);
  const tier = mine ?? theirs;
  return {
    key,
    name: tier?.name ?? key,
    color: tierColor(tier?.color, rank),
    inDraft: mine !== undefined,
    inLive: theirs !== undefined,
  };
}

const noTierRung = (draft: Policy, live: Policy | null): Rung => ({
  key: null,
  name: { en: 'No tier', 'zh-CN': '无等级' },
  color: '#ced4da',
  inDraft: draft.fallback === null,
  inLive: live?.fallback === null,
});

/** Where a tier stands on the ladder; -1 for a tier that is not on it. */
export const rungIndex = (ladder: readonly Rung[], key: string | null): number =>
  ladder.findIndex((rung) => rung.key === key);
