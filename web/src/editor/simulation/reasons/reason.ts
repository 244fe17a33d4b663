// Why a customer goes from one tier to another, or stays: taken from the two traces, told later as one sentence.
import type { EvaluateAnswer, MovementReason, RuleTrace, TraceNode } from '@tierwright/shared/contracts';
import type { Policy, Rule } from '@tierwright/shared/policy';
import { blame, traceNode } from './blame.js';
import { gapTo, type Gap } from './gap.js';
import { standing, type Standing } from './standing.js';

/** One customer under one policy. */
export interface Judgement extends Pick<
  EvaluateAnswer,
  'status' | 'tier' | 'range' | 'decidedBy' | 'missing' | 'matched'
> {
  /** What the movement makes of it; null without one. `tier` is what the customer qualifies for, this what they hold. */
  moved: { holds: string | null; reason: MovementReason; validUntil: string | null } | null;
  policy: Policy;
  trace: readonly RuleTrace[];
}

export interface LineMoved {
  kind: 'line-moved';
  tier: string;
  before: TraceNode;
  after: TraceNode;
  /** Lost: the customer misses the line now. Gained: it was missed before, and is reached now. */
  way: 'lost' | 'gained';
  gap: Gap | null;
  others: number;
}

export type Reason =
  | Standing
  | LineMoved
  | { kind: 'condition-changed'; tier: string; before: TraceNode; after: TraceNode; others: number }
  | { kind: 'condition-added'; tier: string; leaf: TraceNode; gap: Gap | null; others: number }
  | { kind: 'condition-removed'; tier: string; leaf: TraceNode; others: number }
  | {
      kind: 'rule-added' | 'rule-removed' | 'rule-on' | 'rule-off' | 'rule-rebuilt' | 'rule-decides' | 'rule-released';
      rule: Rule;
    }
  | { kind: 'rule-retargeted'; rule: Rule; before: string; after: string }
  | { kind: 'tier-removed'; tier: string }
  | { kind: 'fallback-changed' }
  | { kind: 'settled'; facts: readonly string[] };

export function reasonFor(draft: Judgement, live: Judgement | null): Reason {
  if (draft.status === 'undetermined' || live === null || live.tier === draft.tier) return standing(draft);
  if (live.status === 'undetermined') return { kind: 'settled', facts: live.missing };
  return isAbove(draft.policy, live.tier, draft.tier) ? whatWasLost(draft, live) : whatWasGained(draft, live);
}

/** A tier that the draft no longer has was lost, whatever its rank. */
function isAbove(policy: Policy, a: string | null, b: string | null): boolean {
  const rank = (key: string | null) => policy.tiers.findIndex((tier) => tier.key === key);
  if (a === null) return false;
  return b === null || rank(a) < rank(b);
}

function whatWasLost(draft: Judgement, live: Judgement): Reason {
  const lost = live.tier;
  if (lost !== null && !draft.policy.tiers.some((tier) => tier.key === lost))
    return { kind: 'tier-removed', tier: lost };
  const before = decidingRule(live);
  if (!before) return { kind: 'fallback-changed' };
  const after = ruleIn(draft, before.id);
  if (!after) return { kind: 'rule-removed', rule: before };
  if (!after.enabled) return { kind: 'rule-off', rule: after };
  if (after.tier !== before.tier)
    return { kind: 'rule-retargeted', rule: after, before: before.tier, after: after.tier };
  const deciding = decidingRule(draft);
  if (deciding && draft.matched.includes(after.id)) return { kind: 'rule-decides', rule: deciding };
  return changedCondition(after, treeOf(draft, after.id), treeOf(live, after.id), 'lost');
}

function whatWasGained(draft: Judgement, live: Judgement): Reason {
  const after = decidingRule(draft);
  if (!after) return { kind: 'fallback-changed' };
  const before = ruleIn(live, after.id);
  if (!before) return { kind: 'rule-added', rule: after };
  if (!before.enabled) return { kind: 'rule-on', rule: after };
  if (after.tier !== before.tier)
    return { kind: 'rule-retargeted', rule: after, before: before.tier, after: after.tier };
  const held = decidingRule(live);
  if (held && live.matched.includes(after.id)) return { kind: 'rule-released', rule: held };
  return changedCondition(after, treeOf(draft, after.id), treeOf(live, after.id), 'gained');
}

const ruleIn = ({ policy }: Judgement, id: string | undefined): Rule | undefined =>
  policy.rules.find((rule) => rule.id === id);

const decidingRule = (judgement: Judgement): Rule | undefined => ruleIn(judgement, judgement.decidedBy[0]);

const treeOf = ({ trace }: Judgement, ruleId: string): TraceNode | undefined =>
  trace.find((rule) => rule.ruleId === ruleId)?.node;

/** The conditions that keep the rule from passing where it fails, and what they were on the other side. */
function changedCondition(
  rule: Rule,
  draft: TraceNode | undefined,
  live: TraceNode | undefined,
  way: 'lost' | 'gained',
): Reason {
  const rebuilt: Reason = { kind: 'rule-rebuilt', rule };
  const [failing, passing] = way === 'lost' ? [draft, live] : [live, draft];
  if (!failing || !passing) return rebuilt;
  const other = (leaf: TraceNode) => traceNode(passing, leaf.id);
  const blamed = blame(failing, true, (leaf) => (same(leaf, other(leaf)) ? 100 : 1));
  const changed = blamed.filter(({ leaf }) => !same(leaf, other(leaf)));
  const [first] = changed;
  if (!first) return rebuilt;
  const { leaf, wanted } = first;
  const common = { tier: rule.tier, others: changed.length - 1 };
  const counterpart = other(leaf);
  const [before, after] = way === 'lost' ? [counterpart, leaf] : [leaf, counterpart];
  if (!before && after) return { kind: 'condition-added', leaf: after, gap: gapOf(after, wanted), ...common };
  if (!after && before) return { kind: 'condition-removed', leaf: before, ...common };
  if (!before || !after) return rebuilt;
  if (before.fact !== after.fact || before.operator !== after.operator)
    return { kind: 'condition-changed', before, after, ...common };
  return { kind: 'line-moved', before, after, way, gap: gapOf(after, way === 'lost' ? wanted : !wanted), ...common };
}

const gapOf = (leaf: TraceNode, wanted: boolean): Gap | null =>
  gapTo(leaf.operator ?? '', leaf.value, leaf.actual, wanted);

const same = (a: TraceNode, b: TraceNode | undefined): boolean =>
  b !== undefined &&
  a.fact === b.fact &&
  a.operator === b.operator &&
  JSON.stringify(a.value) === JSON.stringify(b.value);
