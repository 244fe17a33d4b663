// A stored draft may lack ids or repeat them; editing needs each node and rule to have its own.
import {
  childrenOf,
  isLeaf,
  isNot,
  isReference,
  withDefaults,
  type Condition,
  type PolicyDocument,
} from '@tierwright/shared/policy';
import type { EditableDocument } from './editable.js';
import { withChildren } from './tree.js';

/** The same document where nothing is missing; else with fresh ids in the gaps and in place of repetitions. */
export function toEditable(document: PolicyDocument, newId: () => string): EditableDocument {
  const nodeIds = new Set<string>();
  const ruleIds = new Set<string>();
  const rules = document.rules.map((rule, i) => {
    const id = own(rule.id, ruleIds, newId);
    const read = withDefaults(document).rules[i]?.conditions;
    const tree = read ? withOwnIds(read, nodeIds, newId) : { id: newId(), all: [] };
    const conditions = isLeaf(tree) ? { id: own(undefined, nodeIds, newId), all: [tree] } : tree;
    return { ...rule, id, conditions };
  });
  const named = Object.entries(withDefaults(document).conditions).map(
    ([name, tree]) => [name, withOwnIds(tree, nodeIds, newId)] as const,
  );
  return {
    ...document,
    rules,
    tiers: document.tiers.map((tier) => ({ ...tier, key: tier.key ?? '' })),
    facts: document.facts.map((fact) => ({ ...fact, key: fact.key ?? '' })),
    ...(document.conditions ? { conditions: Object.fromEntries(named) } : {}),
  } as EditableDocument;
}

function own(id: string | undefined, taken: Set<string>, newId: () => string): string {
  let next = id ?? '';
  while (next === '' || taken.has(next)) next = newId();
  taken.add(next);
  return next;
}

/** A copy of the tree in which every id is unlike all in `taken`; those that already are stay as they are. */
export function withOwnIds(node: Condition, taken: Set<string>, newId: () => string): Condition {
  const id = own(node.id, taken, newId);
  const named = id === node.id ? node : { ...node, id };
  if (isLeaf(node) || isReference(node)) return named;
  const children = childrenOf(node).map((child) => withOwnIds(child, taken, newId));
  return withChildren(named, isNot(node) ? children.slice(0, 1) : children) ?? named;
}
