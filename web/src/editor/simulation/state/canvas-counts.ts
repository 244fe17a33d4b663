// The counts that stand on the canvas: on every condition, rule and tier.
import type { SimulationCounts, TierCount } from '../../simulation-seam.js';
import type { Counts } from '../worker/protocol.js';
import type { SimulationAnswer } from './simulation-store.js';

export function canvasCounts(answer: SimulationAnswer, { nodes, rules }: Counts): SimulationCounts {
  const { ladder, distribution, base } = answer;
  const tiers: Record<string, TierCount> = {};
  let noTier: TierCount = { count: 0, before: null };
  ladder.forEach((rung, i) => {
    const count = distribution.rungs[i] ?? 0;
    const before = base && rung.inLive ? (base.distribution.rungs[i] ?? 0) : null;
    if (rung.key === null) noTier = { count, before };
    else if (rung.inDraft) tiers[rung.key] = { count, before };
  });
  return {
    total: distribution.total,
    nodes,
    rules,
    tiers,
    noTier,
    undetermined: { count: distribution.undetermined, before: base?.distribution.undetermined ?? null },
  };
}
