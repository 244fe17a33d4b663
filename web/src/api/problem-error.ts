// A refusal of the server as an exception that screens can show: what happened, and every part to put right.
import type { ProblemDetails } from '@tierwright/shared/contracts';
import type { FailureCode, SpokenViolation } from '@tierwright/shared/errors';

/** `unreachable` and `unexpected` are the browser's own: no answer at all, or one that is not ours. */
export type ProblemCode = FailureCode | 'unreachable' | 'unexpected';

export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly title: string;
  readonly violations: readonly SpokenViolation[];
  readonly requestId: string | undefined;

  constructor(problem: {
    code: ProblemCode;
    status: number;
    title?: string;
    detail?: string;
    violations?: readonly SpokenViolation[];
    requestId?: string;
  }) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.status = problem.status;
    this.title = problem.title ?? '';
    this.violations = problem.violations ?? [];
    this.requestId = problem.requestId;
  }
}

export const isProblem = (error: unknown, ...codes: ProblemCode[]): error is ProblemError =>
  error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const looksLikeProblem = (body: unknown): body is ProblemDetails =>
  isRecord(body) && typeof body['code'] === 'string' && typeof body['status'] === 'number';

/** What an answer that is no 2xx says. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!looksLikeProblem(body)) return new ProblemError({ code: 'unexpected', status: response.status });
  // The contract leaves `code` open; screens compare with those that they know.
  return new ProblemError({
    ...body,
    code: body.code as ProblemCode,
    violations: body.violations as SpokenViolation[],
  });
}
