// Rules as clauses: each group of a rule with its parts, nested groups that join in the same way opened up, "not" drawn
// inwards. Parts that ask one slot's number lie ready to be asked all at once (rule-index.ts); the rest is asked one by one.
import { spanOf, type Span } from './interval.js';
import type { PlannedNode } from './planned-node.js';
import { no, yes } from './truth.js';

export interface SlotSpan extends Span {
  slot: number;
}

export interface Clause {
  /** What a single part decides: `no` where all parts must hold, `yes` where one is enough. */
  settledBy: typeof no | typeof yes;
  spans: readonly SlotSpan[];
  /** Positions of the clauses that are parts of this one. */
  within: readonly number[];
  /** Other parts; `positive` false for those that stand under an odd number of "not". */
  rest: readonly { node: PlannedNode; positive: boolean }[];
}

/** Whether the parts of a node are joined by "and": "not any" is "all not". */
function isConjunction(node: PlannedNode, positive: boolean): boolean {
  if (node.kind === 'not') return isConjunction(node.child, !positive);
  return node.kind === 'any' ? !positive : node.kind !== 'all' || positive;
}

const isGroup = (node: PlannedNode): boolean => node.kind === 'all' || node.kind === 'any';

/** The rules' own clauses first, in the order of the rules; behind them those within others. */
export function clausesOf(roots: readonly PlannedNode[]): readonly Clause[] {
  const clauses = new Array<Clause>(roots.length);

  function clauseOf(root: PlannedNode, positively: boolean): Clause {
    const conjunction = isConjunction(root, positively);
    const spans: SlotSpan[] = [];
    const within: number[] = [];
    const rest: { node: PlannedNode; positive: boolean }[] = [];
    const collect = (node: PlannedNode, positive: boolean): void => {
      if (node.kind === 'not') return collect(node.child, !positive);
      if ((node.kind === 'all' || node.kind === 'any') && isConjunction(node, positive) === conjunction)
        return node.children.forEach((child) => collect(child, positive));
      const span = node.kind === 'leaf' ? spanOf(node.test) : undefined;
      if (span && node.kind === 'leaf')
        spans.push({ ...span, inside: span.inside === positive, slot: node.slot.index });
      else if (isGroup(node)) within.push(clauses.push(clauseOf(node, positive)) - 1);
      else rest.push({ node, positive });
    };
    collect(root, positively);
    return { settledBy: conjunction ? no : yes, spans, within, rest };
  }

  for (const [i, root] of roots.entries()) clauses[i] = clauseOf(root, true);
  return clauses;
}
