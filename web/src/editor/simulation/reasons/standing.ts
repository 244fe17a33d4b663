// Where a customer stands under one policy: what holds them in their tier and what the next better one would take.
import type { TraceNode } from '@tierwright/shared/contracts';
import { blame } from './blame.js';
import { gapTo, type Gap } from './gap.js';
import type { Judgement } from './reason.js';

export type Standing =
  | { kind: 'unknown'; facts: readonly string[]; atLeast: string | null; atMost: string | null }
  /** One condition away from a better tier. */
  | { kind: 'short-of'; tier: string; leaf: TraceNode; gap: Gap | null }
  | { kind: 'conditions-short-of'; tier: string; leaves: readonly TraceNode[] }
  | { kind: 'lifted'; ruleId: string }
  | { kind: 'everyone-else' };

export function standing(judgement: Judgement): Standing {
  const { status, missing, range, decidedBy } = judgement;
  if (status === 'undetermined')
    return { kind: 'unknown', facts: missing, atLeast: range.atLeast, atMost: range.atMost };
  const next = nextUp(judgement);
  if (next) return next;
  return decidedBy[0] === undefined ? { kind: 'everyone-else' } : { kind: 'lifted', ruleId: decidedBy[0] };
}

/** The nearest better tier that a rule could lift to, and what is in the way there. */
function nextUp({ policy, tier, trace }: Judgement): Standing | undefined {
  const mine = tier === null ? policy.tiers.length : policy.tiers.findIndex(({ key }) => key === tier);
  const better = policy.tiers.slice(0, Math.max(0, mine)).reverse();
  for (const { key } of better) {
    const ways = policy.rules
      .filter((rule) => rule.enabled && rule.effect === 'qualify' && rule.tier === key)
      .map((rule) => trace.find((entry) => entry.ruleId === rule.id)?.node)
      .filter((node) => node !== undefined)
      .map((node) => blame(node, true))
      .filter((way) => way.length > 0)
      .sort((a, b) => a.length - b.length);
    const [way] = ways;
    const first = way?.[0];
    if (!way || !first) continue;
    const { leaf, wanted } = first;
    if (way.length > 1) return { kind: 'conditions-short-of', tier: key, leaves: way.map((each) => each.leaf) };
    return { kind: 'short-of', tier: key, leaf, gap: gapTo(leaf.operator ?? '', leaf.value, leaf.actual, wanted) };
  }
  return undefined;
}
