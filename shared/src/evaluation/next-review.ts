// When a movement brings a customer to what they qualify for, and what they hold from then on.
import type { Movement } from '../policy/index.js';
import { move, type Held, type Moved } from './movement.js';

/** The first day on which the movement does all that it will do: past the last day held, and past the grace where it falls. */
export function settlingDay(movement: Movement, held: Held | undefined, qualified: number, asOf: number): number {
  if (!held || held.validUntil === null) return asOf;
  const falls = qualified > held.rung && movement.downgrade === 'atReview';
  return Math.max(asOf, held.validUntil + (falls ? (movement.graceDays ?? 0) : 0) + 1);
}

/** What is held after the next review, if the customer still qualifies for the same then. */
export const moveAtReview = (
  movement: Movement,
  noTier: number,
  held: Held | undefined,
  qualified: number,
  asOf: number,
): Moved => move(movement, noTier, held, qualified, settlingDay(movement, held, qualified, asOf));
