// What the computed facts of a policy come to for one customer, whatever its rules are.
import type { Failure, Result } from '../errors/index.js';
import { failed, ok } from '../errors/index.js';
import type { Policy } from '../policy/index.js';
import type { EvaluationInput } from './evaluator.js';
import { planOf } from './plan.js';
import { dayReader, readInput, refusal } from './read-input.js';
import { noValues } from './values.js';

/** By key; null where an input is missing, the result is no number, or the definition cannot be computed as it stands. */
export type DerivedValues = ReadonlyMap<string, number | null>;

/** Computed by the code of every evaluator; refused as an evaluation of the same input would be. */
export function derivedValues(policy: Policy, input: EvaluationInput): Result<DerivedValues, Failure> {
  const plan = planOf({ ...policy, rules: [], conditions: {} });
  const values = noValues(plan.slots.byKey.size);
  if (!readInput(plan, input, dayReader(policy.timezone), values)) return failed(refusal(plan, input));
  const all = plan.slots.derived.map(({ key, index }) => {
    const x = values.numbers[index] ?? NaN;
    return [key, Number.isNaN(x) ? null : x] as const;
  });
  return ok(new Map(all));
}
