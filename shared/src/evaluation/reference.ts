// The evaluator of record: json-rules-engine, one run where every fact is there, two where some are missing.
import type { NextStep } from '../contracts/index.js';
import { failed, ok } from '../errors/index.js';
import type { Json, Policy } from '../policy/index.js';
import { answer } from './answer.js';
import type { Evaluation, EvaluationInput, Evaluator } from './evaluator.js';
import { lazily } from './lazily.js';
import { nextSteps } from './next/next-step.js';
import { planOf, type Plan } from './plan.js';
import { dayReader, readInput, refusal, type ReadInput } from './read-input.js';
import { resolve } from './reference-outcome.js';
import { endsDiffer, engineRules, type End } from './reference-rules.js';
import { engineFacts, runEngine, type EngineResult } from './reference-run.js';
import { referenceTrace } from './reference-trace.js';
import { noResults, settle } from './rule-results.js';
import type { Standing } from './standing.js';
import { no, unsure, yes, type Truth } from './truth.js';
import { noValues, type Values } from './values.js';
import { withFact } from './with-fact.js';

type Ends = Record<End, readonly EngineResult[]>;

const holdsAt = (ends: Ends, end: End, rule: number): boolean => ends[end][rule]?.result === true;

function truthOf(ends: Ends, rule: number): Truth {
  const [low, high] = [holdsAt(ends, 'low', rule), holdsAt(ends, 'high', rule)];
  return low === high ? (low ? yes : no) : unsure;
}

function rangeOf(
  { rules, ladder }: Plan,
  ends: Ends,
  truths: ArrayLike<number>,
  current: number | undefined,
): Standing {
  const outcomeOf = (holds: (rule: number) => boolean) =>
    resolve(
      rules.filter((_, i) => holds(i)),
      ladder.fallback,
      current,
    );
  return {
    atLeast: outcomeOf((i) => holdsAt(ends, 'low', i)).rung,
    atMost: outcomeOf((i) => holdsAt(ends, 'high', i)).rung,
    decidedIn: outcomeOf((i) => truths[i] === yes).stage,
  };
}

async function runEnds(plan: Plan, values: Values, asOf: number): Promise<Ends> {
  const facts = engineFacts(plan, values);
  const run = (end: End) => runEngine(engineRules(plan, values, end), facts, asOf);
  const low = await run('low');
  return { low, high: endsDiffer(plan, values) ? await run('high') : low };
}

async function outcomeOf(plan: Plan, read: ReadInput, values: Values, input: EvaluationInput) {
  const ends = await runEnds(plan, values, read.asOf);
  const results = noResults(plan.rules.length);
  results.truths.set(plan.rules.map((_, i) => truthOf(ends, i)));
  settle(results);
  const range = rangeOf(plan, ends, results.truths, read.held?.rung);
  const outcome = answer(plan, read, values, results, range);
  if (input.explain?.trace)
    outcome.trace = plan.rules.map(({ id, root }, i) => {
      const node = referenceTrace(root, ends.low[i], ends.high[i], values);
      return { ruleId: id, result: node.result, node };
    });
  return outcome;
}

/** The customer after the changes that a step asks for. */
const changed = ({ facts, asOf, current }: EvaluationInput, { changes }: NextStep): EvaluationInput => ({
  facts: changes.reduce((all, { fact, need }) => withFact(all, fact, need as Json), facts),
  asOf,
  current,
});

/** Neither throws nor rejects for a policy that `readPolicy` accepts; every call has engines and slots of its own. */
export function referenceEvaluator(policy: Policy): Evaluator {
  const plan = planOf(policy);
  const readAsOf = dayReader(policy.timezone);
  const next = lazily(() => nextSteps(plan));

  /** Only a step that the engine confirms is told. */
  async function confirmed(step: NextStep | null, input: EvaluationInput): Promise<NextStep | null> {
    const after = step && (await evaluate(changed(input, step)));
    return after?.ok && after.value.qualified === step?.tier ? step : null;
  }

  async function evaluate(input: EvaluationInput): Promise<Evaluation> {
    const values = noValues(plan.slots.byKey.size);
    const read = readInput(plan, input, readAsOf, values);
    if (!read) return failed(refusal(plan, input));
    const outcome = await outcomeOf(plan, read, values, input);
    if (input.explain?.next)
      outcome.next = await confirmed(next()(values, { asOf: read.asOf, current: read.held?.rung }), input);
    return ok(outcome);
  }

  return { engine: 'json-rules-engine', broken: plan.broken, evaluate };
}
