// What checking finds, as tests ask for it.
import { checkPolicy } from '../check/index.js';
import type { Policy } from '../policy-schema.js';
import type { Problem } from '../problem.js';

export const problemsOf = (policy: Policy): Problem[] => checkPolicy(policy, { today: '2026-11-21' });

export const errorsOf = (policy: Policy): Problem[] =>
  problemsOf(policy).filter(({ severity }) => severity === 'error');

/** The codes of all errors, each once. */
export const codesOf = (policy: Policy): string[] => [...new Set(errorsOf(policy).map(({ code }) => code))];
