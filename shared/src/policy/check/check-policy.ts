// Everything about a policy that is wrong or worth a second look, beyond its shape.
import type { Policy } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { readableFacts } from '../readable-facts.js';
import type { Fact } from '../fact-schema.js';
import { changedDefinitions } from './check-catalogue.js';
import { checkConditions } from './check-conditions.js';
import { checkDerived } from './check-derived.js';
import { checkFacts } from './check-facts.js';
import { checkIdentity } from './check-identity.js';
import { checkMovement } from './check-movement.js';
import { checkProtected } from './check-protected.js';
import { checkTiers, tiersWithoutBenefits } from './check-tiers.js';
import { treesOf } from './places.js';
import type { Checked } from './report.js';
import { emptyRanges, negationsOverMissing, reviewOverdue, unusedFacts } from './warnings.js';

export interface CheckContext {
  /** The day on which `reviewBy` is judged, `YYYY-MM-DD`. */
  today: string;
  /** The facts of the catalogue, to tell which copies have been left behind. */
  catalogue?: readonly Fact[];
}

type Check = (checked: Checked) => Problem[];

const errors: readonly Check[] = [
  checkIdentity,
  checkTiers,
  checkFacts,
  checkDerived,
  checkConditions,
  checkProtected,
  checkMovement,
];
const warnings: readonly Check[] = [
  emptyRanges,
  negationsOverMissing,
  unusedFacts,
  tiersWithoutBenefits,
  reviewOverdue,
  changedDefinitions,
];

/** All problems of a document of the right shape, errors first; pure, and never throws. */
export function checkPolicy(policy: Policy, { today, catalogue }: CheckContext): Problem[] {
  const checked: Checked = { policy, today, catalogue, facts: readableFacts(policy), trees: treesOf(policy) };
  return [...errors, ...warnings].flatMap((check) => check(checked));
}
