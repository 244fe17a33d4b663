// Tiers as rungs of a ladder: 0 is the best, one more for each tier below it, and the last rung is having no tier.
import type { Policy } from '../policy/index.js';

export interface Ladder {
  /** The rung of "no tier", one below the lowest tier; also the number of tiers. */
  noTier: number;
  /** Of two tiers with one key (a draft's problem) the better counts. */
  rungOf: ReadonlyMap<string, number>;
  /** The tier's key by rung; null for no tier. */
  keys: readonly (string | null)[];
  /** Keys of the benefits by rung. */
  benefits: readonly (readonly string[])[];
  /** The rung of a customer whom no rule lifts; that of no tier where the policy names a tier that there is not. */
  fallback: number;
}

export function ladderOf({ tiers, fallback }: Policy): Ladder {
  const noTier = tiers.length;
  const rungOf = new Map([...tiers.entries()].reverse().map(([rung, { key }]) => [key, rung]));
  return {
    noTier,
    rungOf,
    keys: [...tiers.map(({ key }) => key), null],
    benefits: [...tiers.map(({ benefits }) => benefits.map(({ key }) => key)), []],
    fallback: fallback === null ? noTier : (rungOf.get(fallback) ?? noTier),
  };
}
