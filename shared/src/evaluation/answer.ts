// The outcome as answers show it, from rungs and days; the same for every evaluator.
import type { MovementAnswer, Outcome } from './evaluator.js';
import { dayText } from './calendar.js';
import { notComputable } from './derive.js';
import { move } from './movement.js';
import type { Plan } from './plan.js';
import type { ReadInput } from './read-input.js';
import type { SlotValue } from './slots.js';
import { decides, type Standing } from './standing.js';
import { unsure, yes } from './truth.js';

/** Keys of the declared facts that are missing and read by an unknown rule, in document order. */
function missingFacts({ rules, slots }: Plan, truths: ArrayLike<number>, values: readonly SlotValue[]): string[] {
  const wanted = new Set<number>();
  for (let i = 0; i < rules.length; i++) {
    if (truths[i] !== unsure) continue;
    for (const slot of rules[i]?.reads ?? []) if (values[slot] === undefined) wanted.add(slot);
  }
  return slots.facts.filter(({ index }) => wanted.has(index)).map(({ key }) => key);
}

function ruleIds(plan: Plan, truths: ArrayLike<number>, holds: (i: number) => boolean): string[] {
  const ids: string[] = [];
  for (let i = 0; i < plan.rules.length; i++) if (truths[i] === yes && holds(i)) ids.push(plan.rules[i]?.id ?? '');
  return ids;
}

/** `truths` are in the order of the plan's rules; `unknown`: whether one of them is. */
export function answer(
  plan: Plan,
  input: ReadInput,
  slots: readonly SlotValue[],
  truths: ArrayLike<number>,
  range: Standing,
): Outcome {
  const { ladder, policy, rules } = plan;
  const { asOf, held, ignored } = input;
  const key = (rung: number) => ladder.keys[rung] ?? null;
  const determined = range.atLeast === range.atMost;
  const qualified = determined ? range.atLeast : null;
  const moved = policy.movement ? move(policy.movement, ladder.noTier, held, qualified, asOf) : undefined;
  const rung = moved ? moved.rung : qualified;
  const movement: MovementAnswer | null = moved
    ? {
        reason: moved.reason,
        from: held ? key(held.rung) : null,
        validUntil: moved.validUntil === null ? null : dayText(moved.validUntil),
      }
    : null;
  return {
    status: determined ? 'determined' : 'undetermined',
    tier: rung === null ? null : key(rung),
    qualified: qualified === null ? null : key(qualified),
    range: { atLeast: key(range.atLeast), atMost: key(range.atMost) },
    matched: ruleIds(plan, truths, () => true),
    decidedBy: ruleIds(plan, truths, (i) => decides(rules[i] as (typeof rules)[number], range, held?.rung)),
    missing: missingFacts(plan, truths, slots),
    notComputable: notComputable(plan.derivations, slots),
    ignored: [...ignored],
    movement,
    benefits: rung === null ? [] : [...(ladder.benefits[rung] ?? [])],
  };
}
