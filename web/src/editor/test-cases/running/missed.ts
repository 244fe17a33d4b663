// Why a test fails, as plain data: the rule that decided otherwise, or that should have decided, and what is in its way.
import type { Expected, RuleTrace, TraceNode } from '@tierwright/shared/contracts';
import type { Outcome } from '@tierwright/shared/evaluation';
import type { LocalText } from '@tierwright/shared/language';
import type { Policy, Rule } from '@tierwright/shared/policy';
import { actualOf, unmet } from '@tierwright/shared/test-cases';
import { blame } from '../../simulation/reasons/blame.js';
import { gapTo, type Gap } from '../../simulation/reasons/gap.js';

export type Missed =
  /** The policy cannot read the customer. */
  | { kind: 'refused'; message: LocalText }
  /** A tier was expected, and it depends on facts that are not known. */
  | { kind: 'unknown'; facts: readonly string[]; ruleId: string | null }
  /** The rule should have lifted the customer; these conditions keep it from that. */
  | { kind: 'short'; ruleId: string; leaf: TraceNode; gap: Gap | null; others: number }
  | { kind: 'capped' | 'lifted' | 'switched-off'; ruleId: string }
  /** No rule leads to the tier that was expected. */
  | { kind: 'no-rule'; tier: string | null }
  /** Nothing lifts the customer, and everyone else gets another tier. */
  | { kind: 'everyone-else'; tier: string | null }
  /** They qualify as expected; what they hold is decided by how tiers are kept. */
  | { kind: 'movement' };

const ruleOf = ({ rules }: Policy, id: string | undefined): Rule | undefined => rules.find((rule) => rule.id === id);

const rank = ({ tiers }: Policy, key: string | null): number => {
  const at = tiers.findIndex((tier) => tier.key === key);
  return at < 0 ? tiers.length : at;
};

/** What keeps the nearest of the rules for a tier from passing. */
function nearest(rules: readonly Rule[], trace: readonly RuleTrace[]): Missed | undefined {
  const ways = rules.flatMap(({ id }) => {
    const node = trace.find(({ ruleId }) => ruleId === id)?.node;
    const blamed = node ? blame(node, true) : [];
    return blamed.length > 0 ? [{ id, blamed }] : [];
  });
  const [way] = ways.toSorted((a, b) => a.blamed.length - b.blamed.length);
  const first = way?.blamed[0];
  if (!way || !first) return undefined;
  const { leaf, wanted } = first;
  const gap = gapTo(leaf.operator ?? '', leaf.value, leaf.actual, wanted);
  return { kind: 'short', ruleId: way.id, leaf, gap, others: way.blamed.length - 1 };
}

/** The tier that was expected, as far as rules decide on it; undefined where another thing was. */
function wantedTier({ tier, qualified }: Expected, outcome: Outcome): string | null | undefined {
  if (qualified !== undefined) return qualified === outcome.qualified ? undefined : qualified;
  return tier === outcome.qualified ? undefined : tier;
}

function tooLow(policy: Policy, { decidedBy, trace = [] }: Outcome, tier: string | null): Missed {
  const decider = ruleOf(policy, decidedBy[0]);
  if (decider?.effect === 'cap') return { kind: 'capped', ruleId: decider.id };
  const leading = policy.rules.filter((rule) => rule.tier === tier && rule.effect !== 'cap');
  const short = nearest(
    leading.filter(({ enabled }) => enabled),
    trace,
  );
  const off = leading.find(({ enabled }) => !enabled);
  return short ?? (off ? { kind: 'switched-off', ruleId: off.id } : { kind: 'no-rule', tier });
}

function tooHigh(policy: Policy, { decidedBy, qualified, trace = [] }: Outcome, tier: string | null): Missed {
  const caps = policy.rules.filter((rule) => rule.enabled && rule.effect === 'cap' && rule.tier === tier);
  const [decider] = decidedBy;
  if (caps.length > 0) return nearest(caps, trace) ?? { kind: 'lifted', ruleId: decider ?? '' };
  return decider === undefined ? { kind: 'everyone-else', tier: qualified } : { kind: 'lifted', ruleId: decider };
}

/** Undefined where everything that is expected came out. */
export function missedBy(policy: Policy, expected: Expected, outcome: Outcome): Missed | undefined {
  const missing = unmet(actualOf(outcome), expected);
  if (missing.length === 0) return undefined;
  if (outcome.status === 'undetermined') {
    const unsure = outcome.trace?.find(({ result }) => result === null);
    return { kind: 'unknown', facts: outcome.missing, ruleId: unsure?.ruleId ?? null };
  }
  const wanted = wantedTier(expected, outcome);
  const [decider] = outcome.decidedBy;
  if (expected.status === 'undetermined')
    return decider === undefined
      ? { kind: 'everyone-else', tier: outcome.qualified }
      : { kind: 'lifted', ruleId: decider };
  if (wanted === undefined) return { kind: 'movement' };
  const low = rank(policy, wanted) < rank(policy, outcome.qualified);
  return low ? tooLow(policy, outcome, wanted) : tooHigh(policy, outcome, wanted);
}
