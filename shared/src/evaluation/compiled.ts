// The compiled evaluator: closures over fact slots, made once for a policy; nothing is allocated for a node unless a trace
// is asked for.
import { failed, ok } from '../errors/index.js';
import type { Policy } from '../policy/index.js';
import { answer } from './answer.js';
import type { Evaluation, EvaluationInput, Evaluator } from './evaluator.js';
import { lazily } from './lazily.js';
import { nextSteps } from './next/next-step.js';
import { planOf } from './plan.js';
import { dayReader, readInput, refusal } from './read-input.js';
import { ruleRunner } from './rule-runner.js';
import { standing, type Standing } from './standing.js';
import { tracer, type Tracer } from './trace.js';
import { noValues } from './values.js';

export interface CompiledEvaluator extends Evaluator {
  readonly engine: 'compiled';
  /** The same as `evaluate`, at once. */
  evaluateNow(input: EvaluationInput): Evaluation;
}

/** Never throws, neither for a policy that `readPolicy` accepts nor for any input of the right shape. */
export function compiledEvaluator(policy: Policy): CompiledEvaluator {
  const plan = planOf(policy);
  const runRules = ruleRunner(plan);
  const tracers = lazily((): readonly Tracer[] => plan.rules.map(({ root }) => tracer(root)));
  const next = lazily(() => nextSteps(plan));
  const readAsOf = dayReader(policy.timezone);
  const values = noValues(plan.slots.byKey.size);
  const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };

  function evaluateNow(input: EvaluationInput): Evaluation {
    const read = readInput(plan, input, readAsOf, values);
    if (!read) return failed(refusal(plan, input));
    const results = runRules(values, read.asOf);
    standing(plan.rules, results, plan.ladder.fallback, read.held?.rung, range);
    const outcome = answer(plan, read, values, results, range);
    if (input.explain?.trace)
      outcome.trace = tracers().map((trace, i) => {
        const node = trace(values, read.asOf);
        return { ruleId: plan.rules[i]?.id ?? '', result: node.result, node };
      });
    if (input.explain?.next) outcome.next = next()(values, { asOf: read.asOf, current: read.held?.rung });
    return ok(outcome);
  }

  return { engine: 'compiled', broken: plan.broken, evaluateNow, evaluate: async (input) => evaluateNow(input) };
}
