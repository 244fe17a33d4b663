// Many customers through one policy at once: their tiers, and how many of them pass each node and each rule.
import type { Customer } from '../contracts/index.js';
import type { Violation } from '../errors/index.js';
import type { Policy } from '../policy/index.js';
import { countedRules, type RuleTally } from './counted-rules.js';
import type { NodeTally } from './counting.js';
import type { BrokenRule } from './evaluator.js';
import { move } from './movement.js';
import { planOf, type Plan } from './plan.js';
import { dayReader, readInput, refusal, type ReadInput } from './read-input.js';
import { noValues } from './values.js';

/** In `Tally.outcomes` beside the rungs: facts are missing and the tier depends on them. */
export const undeterminedOutcome = -1;
/** In `Tally.outcomes` beside the rungs: the customer's facts cannot be read under this policy. */
export const invalidOutcome = -2;

export interface Tally {
  /** Customers whose facts could be read. */
  evaluated: number;
  /** Positions of the others, with what is wrong. */
  invalid: { index: number; violations: readonly Violation[] }[];
  /** By node id; a named condition counts each customer once, however often it is referred to. */
  nodes: Readonly<Record<string, NodeTally>>;
  /** By rule id: enabled rules, broken ones too, which decide nothing. */
  rules: Readonly<Record<string, RuleTally>>;
  /** Customers who qualify for each tier, by key; '' is no tier. */
  tiers: Readonly<Record<string, number>>;
  undetermined: number;
  /** What each customer qualifies for: the tier's position, best 0; the number of tiers for no tier; or a code above. */
  outcomes: Int16Array<ArrayBuffer>;
  /** What each customer holds after the movement, in the same terms; as `outcomes` for a policy without movement. */
  held: Int16Array<ArrayBuffer>;
  broken: readonly BrokenRule[];
}

function heldAfter({ policy, ladder }: Plan, { asOf, held }: ReadInput, outcome: number): number {
  if (!policy.movement) return outcome;
  const qualified = outcome === undeterminedOutcome ? null : outcome;
  return move(policy.movement, ladder.noTier, held, qualified, asOf).rung ?? undeterminedOutcome;
}

function tierCounts({ ladder }: Plan, outcomes: Int16Array): Record<string, number> {
  const counts = new Array<number>(ladder.keys.length).fill(0);
  for (const outcome of outcomes) if (outcome >= 0) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return Object.fromEntries(ladder.keys.map((key, rung) => [key ?? '', counts[rung] ?? 0]));
}

const howMany = (outcomes: Int16Array, code: number): number => outcomes.reduce((n, o) => (o === code ? n + 1 : n), 0);

/** Evaluates every customer as of a day (`YYYY-MM-DD`); a customer's `current` feeds retain rules and movement. */
export function tally(policy: Policy, customers: readonly Customer[], asOf: string): Tally {
  const plan = planOf(policy);
  const counted = countedRules(plan);
  const readAsOf = dayReader(policy.timezone);
  const values = noValues(plan.slots.byKey.size);
  const outcomes = new Int16Array(customers.length).fill(invalidOutcome);
  const held = new Int16Array(customers.length).fill(invalidOutcome);
  const invalid: Tally['invalid'] = [];
  customers.forEach(({ facts, current }, index) => {
    const input = { facts, current, asOf };
    const read = readInput(plan, input, readAsOf, values);
    if (!read) return void invalid.push({ index, violations: refusal(plan, input).violations ?? [] });
    const { atLeast, atMost } = counted.run(values, read);
    const outcome = atLeast === atMost ? atLeast : undeterminedOutcome;
    outcomes[index] = outcome;
    held[index] = heldAfter(plan, read, outcome);
  });
  return {
    evaluated: customers.length - invalid.length,
    invalid,
    nodes: counted.nodes(),
    rules: counted.rules(),
    tiers: tierCounts(plan, outcomes),
    undetermined: howMany(outcomes, undeterminedOutcome),
    outcomes,
    held,
    broken: plan.broken,
  };
}
