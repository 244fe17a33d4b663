// The outcome as answers show it, from rungs and days; the same for every evaluator.
import type { MovementAnswer, Outcome } from './evaluator.js';
import { dayText } from './calendar.js';
import { notComputable } from './derive.js';
import { move } from './movement.js';
import type { Plan, PlannedRule } from './plan.js';
import type { ReadInput } from './read-input.js';
import { decides, type Standing } from './standing.js';
import { unsure, yes } from './truth.js';
import { isMissing, type Values } from './values.js';

/** Keys of the declared facts that are missing and read by an unknown rule, in document order. */
function missingFacts({ rules, slots }: Plan, truths: ArrayLike<number>, values: Values): string[] {
  let wanted: Set<number> | undefined;
  for (let i = 0; i < rules.length; i++) {
    if (truths[i] !== unsure) continue;
    wanted ??= new Set();
    for (const slot of rules[i]?.reads ?? []) if (isMissing(values, slot)) wanted.add(slot);
  }
  return wanted ? slots.facts.filter(({ index }) => wanted.has(index)).map(({ key }) => key) : [];
}

function matchedRules({ rules }: Plan, truths: ArrayLike<number>): string[] {
  const ids: string[] = [];
  for (let i = 0; i < rules.length; i++) if (truths[i] === yes) ids.push((rules[i] as PlannedRule).id);
  return ids;
}

function decidingRules({ rules }: Plan, truths: ArrayLike<number>, range: Standing, current?: number): string[] {
  const ids: string[] = [];
  if (range.decidedIn === 'none') return ids;
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as PlannedRule;
    if (truths[i] === yes && decides(rule, range, current)) ids.push(rule.id);
  }
  return ids;
}

/** `truths` are in the order of the plan's rules; `unknown`: whether one of them is. */
export function answer(
  plan: Plan,
  input: ReadInput,
  values: Values,
  truths: ArrayLike<number>,
  range: Standing,
): Outcome {
  const { ladder, policy } = plan;
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
    matched: matchedRules(plan, truths),
    decidedBy: decidingRules(plan, truths, range, held?.rung),
    missing: missingFacts(plan, truths, values),
    notComputable: plan.derivations.ordered.length === 0 ? [] : notComputable(plan.derivations, values),
    ignored: [...ignored],
    movement,
    benefits: rung === null ? [] : [...(ladder.benefits[rung] ?? [])],
  };
}
