// What a customer holds, given what they held and what they qualify for now: the movement table of the policy document.
import type { MovementReason } from '../contracts/index.js';
import type { Movement } from '../policy/index.js';
import { addMonths, civilDate, dayNumber } from './calendar.js';

/** Rungs as in ladder.ts; days as day numbers, null where nobody said. */
export interface Held {
  rung: number;
  validUntil: number | null;
}

export interface Moved {
  /** Null where the outcome is undetermined and nobody said what the customer holds. */
  rung: number | null;
  reason: MovementReason;
  validUntil: number | null;
}

const defaultMonths = 12;

/** The last day of a validity that begins on `asOf`. */
export function newValidity({ months = defaultMonths, ends }: Movement['validity'], asOf: number): number {
  const { year } = civilDate(asOf);
  switch (ends) {
    case 'anniversary':
      return addMonths(asOf, months) - 1;
    case 'calendarYear':
      return dayNumber(year, 12, 31);
    case 'nextCalendarYear':
      return dayNumber(year + 1, 12, 31);
    default:
      return ends satisfies never;
  }
}

type Verdict = { keep: boolean; renew: boolean; reason: MovementReason };

function verdict(movement: Movement, held: Held, qualified: number, asOf: number): Verdict {
  const due = held.validUntil === null || asOf > held.validUntil;
  if (qualified < held.rung) {
    const up = movement.upgrade === 'immediate' || due;
    return { keep: !up, renew: up, reason: up ? 'upgraded' : 'upgrade-pending' };
  }
  if (qualified === held.rung) return { keep: true, renew: due, reason: due ? 'renewed' : 'unchanged' };
  if (movement.downgrade === 'atReview') {
    if (!due) return { keep: true, renew: false, reason: 'held' };
    const graceEnds = (held.validUntil ?? -Infinity) + (movement.graceDays ?? 0);
    if (asOf <= graceEnds) return { keep: true, renew: false, reason: 'grace' };
  }
  return { keep: false, renew: true, reason: 'downgraded' };
}

/** `qualified`: the determined outcome's rung, null where undetermined. `noTier`: the rung of having no tier. */
export function move(
  movement: Movement,
  noTier: number,
  held: Held | undefined,
  qualified: number | null,
  asOf: number,
): Moved {
  const settle = (rung: number, reason: MovementReason, validUntil: number | null): Moved => ({
    rung,
    reason,
    validUntil: rung === noTier ? null : validUntil,
  });
  if (qualified === null)
    return held
      ? settle(held.rung, 'undetermined', held.validUntil)
      : { rung: null, reason: 'undetermined', validUntil: null };
  const renewed = newValidity(movement.validity, asOf);
  if (!held) return settle(qualified, 'new', renewed);
  const { keep, renew, reason } = verdict(movement, held, qualified, asOf);
  const validUntil = renew ? renewed : held.validUntil;
  if (keep) return settle(held.rung, reason, validUntil);
  const lowest = movement.maxDowngradeSteps === null ? noTier : held.rung + movement.maxDowngradeSteps;
  const rung = Math.min(qualified, lowest);
  return settle(rung, rung < qualified ? 'soft-landing' : reason, validUntil);
}
