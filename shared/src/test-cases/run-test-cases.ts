// A policy's test cases, run: what came out beside what was expected.
import type { Expected, NewTestCase, TestReport, TestResult } from '../contracts/index.js';
import { compiledEvaluator, dayIn, type CompiledEvaluator, type Outcome } from '../evaluation/index.js';
import { describeFailure, type Failure } from '../errors/index.js';
import type { Language } from '../language/index.js';
import type { Policy } from '../policy/index.js';

export type RunnableCase = NewTestCase & { id: string };

const actualOf = ({ status, tier, qualified, movement }: Outcome): NonNullable<TestResult['actual']> => ({
  status,
  tier,
  qualified,
  reason: movement?.reason ?? null,
});

/** Only what is named is expected. */
function meets(actual: NonNullable<TestResult['actual']>, expected: Expected): boolean {
  const keys = ['status', 'tier', 'qualified', 'reason'] as const;
  return keys.every((key) => expected[key] === undefined || expected[key] === actual[key]);
}

/** Everything that is wrong with the customer, in one line. */
const refusalIn = (failure: Failure, language: Language): string =>
  failure.violations?.map(({ message }) => message[language]).join(' ') || describeFailure(failure).detail[language];

export interface RunContext {
  /** The day for cases that name none, `YYYY-MM-DD`. */
  today: string;
  /** Of the words in which a customer is refused. */
  language: Language;
}

function run(
  { evaluateNow }: CompiledEvaluator,
  { timezone }: Policy,
  one: RunnableCase,
  context: RunContext,
): TestResult {
  const { id, name, facts, current, expected } = one;
  const asOf = one.asOf === undefined ? context.today : dayIn(timezone, one.asOf);
  const evaluated = evaluateNow({ facts, asOf, current });
  if (!evaluated.ok) return { id, name, passed: false, refused: refusalIn(evaluated.error, context.language) };
  const actual = actualOf(evaluated.value);
  return { id, name, passed: meets(actual, expected), actual };
}

/** Never throws; a customer whom the policy refuses fails their case. */
export function runTestCases(policy: Policy, cases: readonly RunnableCase[], context: RunContext): TestReport {
  const evaluator = compiledEvaluator(policy);
  const results = cases.map((one) => run(evaluator, policy, one, context));
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, results };
}
