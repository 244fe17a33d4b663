// A rule as one group: what its root joins, nested groups that join in the same way opened up, "not" drawn inwards. What is
// left are intervals of single slots, which can be asked all at once (rule-index.ts), and the rest.
import { intervalOf } from './interval.js';
import type { SlotInterval } from './interval-group.js';
import type { PlannedNode } from './planned-node.js';
import { no, yes, type Truth } from './truth.js';

export interface FlatRule {
  /** What a single part decides: `no` where all parts must hold, `yes` where one is enough. */
  settledBy: typeof no | typeof yes;
  intervals: readonly SlotInterval[];
  /** Parts that are no intervals; `positive` false for those that stand under an odd number of "not". */
  rest: readonly { node: PlannedNode; positive: boolean }[];
}

/** Whether the parts of a node are joined by "and": "not any" is "all not". */
function isConjunction(node: PlannedNode, positive: boolean): boolean {
  if (node.kind === 'not') return isConjunction(node.child, !positive);
  return node.kind === 'any' ? !positive : node.kind !== 'all' || positive;
}

export function flatRule(root: PlannedNode): FlatRule {
  const conjunction = isConjunction(root, true);
  const intervals: SlotInterval[] = [];
  const rest: { node: PlannedNode; positive: boolean }[] = [];
  const collect = (node: PlannedNode, positive: boolean): void => {
    if (node.kind === 'not') return collect(node.child, !positive);
    if ((node.kind === 'all' || node.kind === 'any') && isConjunction(node, positive) === conjunction)
      return node.children.forEach((child) => collect(child, positive));
    const interval = node.kind === 'leaf' ? intervalOf(node.test) : undefined;
    if (!interval || node.kind !== 'leaf') rest.push({ node, positive });
    else intervals.push({ ...interval, inside: interval.inside === positive, slot: node.slot.index });
  };
  collect(root, true);
  return { settledBy: conjunction ? no : yes, intervals, rest };
}

/** What a rule comes to when none of its parts settles it and none is unknown. */
export const unsettledTruth = ({ settledBy }: FlatRule): Truth => (settledBy === no ? yes : no);
