// From a policy's own rungs to those of the ladder that the draft and the live version share.
import type { Count } from '@tierwright/shared/evaluation';
import type { Policy } from '@tierwright/shared/policy';
import { rungIndex, type Rung } from '../counting/ladder.js';
import type { Outcomes } from '../counting/outcomes.js';
import type { Side } from './protocol.js';

/** Codes below zero stay. */
export function sideOf({ qualified, held, reviewed }: Count, policy: Policy, ladder: readonly Rung[]): Side {
  const rungs = [...policy.tiers.map(({ key }) => key), null].map((key) => rungIndex(ladder, key));
  const placed = (outcomes: Outcomes): Outcomes =>
    outcomes.map((outcome) => (outcome < 0 ? outcome : (rungs[outcome] ?? outcome)));
  const all = placed(qualified);
  if (policy.movement === null) return { qualified: all, once: all, review: all };
  return { qualified: all, once: placed(held), review: placed(reviewed) };
}
