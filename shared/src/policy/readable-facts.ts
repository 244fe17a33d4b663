// Everything that a condition can read, declared or derived, looked up by key.
import type { DerivedFact } from './derived-schema.js';
import type { Fact, FactOf } from './fact-schema.js';
import type { Policy } from './policy-schema.js';

/** A derived fact as conditions see it: a number that may be missing and that nobody can send. */
function asNumberFact({ key, label, group, unit, note, decimals }: DerivedFact): FactOf<'number'> {
  return {
    type: 'number',
    key,
    label,
    group,
    unit,
    note,
    decimals,
    whenMissing: 'undetermined',
    sensitivity: 'none',
    actionable: false,
  };
}

const known = new WeakMap<Policy, ReadonlyMap<string, Fact>>();

/** Facts and derived facts by key; of two with one key the first counts. Cached by the policy's identity. */
export function readableFacts(policy: Policy): ReadonlyMap<string, Fact> {
  const cached = known.get(policy);
  if (cached) return cached;
  const facts = new Map<string, Fact>();
  for (const fact of [...policy.facts, ...policy.derived.map(asNumberFact)])
    if (!facts.has(fact.key)) facts.set(fact.key, fact);
  known.set(policy, facts);
  return facts;
}

export const readableFact = (policy: Policy, key: string): Fact | undefined => readableFacts(policy).get(key);
