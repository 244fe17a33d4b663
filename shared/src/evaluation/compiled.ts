// The compiled evaluator: closures over fact slots, made once for a policy, and for a busy policy functions of its own where
// code may be run; nothing is allocated for a node unless a trace is asked for, and nothing at all for a customer whose facts
// are all there and whose rules came out like another's.
import type { RuleTrace, TraceNode } from '../contracts/index.js';
import { failed, ok } from '../errors/index.js';
import type { Policy } from '../policy/index.js';
import { answer } from './answer.js';
import type { BrokenRule, Evaluation, EvaluationInput, Evaluator, Outcome } from './evaluator.js';
import { quickPath } from './generated/quick-path.js';
import type { RunCode } from './generated/run-code.js';
import { knownOutcomes } from './known-outcomes.js';
import { lazily } from './lazily.js';
import { nextSteps } from './next/next-step.js';
import { frameOf, planOf, type Frame, type Plan } from './plan.js';
import { fillValues, type FillFacts } from './read-facts.js';
import { dayReader, nothingRead, readInput, refusal, type ReadInput } from './read-input.js';
import { ruleRunner, type RuleRunner } from './rule-runner.js';
import { standing, type Standing } from './standing.js';
import { newTracing, tracer, type Tracer } from './trace.js';
import { noValues } from './values.js';

export interface CompiledEvaluator extends Evaluator {
  readonly engine: 'compiled';
  /** The same as `evaluate`, at once. Outcomes may be shared between customers: they are frozen then. */
  evaluateNow(input: EvaluationInput): Evaluation;
}

export type { RunCode };

export interface CompileOptions {
  /** Makes functions out of text; without it there are closures only, as in a browser whose pages forbid it. */
  runCode?: RunCode | undefined;
  /** Evaluations before text is made into functions, which takes as long as some hundred of them. */
  codeAfter?: number;
}

const busy = 500;

type Explain = NonNullable<EvaluationInput['explain']>;

const ruleTrace = (ruleId: string, node: TraceNode): RuleTrace => ({ ruleId, result: node.result, node });

function tracersOf({ rules }: Plan): readonly Tracer[] {
  const tracing = newTracing();
  return rules.map(({ root }) => tracer(root, tracing));
}

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
export function compiledEvaluator(
  policy: Policy,
  { runCode, codeAfter = busy }: CompileOptions = {},
): CompiledEvaluator {
  const { plan, broken, runRules: runClosures } = prepared(policy);
  const tracers = lazily(() => tracersOf(planOf(policy)));
  const next = lazily(() => nextSteps(planOf(policy)));
  const readAsOf = dayReader(policy.timezone);
  const values = noValues(plan.slots.byKey.size);
  const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };
  const input = nothingRead();
  let [fill, runRules]: [FillFacts, RuleRunner] = [fillValues, runClosures];
  let untilCode = runCode ? codeAfter + 1 : 0;
  const known = knownOutcomes();
  /** With movement the day matters too, with derived facts which of them could be computed. */
  const rulesTellAll = policy.movement === null && plan.derivations.ordered.length === 0;

  function explained(outcome: Outcome, { asOf, held }: ReadInput, { trace, next: step }: Explain): Outcome {
    if (trace) outcome.trace = tracers().map((trace, i) => ruleTrace(plan.rules[i]?.id ?? '', trace(values, asOf)));
    if (step) outcome.next = next()(values, { asOf, current: held?.rung });
    return outcome;
  }

  function makeCode(): void {
    if (runCode) ({ fill, runRules } = quickPath(planOf(policy), plan.facts, values, runClosures, runCode));
  }

  function evaluateNow(asked: EvaluationInput): Evaluation {
    if (untilCode > 0 && --untilCode === 0) makeCode();
    const read = readInput(plan, asked, readAsOf, values, input, fill);
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
