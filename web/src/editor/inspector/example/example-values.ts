// What a computed fact and each part of it come to for the customer who stands as an example.
import type { Customer } from '@tierwright/shared/contracts';
import { derivedValues } from '@tierwright/shared/evaluation';
import type { DerivedFact, Policy, ScorecardItem } from '@tierwright/shared/policy';

export interface ExampleValues {
  /** null: cannot be computed for this customer. */
  value: number | null;
  /** Weighted points of each item of a scorecard, in order. */
  parts: readonly (number | null)[];
  /** Declared and computed facts as the policy reads them, by key. */
  derived: ReadonlyMap<string, number | null>;
}

const partKey = (i: number) => `part #${i}`;

/** Each item counts as a scorecard of its own, computed by the code of every evaluator. */
const partFact = (item: ScorecardItem, i: number): DerivedFact => ({
  key: partKey(i),
  kind: 'scorecard',
  items: [item],
});

export function exampleValues(
  policy: Policy,
  fact: DerivedFact,
  customer: Pick<Customer, 'facts'>,
  asOf: string,
): ExampleValues | null {
  const items = fact.kind === 'scorecard' ? fact.items : [];
  const probe = { ...policy, derived: [...policy.derived, ...items.map(partFact)] };
  const answer = derivedValues(probe, { facts: customer.facts, asOf });
  if (!answer.ok) return null;
  return {
    value: answer.value.get(fact.key) ?? null,
    parts: items.map((_, i) => answer.value.get(partKey(i)) ?? null),
    derived: answer.value,
  };
}
