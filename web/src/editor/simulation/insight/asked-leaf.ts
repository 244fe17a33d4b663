// The condition that is looked at, with what stands around it: whether it is negated, and whose count is shown.
import { childrenOf, isLeaf, isNot, nodesOf, type Leaf, type Policy } from '@tierwright/shared/policy';

export interface AskedLeaf {
  leaf: Leaf;
  negated: boolean;
  /** The node whose result counts: of a negated condition the negation. */
  resultId: string;
}

export function askedLeaf(policy: Policy, nodeId: string): AskedLeaf | null {
  for (const tree of [...policy.rules.map((rule) => rule.conditions), ...Object.values(policy.conditions)])
    for (const node of nodesOf(tree)) {
      if (node.id === nodeId && isLeaf(node)) return { leaf: node, negated: false, resultId: node.id };
      const [child] = isNot(node) ? childrenOf(node) : [];
      if (child?.id === nodeId && isLeaf(child)) return { leaf: child, negated: true, resultId: node.id };
    }
  return null;
}
