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
  const later = placesMoving(draft, live, 'review');
  const days = later.map((place) => reviewOn[place] ?? 0);
  const last = days.reduce<number | null>((latest, day) => Math.max(latest ?? day, day), null);
  return { once: placesMoving(draft, live, 'once').length, later: later.length, last };
}

/** The places of those who go up or down in the end, and do so at once, or only at their review. */
export function placesMoving(draft: Side, live: Side, at: 'once' | 'review'): number[] {
  const places: number[] = [];
  for (let i = 0; i < draft.review.length; i++) {
    if (!goes(live.review[i], draft.review[i])) continue;
    if ((live.once[i] !== draft.once[i]) === (at === 'once')) places.push(i);
  }
  return places;
}

/** Whether a customer goes up or down between two outcomes. */
function goes(from = -2, to = -2): boolean {
  const direction = directionOf(from, to);
  return direction === 'up' || direction === 'down';
}
