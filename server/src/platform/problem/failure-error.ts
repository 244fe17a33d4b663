// Carries an expected failure from a service's edge to the one place that answers it.
import { describeFailure, type Failure, type Result } from '@tierwright/shared/errors';

export class FailureError extends Error {
  override readonly name = 'FailureError';

  constructor(readonly failure: Failure) {
    super(describeFailure(failure).detail.en);
  }
}

/** Refuses the request. */
export function fail(failure: Failure): never {
  throw new FailureError(failure);
}

/** The value of a decision, or the refusal that it is. */
export const orFail = <T>(result: Result<T, Failure>): T => (result.ok ? result.value : fail(result.error));
