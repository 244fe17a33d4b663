// Which conditions stand between a rule and the result that it would need: the smallest set, as the trace shows them.
import type { TraceNode } from '@tierwright/shared/contracts';

export interface Blamed {
  leaf: TraceNode;
  /** What the leaf would have to be; false under a negation. */
  wanted: boolean;
}

/** Where several sets would do, the cheapest is taken; a condition that the draft changed is cheap. */
export type CostOf = (leaf: TraceNode) => number;

export function blame(node: TraceNode, wanted: boolean, costOf: CostOf = () => 1): Blamed[] {
  if (node.result === wanted) return [];
  if (node.node) return blame(node.node, wanted, costOf);
  if (node.not) return blame(node.not, !wanted, costOf);
  const children = node.all ?? node.any;
  if (!children) return node.fact === undefined ? [] : [{ leaf: node, wanted }];
  const everyChild = (node.all !== undefined) === wanted;
  const sets = children.map((child) => blame(child, wanted, costOf));
  return everyChild ? sets.flat() : cheapest(sets, costOf);
}

function cheapest(sets: readonly Blamed[][], costOf: CostOf): Blamed[] {
  const total = (set: Blamed[]) => set.reduce((sum, { leaf }) => sum + costOf(leaf), 0);
  return sets.reduce((best, set) => (total(set) < total(best) ? set : best), sets[0] ?? []);
}

/** A node of a trace by its id, wherever it stands; references are followed. */
export function traceNode(root: TraceNode, id: string): TraceNode | undefined {
  if (root.id === id) return root;
  for (const child of childrenIn(root)) {
    const found = traceNode(child, id);
    if (found) return found;
  }
  return undefined;
}

export const childrenIn = (node: TraceNode): readonly TraceNode[] => [
  ...(node.all ?? []),
  ...(node.any ?? []),
  ...(node.not ? [node.not] : []),
  ...(node.node ? [node.node] : []),
];
