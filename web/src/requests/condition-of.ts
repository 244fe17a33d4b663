import { nodesOf, type Condition, type Policy } from '@tierwright/shared/policy';

/** The condition of this id, in a rule or among the shared ones. */
export const conditionOf = (policy: Policy, id: string | undefined): Condition | undefined =>
  [...policy.rules.map(({ conditions }) => conditions), ...Object.values(policy.conditions)]
    .flatMap((tree) => [...nodesOf(tree)])
    .find((node) => node.id === id);
