// A few sample customers for each tier, with what counts for them, for the preview of a starter policy.
import type { Customer } from '@tierwright/shared/contracts';
import { tally, todayIn } from '@tierwright/shared/evaluation';
import type { Policy, Tier } from '@tierwright/shared/policy';

export interface SampleRow {
  customer: Customer;
  /** Null for no tier, undefined while undetermined. */
  tier: Tier | null | undefined;
}

/** The first `each` of every tier, best first; last one whose tier is undetermined. */
export function sampleRows(policy: Policy, customers: readonly Customer[], each: number): SampleRow[] {
  const { outcomes } = tally(policy, customers, todayIn(policy.timezone, new Date()));
  const standing = customers.map((customer, i) => ({ customer, rung: outcomes[i] ?? -1 }));
  const of = (rung: number, most: number) => standing.filter((one) => one.rung === rung).slice(0, most);
  const ladder = [...policy.tiers, null].flatMap((tier, rung) =>
    of(rung, each).map(({ customer }): SampleRow => ({ customer, tier })),
  );
  return [...ladder, ...of(-1, 1).map(({ customer }): SampleRow => ({ customer, tier: undefined }))];
}

/** The facts that its rules read most, at most so many. */
export function tellingFacts(policy: Policy, most: number): Policy['facts'] {
  const rules = JSON.stringify([policy.rules, policy.derived]);
  const mentions = (key: string) => rules.split(new RegExp(`\\b${key}\\b`)).length - 1;
  return policy.facts.toSorted((a, b) => mentions(b.key) - mentions(a.key)).slice(0, most);
}
