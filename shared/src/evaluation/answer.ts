// The outcome as answers show it, from rungs and days; the same for every evaluator.
import type { MovementAnswer, Outcome } from './evaluator.js';
import { dayText } from './calendar.js';
import { notComputable } from './derive.js';
import { move } from './movement.js';
import type { Frame } from './plan.js';
import type { ReadInput } from './read-input.js';
import { trueRules, type RuleResults } from './rule-results.js';
import { decides, type Standing } from './standing.js';
import { unsure } from './truth.js';
import { isMissing, type Values } from './values.js';

/** Keys of the declared facts that are missing and read by an unknown rule, in document order. */
function missingFacts({ rules, slots }: Frame, { truths, active, count }: RuleResults, values: Values): string[] {
  const wanted = new Set<number>();
  for (const i of active.subarray(0, count))
    if (truths[i] === unsure) for (const slot of rules[i]?.reads ?? []) if (isMissing(values, slot)) wanted.add(slot);
  return slots.facts.filter(({ index }) => wanted.has(index)).map(({ key }) => key);
}

const any = () => true;

/** `results` settled, in the order of the plan's rules, and the standing that they give. */
export function answer(plan: Frame, input: ReadInput, values: Values, results: RuleResults, range: Standing): Outcome {
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
    matched: trueRules(plan.rules, results, any),
    decidedBy:
      range.decidedIn === 'none' ? [] : trueRules(plan.rules, results, (rule) => decides(rule, range, held?.rung)),
    missing: results.open ? missingFacts(plan, results, values) : [],
    notComputable: plan.derivations.ordered.length === 0 ? [] : notComputable(plan.derivations, values),
    ignored: ignored.length === 0 ? [] : [...ignored],
    movement,
    benefits: rung === null ? [] : (ladder.benefits[rung] ?? []).slice(),
  };
}
