// Of the customers whose tier changes, how many change it at once and how many at their next review.
import type { Side } from '../worker/protocol.js';
import { directionOf } from './outcomes.js';

export interface WhenTheyMove {
  once: number;
  later: number;
  /** Day number of the last of these reviews; null where nobody waits. */
  last: number | null;
}

/** Who goes up or down in the end; those of them who do so today already do it at once. */
export function whenTheyMove(draft: Side, live: Side, reviewOn: Int32Array): WhenTheyMove {
  const when: WhenTheyMove = { once: 0, later: 0, last: null };
  for (let i = 0; i < draft.review.length; i++) {
    if (!goes(live.review[i], draft.review[i])) continue;
    if (live.once[i] !== draft.once[i]) when.once += 1;
    else {
      when.later += 1;
      when.last = Math.max(when.last ?? -Infinity, reviewOn[i] ?? 0);
    }
  }
  return when;
}

/** Whether a customer goes up or down between two outcomes. */
export function goes(from = -2, to = -2): boolean {
  const direction = directionOf(from, to);
  return direction === 'up' || direction === 'down';
}
