// Which rules read a node: those in whose tree it stands, themselves or through named conditions.
import type { NamedTree, PlannedNode } from '../planned-node.js';
import type { Plan, PlannedRule } from '../plan.js';

export interface Readers {
  node: PlannedNode;
  /** Enabled rules in document order; the first few only, for a shared condition may be read by all of them. */
  rules: PlannedRule[];
}

const mostRules = 5;

/** By the node's id; what no enabled rule reads is not there. */
export function readersOf({ rules }: Plan): ReadonlyMap<string, Readers> {
  const found = new Map<string, Readers>();
  for (const rule of rules) {
    const followed = new Set<NamedTree>();
    const visit = (node: PlannedNode): void => {
      const known = found.get(node.id);
      if (!known) found.set(node.id, { node, rules: [rule] });
      else if (known.rules.length < mostRules) known.rules.push(rule);
      if (node.kind === 'not') visit(node.child);
      else if (node.kind === 'all' || node.kind === 'any') node.children.forEach(visit);
      else if (node.kind === 'reference' && !followed.has(node.target)) {
        followed.add(node.target);
        visit(node.target.root);
      }
    };
    visit(rule.root);
  }
  return found;
}
