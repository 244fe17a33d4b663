// Which tier brings which benefit on either side.
import { inLanguage, type Language } from '@tierwright/shared/language';
import { tierName, type Policy, type Tier } from '@tierwright/shared/policy';

export type BenefitState = 'kept' | 'gained' | 'lost' | 'none';

export interface TierColumn {
  key: string;
  name: string;
  color: string | undefined;
  /** Names of the benefits. */
  gained: readonly string[];
  lost: readonly string[];
}

export interface BenefitRow {
  key: string;
  name: string;
  /** What it was called before, where that was something else. */
  was: string | null;
  /** By the tier's key. */
  states: ReadonlyMap<string, BenefitState>;
}

export interface BenefitTable {
  /** Best first: the tiers after, then those that are gone. */
  tiers: readonly TierColumn[];
  benefits: readonly BenefitRow[];
}

const keysOf = (policy: Policy, tier: string): ReadonlySet<string> =>
  new Set(policy.tiers.find(({ key }) => key === tier)?.benefits.map(({ key }) => key));

/** In the order of the tiers; a benefit that two of them name differently goes by the better one's name. */
function namesOf(policy: Policy, language: Language): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, name } of policy.tiers.flatMap(({ benefits }) => benefits))
    if (!names.has(key)) names.set(key, inLanguage(name, language) || key);
  return names;
}

function stateOf(key: string, old: ReadonlySet<string>, now: ReadonlySet<string>): BenefitState {
  if (now.has(key)) return old.has(key) ? 'kept' : 'gained';
  return old.has(key) ? 'lost' : 'none';
}

export function benefitTable(before: Policy, after: Policy, language: Language): BenefitTable {
  const [old, now] = [namesOf(before, language), namesOf(after, language)];
  const benefits = [...new Set([...now.keys(), ...old.keys()])];
  const nameOf = (key: string) => now.get(key) ?? old.get(key) ?? key;
  const isAfter = new Set(after.tiers.map(({ key }) => key));
  const tiers: Tier[] = [...after.tiers, ...before.tiers.filter(({ key }) => !isAfter.has(key))];
  const states = new Map(
    tiers.map((tier) => {
      const [had, has] = [keysOf(before, tier.key), keysOf(after, tier.key)];
      return [tier.key, new Map(benefits.map((key) => [key, stateOf(key, had, has)]))];
    }),
  );
  const inState = (tier: Tier, state: BenefitState) =>
    benefits.filter((key) => states.get(tier.key)?.get(key) === state).map(nameOf);
  return {
    tiers: tiers.map((tier) => ({
      key: tier.key,
      name: tierName(isAfter.has(tier.key) ? after : before, tier.key, language),
      color: tier.color,
      gained: inState(tier, 'gained'),
      lost: inState(tier, 'lost'),
    })),
    benefits: benefits.map((key) => ({
      key,
      name: nameOf(key),
      was: old.has(key) && now.has(key) && old.get(key) !== now.get(key) ? (old.get(key) ?? null) : null,
      states: new Map(tiers.map((tier) => [tier.key, states.get(tier.key)?.get(key) ?? 'none'])),
    })),
  };
}
