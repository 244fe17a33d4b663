// Carries an expected failure from a service's edge to the one place that answers it.
import { describeFailure, type Failure } from '@tierwright/shared/errors';

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
