// What a customer may hold: every tier, each at every moment around its review, so that every row of the movement table
// comes up on both sides of its line.
import type { Current } from '../contracts/index.js';
import { dayOf, dayText } from '../evaluation/index.js';
import type { Policy } from '../policy/index.js';

/** Empty where what the customer holds makes no difference. */
export function currentsFor(policy: Policy, asOf: string): Current[] {
  const { movement, tiers, rules } = policy;
  if (!movement && !rules.some(({ effect, enabled }) => enabled && effect === 'retain')) return [];
  const today = dayOf(asOf) ?? 0;
  const grace = movement?.graceDays ?? 0;
  const days = [today - 1, today, today + 1, today - grace - 1, today - grace, today - grace + 1];
  const until = movement ? [undefined, null, ...[...new Set(days)].map(dayText)] : [undefined];
  return [...tiers.map(({ key }) => key), null].flatMap((tier) =>
    until.map((validUntil): Current => (validUntil === undefined ? { tier } : { tier, validUntil })),
  );
}
