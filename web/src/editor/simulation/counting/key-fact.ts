// The one fact whose value says most in a list of customers: what the draft changed, else what the rules read most.
import { isLeaf, nodesOf, type Condition, type Leaf, type Policy } from '@tierwright/shared/policy';

export function keyFact(draft: Policy, live: Policy | null): string | null {
  const leaves = leavesOf(draft);
  const changed = live ? firstChanged(leaves, leavesOf(live)) : null;
  return changed ?? mostRead(leaves);
}

const treesOf = (policy: Policy): Condition[] => [
  ...policy.rules.filter((rule) => rule.enabled).map((rule) => rule.conditions),
  ...Object.values(policy.conditions),
];

const leavesOf = (policy: Policy): Leaf[] => treesOf(policy).flatMap((tree) => [...nodesOf(tree)].filter(isLeaf));

function firstChanged(draft: readonly Leaf[], live: readonly Leaf[]): string | null {
  const before = new Map(live.map((leaf) => [leaf.id, signature(leaf)]));
  const changed = draft.find((leaf) => before.get(leaf.id) !== signature(leaf));
  if (changed) return changed.fact || null;
  const kept = new Set(draft.map((leaf) => leaf.id));
  const gone = live.find((leaf) => !kept.has(leaf.id));
  return gone?.fact ?? null;
}

const signature = ({ fact, operator, value }: Leaf): string => JSON.stringify([fact, operator, value]);

function mostRead(leaves: readonly Leaf[]): string | null {
  const reads = new Map<string, number>();
  for (const { fact } of leaves) if (fact !== '') reads.set(fact, (reads.get(fact) ?? 0) + 1);
  return [...reads].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
