// What a change of content comes to for one customer, once their next review has come, and which part of it does that.
import type { Customer, CustomerEffect, Direction } from '@tierwright/shared/contracts';
import {
  Culprits,
  needsCurrent,
  reviewerOf,
  type CompiledEvaluator,
  type Culprit,
  type Outcome,
} from '@tierwright/shared/evaluation';
import { changeKey, diffPolicies, mergedTiers, type Policy } from '@tierwright/shared/policy';

export interface Outcomes {
  /** Undefined where there is no such side, or where it refuses the customer. */
  before: Outcome | undefined;
  after: Outcome | undefined;
}

const causeOf = (culprit: Culprit | null): string[] => {
  switch (culprit?.kind) {
    case 'alone':
      return [changeKey(culprit.change)];
    case 'pair':
      return culprit.changes.map(changeKey);
    case 'all':
    case undefined:
      return [];
    default:
      return culprit satisfies never;
  }
};

const benefitsOf = ({ tiers }: Policy): Map<string | null, string[]> =>
  new Map(tiers.map(({ key, benefits }) => [key, benefits.map((benefit) => benefit.key)]));

const nothing = { gained: [], lost: [], cause: [] };

/** Between two contents, as of one day. */
export class CustomerEffects {
  private readonly reviewed;
  private readonly benefits;
  private readonly culprits: Culprits | null;
  private readonly movementChanges: string[];
  private readonly rung: ReadonlyMap<string | null, number>;

  /** `asOf`: `YYYY-MM-DD`. Without a baseline nobody comes from anywhere. */
  constructor(
    baseline: Policy | null,
    private readonly subject: Policy,
    private readonly asOf: string,
  ) {
    this.reviewed = { before: reviewerOf(baseline ?? subject), after: reviewerOf(subject) };
    this.benefits = { before: benefitsOf(baseline ?? subject), after: benefitsOf(subject) };
    this.culprits = baseline && new Culprits(baseline, subject);
    const changes = baseline ? diffPolicies(baseline, subject) : [];
    this.movementChanges = changes.filter((change) => change.subject === 'movement').map(changeKey);
    this.rung = new Map([...mergedTiers(subject, baseline), null].map((tier, i) => [tier, i]));
  }

  of(customer: Customer, { before, after }: Outcomes): CustomerEffect {
    const asked = { asOf: this.asOf, current: customer.current };
    const was = before?.status === 'determined' ? this.reviewed.before(before, asked) : undefined;
    const from = was === undefined ? {} : { from: was.tier };
    if (!after) return { direction: 'invalid', ...from, ...nothing };
    if (after.status === 'undetermined') return { direction: 'unknown', ...from, ...nothing };
    const is = this.reviewed.after(after, asked);
    if (!before || !was) return { direction: 'settled', to: is.tier, ...nothing };
    const held = { from: was.tier, to: is.tier };
    // Who stays where they are parts from the other side on the day on which they would have moved there.
    const partingDay = is.tier === after.tier ? was.on : is.on;
    const benefits = this.benefitChanges(held);
    if (was.tier === is.tier) return { direction: 'stay', ...held, ...benefits, cause: [] };
    return {
      direction: this.directionOf(held),
      ...held,
      ...(before.tier === after.tier ? { when: 'review', on: partingDay } : { when: 'once' }),
      ...benefits,
      cause: this.cause(customer, before, after),
    };
  }

  private directionOf({ from, to }: { from: string | null; to: string | null }): Direction {
    return (this.rung.get(to) ?? 0) < (this.rung.get(from) ?? 0) ? 'up' : 'down';
  }

  private benefitChanges({ from, to }: { from: string | null; to: string | null }) {
    const [had, has] = [this.benefits.before.get(from) ?? [], this.benefits.after.get(to) ?? []];
    return { gained: has.filter((key) => !had.includes(key)), lost: had.filter((key) => !has.includes(key)) };
  }

  /** Where the rules say the same on both sides, the movement makes the difference. */
  private cause({ facts, current }: Customer, before: Outcome, after: Outcome): string[] {
    if (before.qualified === after.qualified) return this.movementChanges;
    const held = needsCurrent(this.subject) ? current : undefined;
    const qualified = (evaluator: CompiledEvaluator) => {
      const answer = evaluator.evaluateNow({ facts, asOf: this.asOf, current: held });
      return answer.ok && answer.value.status === 'determined' ? answer.value.qualified : undefined;
    };
    return causeOf(this.culprits?.find(after.qualified, qualified) ?? null);
  }
}
