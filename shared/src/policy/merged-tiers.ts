import type { Policy } from './policy-schema.js';

/** The keys of both sides' tiers, best first: the first one's order; a tier of the other alone stands below its better neighbour there. */
export function mergedTiers(policy: Pick<Policy, 'tiers'>, other: Pick<Policy, 'tiers'> | null): string[] {
  const keys = policy.tiers.map((tier) => tier.key);
  const known = new Set(keys);
  let above = -1;
  for (const { key } of other?.tiers ?? []) {
    if (known.has(key)) {
      above = keys.indexOf(key);
      continue;
    }
    above += 1;
    keys.splice(above, 0, key);
    known.add(key);
  }
  return keys;
}
