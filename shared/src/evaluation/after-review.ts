// What a customer holds once their next review has come, if they still qualify for the same then.
import type { Current } from '../contracts/index.js';
import type { Policy } from '../policy/index.js';
import { dayOf, dayText } from './calendar.js';
import type { Outcome } from './evaluator.js';
import { ladderOf } from './ladder.js';
import type { Held } from './movement.js';
import { moveAtReview, settlingDay } from './next-review.js';
import { readDay } from './zoned-day.js';

export interface AfterReview {
  tier: string | null;
  /** `YYYY-MM-DD`; the day that was asked where nothing is waited for. */
  on: string;
}

/** Of an outcome that is determined, and of what its evaluation was given. */
export type Reviewer = (
  outcome: Pick<Outcome, 'qualified'>,
  asked: { asOf: string; current?: Current | undefined },
) => AfterReview;

export function reviewerOf(policy: Policy): Reviewer {
  const { movement, timezone } = policy;
  if (!movement) return ({ qualified }, { asOf }) => ({ tier: qualified, on: asOf });
  const { noTier, rungOf, keys } = ladderOf(policy);
  const rung = (tier: string | null) => (tier === null ? noTier : (rungOf.get(tier) ?? noTier));
  const heldBy = ({ tier, validUntil }: Current): Held => ({
    rung: rung(tier),
    validUntil: (validUntil && readDay(timezone, validUntil)) || null,
  });
  return ({ qualified }, { asOf, current }) => {
    const [held, target, today] = [current && heldBy(current), rung(qualified), dayOf(asOf) ?? 0];
    const moved = moveAtReview(movement, noTier, held, target, today).rung ?? target;
    return { tier: keys[moved] ?? null, on: dayText(settlingDay(movement, held, target, today)) };
  };
}
