// What a test would expect if everything stayed as it is.
import type { Expected } from '../contracts/index.js';
import type { Outcome } from '../evaluation/index.js';
import type { Policy } from '../policy/index.js';

/** With movement also what the customer qualifies for and why they hold what they hold. */
export function expectedFrom({ status, tier, qualified, movement }: Outcome): Expected {
  if (status === 'undetermined') return { status };
  return movement && movement.reason !== 'new' ? { tier, qualified, reason: movement.reason } : { tier };
}

/** Whether a customer's tier can depend on the day, so that a test must name one. */
export const dayMatters = ({ facts, movement }: Policy): boolean =>
  movement !== null || facts.some(({ type }) => type === 'date');
