// What an effect is told with: the simulation, and the two contents that it compared.
import type { Effect, Simulation, SpokenChange } from '@tierwright/shared/contracts';
import { inLanguage, type Language } from '@tierwright/shared/language';
import { mergedTiers, tierName, type Policy, type Tier } from '@tierwright/shared/policy';
import { tierColor } from '../../ui/tier-color.js';

export interface EffectOf {
  policyKey: string;
  simulation: Simulation;
  /** Of the simulation's baseline; null without one. */
  before: Policy | null;
  /** Of its subject. */
  after: Policy;
  /** From the one to the other, where reasons are to be told. */
  changes: readonly SpokenChange[];
}

/** One that is done. */
export type DoneEffect = EffectOf & { effect: Effect };

export interface Rung {
  /** Null is no tier. */
  tier: string | null;
  name: string;
  color: string;
}

const noTierColor = '#ced4da';

const inEither = ({ before, after }: Sides, of: (policy: Policy) => Tier | undefined): Tier | undefined =>
  of(after) ?? (before ? of(before) : undefined);

type Sides = Pick<EffectOf, 'before' | 'after'>;

const tierOf = (sides: Sides, key: string): Tier | undefined =>
  inEither(sides, ({ tiers }) => tiers.find((tier) => tier.key === key));

/** The tiers of both sides, best first; no tier is the last where either can leave a customer without. */
export function rungsOf(sides: Sides, language: Language): Rung[] {
  const { before, after } = sides;
  const rungs = mergedTiers(after, before).map((key, rank): Rung => {
    const tier = tierOf(sides, key);
    return { tier: key, name: inLanguage(tier?.name, language) || key, color: tierColor(tier?.color, rank) };
  });
  const someHaveNone = after.fallback === null || before?.fallback === null;
  return someHaveNone ? [...rungs, { tier: null, name: tierName(after, null, language), color: noTierColor }] : rungs;
}

/** A benefit's name, as the side that has it says it. */
export function benefitName({ before, after }: Sides, key: string, language: Language): string {
  const all = [after, ...(before ? [before] : [])].flatMap(({ tiers }) => tiers.flatMap(({ benefits }) => benefits));
  return inLanguage(all.find((benefit) => benefit.key === key)?.name, language) || key;
}

/** "7%", "0.8%". */
export const share = (part: number, whole: number): string =>
  `${Math.round((whole === 0 ? 0 : part / whole) * 1000) / 10}%`;

/** How a tier is asked for in an address. */
export const asked = (tier: string | null): string => tier ?? '';
