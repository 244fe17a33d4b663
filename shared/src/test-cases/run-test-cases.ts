// A policy's test cases, run: what came out beside what was expected.
import type { Expected, NewTestCase, TestReport, TestResult } from '../contracts/index.js';
import { compiledEvaluator, dayIn, type Evaluation, type Outcome } from '../evaluation/index.js';
import { describeFailure, type Failure } from '../errors/index.js';
import { inBoth, type Language, type LocalText } from '../language/index.js';
import type { Policy } from '../policy/index.js';

export type RunnableCase = NewTestCase & { id: string };
export type Actual = NonNullable<TestResult['actual']>;

export const actualOf = ({ status, tier, qualified, movement }: Outcome): Actual => ({
  status,
  tier,
  qualified,
  reason: movement?.reason ?? null,
});

const expectable = ['status', 'tier', 'qualified', 'reason'] as const;

/** What came out otherwise than expected; only what is named is expected. */
export const unmet = (actual: Actual, expected: Expected): (keyof Expected)[] =>
  expectable.filter((key) => expected[key] !== undefined && expected[key] !== actual[key]);

/** Everything that is wrong with the customer, in one line. */
export const refusalIn = (failure: Failure): LocalText =>
  inBoth(
    (language) =>
      failure.violations?.map(({ message }) => message[language]).join(' ') ||
      describeFailure(failure).detail[language],
  );

/** Evaluates one case after the other; without a day of its own a case is as of `today`, `YYYY-MM-DD`. */
export function caseEvaluator(policy: Policy, today: string, trace = false): (one: RunnableCase) => Evaluation {
  const { evaluateNow } = compiledEvaluator(policy);
  const explain = trace ? { trace } : undefined;
  return ({ facts, current, asOf }) =>
    evaluateNow({ facts, current, asOf: asOf === undefined ? today : dayIn(policy.timezone, asOf), explain });
}

export interface RunContext {
  /** The day for cases that name none, `YYYY-MM-DD`. */
  today: string;
  /** Of the words in which a customer is refused. */
  language: Language;
}

/** Never throws; a customer whom the policy refuses fails their case. */
export function runTestCases(policy: Policy, cases: readonly RunnableCase[], context: RunContext): TestReport {
  const evaluate = caseEvaluator(policy, context.today);
  const results = cases.map((one): TestResult => {
    const { id, name, expected } = one;
    const evaluated = evaluate(one);
    if (!evaluated.ok) return { id, name, passed: false, refused: refusalIn(evaluated.error)[context.language] };
    const actual = actualOf(evaluated.value);
    return { id, name, passed: unmet(actual, expected).length === 0, actual };
  });
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed, results };
}
