// Everything that is wrong with a policy or worth a second look: what can be seen in the document itself, and what follows from
// reasoning over every customer there can be.
import { checkPolicy, type CheckContext, type Policy, type Problem } from '../policy/index.js';
import { reasonerOf } from '../evaluation/index.js';
import { boundaryProblems } from './boundary-problems.js';
import { reachProblems } from './reach-problems.js';
import { withWitnesses } from './missing-witnesses.js';

/**
 * All problems of a document of the right shape, errors first; pure, and never throws. What rules do to customers is looked into
 * once every enabled rule means something.
 */
export function findProblems(policy: Policy, context: CheckContext): Problem[] {
  const problems = checkPolicy(policy, context);
  const reasoner = reasonerOf(policy, context.today);
  if (reasoner.plan.broken.length > 0) return problems;
  // What only a search can find comes before examples of what is known already: the work it may take is bounded.
  const reach = reachProblems(policy, reasoner, problems);
  const boundaries = boundaryProblems(policy, reasoner);
  return [...withWitnesses(reasoner, problems), ...reach, ...boundaries];
}
