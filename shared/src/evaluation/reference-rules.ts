// A policy's rules as json-rules-engine rules, named conditions inlined, for one run in which nothing is unknown any more:
// every leaf over a missing fact stands for what it may mean at that end of the range.
import type { RuleProperties, TopLevelCondition } from 'json-rules-engine';
import type { Plan, PlannedRule } from './plan.js';
import { leavesOf, slotsRead, type LeafNode, type PlannedNode } from './planned-node.js';
import { engineLeaf, type EngineLeaf } from './reference-leaf.js';
import { isMissing, type Values } from './values.js';

/** The two runs: unknown rules at their worst for the customer, and at their best. */
export type End = 'low' | 'high';

type EngineNode =
  { id: string; all: EngineNode[] } | { id: string; any: EngineNode[] } | { id: string; not: EngineNode } | EngineLeaf;

/** A fact that is always there, so that a leaf can stand for true or false. */
export const certainty = '!';
const settled = (id: string, holds: boolean): EngineLeaf => ({ id, fact: certainty, operator: 'equal', value: holds });

/** A leaf is unknown where a slot that it reads is missing; whether a fact is there never is. */
const isUnknown = (leaf: LeafNode, values: Values): boolean =>
  leaf.test.is !== 'presence' && slotsRead(leaf).some((slot) => isMissing(values, slot));

/**
 * `favour`: what unknown leaves stand for. Under a `not` it is the reverse, so that what is above the `not` still leans the
 * same way: a tree that leans to false is true only where Kleene's logic says true, one that leans to true is false only
 * where it says false. Ids say the path: a node of a named condition has the ids of the references before its own.
 */
function engineNode(node: PlannedNode, path: string, favour: boolean, values: Values, timezone: string): EngineNode {
  const id = path + node.id;
  const inner = (child: PlannedNode) => engineNode(child, path, favour, values, timezone);
  switch (node.kind) {
    case 'all':
      return { id, all: node.children.map(inner) };
    case 'any':
      return { id, any: node.children.map(inner) };
    case 'not':
      return { id, not: engineNode(node.child, path, !favour, values, timezone) };
    case 'reference':
      return engineNode(node.target.root, `${id}/`, favour, values, timezone);
    case 'leaf':
      return isUnknown(node, values) ? settled(id, favour) : engineLeaf(id, node.leaf, node.slot, timezone);
    case 'broken':
      return settled(id, favour);
    default:
      return node satisfies never;
  }
}

/** An unknown cap counts as true at the low end, every other unknown rule at the high end. */
export const leansToTrue = ({ effect }: PlannedRule, end: End): boolean => (effect === 'cap') === (end === 'low');

/** Rules for one run, named by their position in the plan; the best tier first, though nothing depends on the order. */
export function engineRules({ rules, policy, ladder }: Plan, values: Values, end: End): RuleProperties[] {
  return rules.map((rule, i) => {
    const tree = engineNode(rule.root, '', leansToTrue(rule, end), values, policy.timezone);
    const conditions = { all: [tree] } as unknown as TopLevelCondition;
    return { name: String(i), conditions, event: { type: 'tier' }, priority: ladder.noTier + 1 - rule.rung };
  });
}

/** Whether the two ends can differ: whether some rule has a leaf, in itself or in a named condition, that is unknown. */
export const endsDiffer = ({ rules, named }: Plan, values: Values): boolean =>
  [...rules, ...named].some(({ root }) => [...leavesOf(root)].some((leaf) => isUnknown(leaf, values)));
