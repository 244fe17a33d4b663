// The compiled evaluator: closures over fact slots, made once for a policy; nothing is allocated for a node unless a trace
// is asked for, and nothing at all for a customer whose facts are all there and whose rules came out like another's.
import type { RuleTrace, TraceNode } from '../contracts/index.js';
import { failed, ok } from '../errors/index.js';
import type { Policy } from '../policy/index.js';
import { answer } from './answer.js';
import type { BrokenRule, Evaluation, EvaluationInput, Evaluator, Outcome } from './evaluator.js';
import { knownOutcomes } from './known-outcomes.js';
import { lazily } from './lazily.js';
import { nextSteps } from './next/next-step.js';
import { frameOf, planOf, type Frame } from './plan.js';
import { dayReader, nothingRead, readInput, refusal, type ReadInput } from './read-input.js';
import { ruleRunner, type RuleRunner } from './rule-runner.js';
import { standing, type Standing } from './standing.js';
import { tracer, type Tracer } from './trace.js';
import { noValues } from './values.js';

export interface CompiledEvaluator extends Evaluator {
  readonly engine: 'compiled';
  /** The same as `evaluate`, at once. Outcomes may be shared between customers: they are frozen then. */
  evaluateNow(input: EvaluationInput): Evaluation;
}

type Explain = NonNullable<EvaluationInput['explain']>;

const ruleTrace = (ruleId: string, node: TraceNode): RuleTrace => ({ ruleId, result: node.result, node });

interface Prepared {
  plan: Frame;
  broken: readonly BrokenRule[];
  runRules: RuleRunner;
}

/** By itself, so that nothing holds on to the whole plan. */
function prepared(policy: Policy): Prepared {
  const plan = planOf(policy);
  return { plan: frameOf(plan), broken: plan.broken, runRules: ruleRunner(plan) };
}

/** Never throws, neither for a policy that `readPolicy` accepts nor for any input of the right shape. */
export function compiledEvaluator(policy: Policy): CompiledEvaluator {
  const { plan, broken, runRules } = prepared(policy);
  const tracers = lazily((): readonly Tracer[] => planOf(policy).rules.map(({ root }) => tracer(root)));
  const next = lazily(() => nextSteps(planOf(policy)));
  const readAsOf = dayReader(policy.timezone);
  const values = noValues(plan.slots.byKey.size);
  const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };
  const input = nothingRead();
  const known = knownOutcomes();
  /** With movement the day matters too, with derived facts which of them could be computed. */
  const rulesTellAll = policy.movement === null && plan.derivations.ordered.length === 0;

  function explained(outcome: Outcome, { asOf, held }: ReadInput, { trace, next: step }: Explain): Outcome {
    if (trace) outcome.trace = tracers().map((trace, i) => ruleTrace(plan.rules[i]?.id ?? '', trace(values, asOf)));
    if (step) outcome.next = next()(values, { asOf, current: held?.rung });
    return outcome;
  }

  function evaluateNow(asked: EvaluationInput): Evaluation {
    const read = readInput(plan, asked, readAsOf, values, input);
    if (!read) return failed(refusal(plan, asked));
    const results = runRules(values, read.asOf);
    const held = read.held?.rung;
    const { explain } = asked;
    const isPlain = rulesTellAll && explain === undefined && !results.open && read.ignored.length === 0;
    const before = isPlain ? known.find(results, held ?? -1) : undefined;
    if (before) return before;
    standing(plan.rules, results, plan.ladder.fallback, held, range);
    const outcome = answer(plan, read, values, results, range);
    if (isPlain) return known.keep(results, held ?? -1, ok(outcome));
    return ok(explain ? explained(outcome, read, explain) : outcome);
  }

  return { engine: 'compiled', broken, evaluateNow, evaluate: async (input) => evaluateNow(input) };
}
