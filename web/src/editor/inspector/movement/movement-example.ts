// A worked example of movement: what becomes of a customer who reaches a tier on a day. Every step is asked of the evaluator,
// over a policy that has the real ladder and the real movement, and whose one fact says what the customer qualifies for.
import { compiledEvaluator, dayOf, dayText } from '@tierwright/shared/evaluation';
import type { Current, MovementReason } from '@tierwright/shared/contracts';
import { withDefaults, type Policy } from '@tierwright/shared/policy';

export type Situation = 'reached' | 'better' | 'worse' | 'renewal' | 'review' | 'afterGrace';

export interface ExampleStep {
  situation: Situation;
  day: string;
  reason: MovementReason;
  /** Keys; null is no tier. What the customer qualifies for on that day, and what they hold then. */
  qualified: string | null;
  holds: string | null;
  until: string | null;
}

const fact = 'qualifiesFor';
const daysUntilChange = 60;

function probeOf({ tiers, fallback, movement, timezone }: Policy): Policy {
  const keys = tiers.map(({ key }) => key);
  const rules = keys.map((tier, i) => ({
    id: `r${i}`,
    tier,
    effect: 'qualify' as const,
    conditions: { id: `g${i}`, all: [{ id: `c${i}`, fact, operator: 'equal', value: `+${tier}` }] },
  }));
  const values = ['-', ...keys.map((key) => `+${key}`)].map((value) => ({ value }));
  return withDefaults({
    schema: 'tierwright/policy@1',
    name: 'Example',
    timezone,
    tiers,
    fallback,
    facts: [{ key: fact, type: 'enum', values }],
    rules,
    movement,
  });
}

/** Empty where the policy has no movement, or the tier is unknown. */
export function movementExample(policy: Policy, tier: string, from: string): readonly ExampleStep[] {
  const { evaluateNow } = compiledEvaluator(probeOf(policy));
  const ask = (situation: Situation, day: string, qualifies: string | null, current?: Current): ExampleStep | null => {
    const facts = { [fact]: qualifies === null ? '-' : `+${qualifies}` };
    const answer = evaluateNow({ facts, asOf: day, current });
    if (!answer.ok || !answer.value.movement) return null;
    const { qualified, tier: holds, movement } = answer.value;
    return { situation, day, reason: movement.reason, qualified, holds, until: movement.validUntil };
  };
  const reached = ask('reached', from, tier);
  const [start, end] = [dayOf(from), dayOf(reached?.until ?? '')];
  if (reached?.holds !== tier || start === undefined || end === undefined) return [];
  const held: Current = { tier, since: from, validUntil: dayText(end) };
  const later = dayText(Math.min(start + daysUntilChange, end));
  const due = dayText(end + 1);
  const above = policy.tiers[policy.tiers.findIndex(({ key }) => key === tier) - 1];
  const worse = ask('worse', later, null, held);
  const review = worse?.reason === 'held' ? ask('review', due, null, held) : null;
  const afterGrace = dayText(end + 1 + (policy.movement?.graceDays ?? 0));
  const steps = [
    reached,
    above ? ask('better', later, above.key, held) : null,
    worse?.reason === 'unchanged' ? null : worse,
    ask('renewal', due, tier, held),
    review,
    review?.reason === 'grace' ? ask('afterGrace', afterGrace, null, held) : null,
  ];
  return steps.filter((step) => step !== null);
}
