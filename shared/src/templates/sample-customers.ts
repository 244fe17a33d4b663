// Sample customers of a starter policy: the cases worth looking at first, then generated ones around them.
import type { Customer, Facts } from '../contracts/index.js';
import type { Json } from '../policy/index.js';
import { personName } from './people.js';
import { seededRandom, type Random } from './random.js';

/** A customer written by hand and the tier that is expected of them; null where it stays undetermined. */
export interface SampleCase {
  facts: Facts;
  tier: string | null;
}

export type Draw = (random: Random) => Json;

export const oneOf =
  (...values: [Json, ...Json[]]): Draw =>
  (random) =>
    random.pick(values);

export const wholeFrom =
  (low: number, high: number): Draw =>
  (random) =>
    random.whole(low, high);

/** Amounts in whole hundredths; small ones more often than great ones, as amounts are. */
export const amountUpTo =
  (high: number): Draw =>
  (random) =>
    Math.round(random.next() * random.next() * high * 100) / 100;

export interface SampleRecipe {
  seed: number;
  /** Tiers that a customer may hold now. */
  tiers: readonly [string, ...string[]];
  cases: readonly SampleCase[];
  draws: Readonly<Record<string, Draw>>;
}

const total = 240;

/** Every twentieth generated customer lacks a fact: by turns left out and null. */
function drawn({ draws }: SampleRecipe, index: number, random: Random): Facts {
  const facts: Facts = Object.fromEntries(Object.entries(draws).map(([key, draw]) => [key, draw(random)]));
  if (index % 20 !== 19) return facts;
  const lost = random.pick(Object.keys(draws) as [string, ...string[]]);
  if (index % 40 !== 19) return { ...facts, [lost]: null };
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== lost));
}

/** The same customers at every call, from C-1001 on. */
export function sampleCustomers(recipe: SampleRecipe): Customer[] {
  const random = seededRandom(recipe.seed);
  return Array.from({ length: total }, (_, index) => {
    const name = personName(random);
    const given = recipe.cases[index];
    const held = { tier: random.pick(recipe.tiers), since: '2026-01-01', validUntil: '2026-12-31' };
    return {
      id: `C-${1001 + index}`,
      name,
      facts: given ? given.facts : drawn(recipe, index, random),
      ...(index % 25 === 7 ? { current: held } : {}),
      ...(given ? { expectedTier: given.tier } : {}),
    };
  });
}
