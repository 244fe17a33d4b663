// All test cases on one document: what came out, why it fails, and which rules and conditions they look at.
import type { RuleTrace } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import {
  actualOf,
  caseEvaluator,
  refusalIn,
  seenIn,
  type Actual,
  type RunnableCase,
  type Seen,
} from '@tierwright/shared/test-cases';
import { missedBy, type Missed } from './missed.js';

export interface CasesJob {
  document: PolicyDocument;
  cases: readonly RunnableCase[];
  /** `YYYY-MM-DD`: for cases that name no day. */
  today: string;
}

/** As it goes to the worker; null where the cases are those of the last one. */
export type RunJob = Omit<CasesJob, 'cases'> & { cases: CasesJob['cases'] | null };

export interface CaseResult {
  id: string;
  /** Null where the customer was refused. */
  actual: Actual | null;
  /** Null where the case passes. */
  missed: Missed | null;
}

export interface Ran {
  results: readonly CaseResult[];
  seen: Seen;
}

export function runCases({ document, cases, today }: CasesJob): Ran {
  const policy = withDefaults(document);
  const evaluate = caseEvaluator(policy, today, true);
  const traces: (readonly RuleTrace[])[] = [];
  const results = cases.map((one): CaseResult => {
    const evaluated = evaluate(one);
    if (!evaluated.ok)
      return { id: one.id, actual: null, missed: { kind: 'refused', message: refusalIn(evaluated.error) } };
    const outcome = evaluated.value;
    traces.push(outcome.trace ?? []);
    return { id: one.id, actual: actualOf(outcome), missed: missedBy(policy, one.expected, outcome) ?? null };
  });
  return { results, seen: seenIn(traces) };
}
