// The leaves of a rule, shared conditions followed, each with what the nodes beside it must be for it to decide the rule.
import {
  isAll,
  isAny,
  isLeaf,
  isNot,
  leavesThrough,
  nodesOf,
  sharedCondition,
  type Condition,
  type Leaf,
  type Policy,
  type Reference,
} from '../policy/index.js';

/** A leaf that is to be true, or false. */
export interface Want {
  leaf: Leaf;
  holds: boolean;
}

export interface RuleLeaf {
  leaf: Leaf;
  /** With these, the rule's result is the leaf's, or its opposite. Worked out only when asked for. */
  others: () => Want[];
}

const followed = (policy: Policy, node: Reference): readonly Condition[] => {
  const target = sharedCondition(policy, node.condition);
  return target ? [target] : [];
};

/** Leaves that make a tree true or false; one is enough where one settles it. */
function wantsFor(policy: Policy, node: Condition, holds: boolean): Want[] {
  if (isLeaf(node)) return [{ leaf: node, holds }];
  if (isNot(node)) return wantsFor(policy, node.not, !holds);
  if (isAll(node) || isAny(node)) {
    const children = isAll(node) ? node.all : node.any;
    const needed = isAll(node) === holds ? children : children.slice(0, 1);
    return needed.flatMap((child) => wantsFor(policy, child, holds));
  }
  return followed(policy, node).flatMap((target) => wantsFor(policy, target, holds));
}

/** In document order; circles must have been ruled out. */
export function* ruleLeaves(
  policy: Policy,
  node: Condition,
  above: readonly (() => Want[])[] = [],
): Generator<RuleLeaf> {
  if (isLeaf(node)) yield { leaf: node, others: () => above.flatMap((wants) => wants()) };
  else if (isNot(node)) yield* ruleLeaves(policy, node.not, above);
  else if (isAll(node) || isAny(node)) {
    const children = isAll(node) ? node.all : node.any;
    for (const child of children) {
      const beside = () => children.flatMap((other) => (other === child ? [] : wantsFor(policy, other, isAll(node))));
      yield* ruleLeaves(policy, child, [...above, beside]);
    }
  } else for (const target of followed(policy, node)) yield* ruleLeaves(policy, target, above);
}

export const enabledRules = (policy: Policy) => policy.rules.filter(({ enabled }) => enabled);

/** Every leaf that an enabled rule reads, and those of shared conditions that none refers to; each once. */
export function leavesOf(policy: Policy): Leaf[] {
  const through = enabledRules(policy).flatMap(({ conditions }) => [...leavesThrough(policy, conditions)]);
  const shared = Object.values(policy.conditions).flatMap((tree) => [...nodesOf(tree)].filter(isLeaf));
  return [...new Set([...through, ...shared])];
}

/** How many leaves one evaluation visits: those of shared conditions once for each reference. */
export function visitedLeaves(policy: Policy): number {
  const known = new Map<string, number>();
  const count = (node: Condition): number => {
    if (isLeaf(node)) return 1;
    if (isNot(node)) return count(node.not);
    if (isAll(node) || isAny(node))
      return (isAll(node) ? node.all : node.any).reduce((sum, child) => sum + count(child), 0);
    const before = known.get(node.condition);
    if (before !== undefined) return before;
    known.set(node.condition, 0);
    const own = followed(policy, node).reduce((sum, target) => sum + count(target), 0);
    known.set(node.condition, own);
    return own;
  };
  return enabledRules(policy).reduce((sum, { conditions }) => sum + count(conditions), 0);
}
