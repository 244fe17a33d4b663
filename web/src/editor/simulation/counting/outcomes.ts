// Every customer's outcome as one number, so that tens of thousands can be kept, compared and sent between threads.

/** For each customer, in the dataset's order: a rung of the ladder, or one of the two below. */
export type Outcomes = Int16Array<ArrayBuffer>;

/** Facts are missing, and the tier depends on them. */
export const undetermined = -1;
/** The customer's facts cannot be read under this policy. */
export const invalid = -2;

export type Direction = 'up' | 'down' | 'stay' | 'unknown' | 'settled' | 'invalid';

/** Where a customer goes between the live version and the draft; rungs count from the best. */
export function directionOf(live: number, draft: number): Direction {
  if (draft === invalid) return 'invalid';
  if (draft === undetermined) return 'unknown';
  if (live < 0) return 'settled';
  if (draft === live) return 'stay';
  return draft < live ? 'up' : 'down';
}

export interface Distribution {
  /** Customers on each rung. */
  rungs: number[];
  undetermined: number;
  invalid: number;
  total: number;
}

export function distributionOf(outcomes: Outcomes, rungs: number): Distribution {
  const counts = new Array<number>(rungs).fill(0);
  let unknown = 0;
  let refused = 0;
  for (const outcome of outcomes) {
    if (outcome >= 0) counts[outcome] = (counts[outcome] ?? 0) + 1;
    else if (outcome === undetermined) unknown += 1;
    else refused += 1;
  }
  return { rungs: counts, undetermined: unknown, invalid: refused, total: outcomes.length };
}
