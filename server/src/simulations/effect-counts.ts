// What the effects of all customers add up to.
import type { CustomerEffect, Effect } from '@tierwright/shared/contracts';
import { mergedTiers, type Policy } from '@tierwright/shared/policy';

type Tier = string | null;

/** Counts of whatever has a key, in the order in which they came up. */
class Counts<T, K extends string> {
  private readonly all = new Map<string, T & Record<K, number>>();

  constructor(private readonly none: Record<K, number>) {}

  add(of: T, ...counted: readonly K[]): void {
    const key = JSON.stringify(of);
    const count = this.all.get(key) ?? { ...of, ...this.none };
    this.all.set(key, count);
    for (const each of counted) (count as Record<K, number>)[each] += 1;
  }

  list(): (T & Record<K, number>)[] {
    return [...this.all.values()];
  }
}

export class EffectCounts {
  private readonly directions = { up: 0, down: 0, stay: 0, unknown: 0, settled: 0, invalid: 0 };
  private readonly when = { once: 0, review: 0 };
  private wereUnknown = 0;
  private lastReview: string | null = null;
  private readonly before = new Map<Tier, number>();
  private readonly after = new Map<Tier, number>();
  private readonly missing = new Counts<{ fact: string }, 'customers'>({ customers: 0 });
  private readonly flows = new Counts<{ from: Tier; to: Tier }, 'customers' | 'once'>({ customers: 0, once: 0 });
  private readonly benefits = new Counts<{ benefit: string; tier: Tier }, 'gained' | 'lost'>({ gained: 0, lost: 0 });
  private readonly causes = new Counts<{ changes: string[] }, 'up' | 'down'>({ up: 0, down: 0 });

  /** `missing`: facts that the customer lacks; `wasUnknown`: under the baseline. */
  add(effect: CustomerEffect, { missing, wasUnknown }: { missing: readonly string[]; wasUnknown: boolean }): void {
    const { direction, from, to } = effect;
    this.directions[direction] += 1;
    if (wasUnknown) this.wereUnknown += 1;
    if (direction === 'unknown') for (const fact of missing) this.missing.add({ fact }, 'customers');
    if (from !== undefined) this.before.set(from, (this.before.get(from) ?? 0) + 1);
    if (to !== undefined) this.after.set(to, (this.after.get(to) ?? 0) + 1);
    if (from !== undefined && to !== undefined) this.addFlow(effect, from, to);
  }

  /** `baseline` null: there is none. */
  effect(subject: Policy, baseline: Policy | null): Effect {
    const tiers: Tier[] = [...mergedTiers(subject, baseline), null];
    const spread = (counts: ReadonlyMap<Tier, number>) =>
      tiers.map((tier) => ({ tier, customers: counts.get(tier) ?? 0 }));
    const { stay, up, down, settled, unknown } = this.directions;
    return {
      ...{ stay, up, down, settled, unknown },
      wereUnknown: this.wereUnknown,
      missing: this.missing.list().toSorted((a, b) => b.customers - a.customers),
      before: baseline && spread(this.before),
      after: spread(this.after),
      flows: this.flows.list(),
      ...this.when,
      lastReview: this.lastReview,
      benefits: this.benefits.list(),
      causes: this.causes.list().toSorted((a, b) => b.up + b.down - (a.up + a.down)),
    };
  }

  private addFlow({ direction, when, on, gained, lost, cause }: CustomerEffect, from: Tier, to: Tier): void {
    this.flows.add({ from, to }, 'customers', ...(when === 'once' ? (['once'] as const) : []));
    for (const benefit of gained) this.benefits.add({ benefit, tier: to }, 'gained');
    for (const benefit of lost) this.benefits.add({ benefit, tier: to }, 'lost');
    if (direction !== 'up' && direction !== 'down') return;
    this.causes.add({ changes: cause }, direction);
    if (when) this.when[when] += 1;
    if (on !== undefined && (this.lastReview === null || on > this.lastReview)) this.lastReview = on;
  }
}
