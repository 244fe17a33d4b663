// From what every rule came to for every customer to their tiers: what they qualify for, hold now, and hold after a review.
import type { RuleTally } from '../counted-rules.js';
import { move } from '../movement.js';
import { moveAtReview, settlingDay } from '../next-review.js';
import type { Plan } from '../plan.js';
import type { ReadInput } from '../read-input.js';
import { noResults, settle } from '../rule-results.js';
import { decides, standing, type Standing } from '../standing.js';
import { invalidOutcome, undeterminedOutcome } from '../tally.js';
import { yes } from '../truth.js';
import type { Column } from './columns.js';
import type { ReadCustomers } from './read-customers.js';

export type Rungs = Int16Array<ArrayBuffer>;

/** By the customer's position, in the terms of `Tally.outcomes`: undetermined and unreadable customers are so in all three. */
export interface Outcomes {
  qualified: Rungs;
  /** What is held as of the day that was asked; as `qualified` for a policy without movement. */
  held: Rungs;
  /** What is held after the next review. */
  reviewed: Rungs;
  /** Day numbers of that review, with the grace behind it; the day that was asked where nothing is waited for. */
  reviewOn: Int32Array<ArrayBuffer>;
  /** By rule id. */
  rules: Record<string, RuleTally>;
}

function noOutcomes(customers: number): Omit<Outcomes, 'rules'> {
  const unreadable = () => new Int16Array(customers).fill(invalidOutcome);
  return { qualified: unreadable(), held: unreadable(), reviewed: unreadable(), reviewOn: new Int32Array(customers) };
}

const perStep = 500;

/** `columns`: those of the plan's rules, in their order. Yields after every few hundred customers: their share. */
export function* outcomesOf(
  plan: Plan,
  { inputs }: ReadCustomers,
  columns: readonly Column[],
): Generator<number, Outcomes> {
  const { rules, ladder } = plan;
  const into = noOutcomes(inputs.length);
  const truths = columns.map((column) => column.truths);
  const results = noResults(rules.length);
  const decided = new Uint32Array(rules.length);
  const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };
  for (let i = 0; i < inputs.length; i++) {
    if (i % perStep === perStep - 1) yield i / inputs.length;
    const input = inputs[i];
    if (!input) continue;
    for (let r = 0; r < truths.length; r++) results.truths[r] = (truths[r] as Int8Array)[i] as number;
    settle(results);
    standing(rules, results, ladder.fallback, input.held?.rung, range);
    place(plan, input, range, i, into);
    if (range.atLeast === range.atMost) countDeciders(plan, input, results, range, decided);
  }
  const tallies = rules.map(({ id }, r) => [id, { ...countsOf(columns[r]), decides: decided[r] ?? 0 }] as const);
  return { ...into, rules: Object.fromEntries(tallies) };
}

const countsOf = (column: Column | undefined) => ({
  pass: column?.pass ?? 0,
  fail: column?.fail ?? 0,
  unknown: column?.unknown ?? 0,
});

type Results = ReturnType<typeof noResults>;

function countDeciders(
  { rules }: Plan,
  { held }: ReadInput,
  { truths, active, count }: Results,
  range: Standing,
  decided: Uint32Array,
): void {
  for (let k = 0; k < count; k++) {
    const r = active[k] as number;
    const rule = rules[r];
    if (truths[r] === yes && rule && decides(rule, range, held?.rung)) decided[r] = (decided[r] as number) + 1;
  }
}

function place(
  { policy: { movement }, ladder }: Plan,
  { asOf, held }: ReadInput,
  { atLeast, atMost }: Standing,
  i: number,
  into: Omit<Outcomes, 'rules'>,
): void {
  const outcome = atLeast === atMost ? atLeast : undeterminedOutcome;
  const moves = movement !== null && outcome !== undeterminedOutcome;
  into.qualified[i] = outcome;
  into.held[i] = moves ? (move(movement, ladder.noTier, held, outcome, asOf).rung ?? outcome) : outcome;
  into.reviewed[i] = moves ? (moveAtReview(movement, ladder.noTier, held, outcome, asOf).rung ?? outcome) : outcome;
  into.reviewOn[i] = moves ? settlingDay(movement, held, outcome, asOf) : asOf;
}
