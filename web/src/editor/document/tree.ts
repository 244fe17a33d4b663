// Condition trees, changed without mutation: what an edit does not touch keeps its identity.
import { childrenOf, isAll, isAny, isNot, nodesOf, type Condition } from '@tierwright/shared/policy';
import type { EditableDocument } from './editable.js';

/** The node with its children replaced; null where nothing is left of it (a negation without its child). */
export function withChildren(node: Condition, children: readonly Condition[]): Condition | null {
  const before = childrenOf(node);
  if (before.length === children.length && before.every((child, i) => child === children[i])) return node;
  if (isAll(node)) return { ...node, all: [...children] };
  if (isAny(node)) return { ...node, any: [...children] };
  if (!isNot(node)) return node;
  const [only] = children;
  return only ? { ...node, not: only } : null;
}

/** Rewrites a tree from the leaves up; `rewrite` answers what stands in a node's place, in order. */
export function rewriteTree(node: Condition, rewrite: (node: Condition) => readonly Condition[]): readonly Condition[] {
  const before = childrenOf(node);
  if (before.length === 0) return rewrite(node);
  const after = before.flatMap((child) => rewriteTree(child, rewrite));
  const next = withChildren(node, isNot(node) ? after.slice(0, 1) : after);
  return next ? rewrite(next) : [];
}

export function findNode(root: Condition, id: string): Condition | null {
  for (const node of nodesOf(root)) if (node.id === id) return node;
  return null;
}

export function parentIn(root: Condition, id: string): Condition | null {
  for (const node of nodesOf(root)) if (childrenOf(node).some((child) => child.id === id)) return node;
  return null;
}

/** Every tree of a document: those of rules, then the named ones. */
export function treesOf(document: EditableDocument): readonly Condition[] {
  return [...document.rules.map((rule) => rule.conditions), ...Object.values(document.conditions ?? {})];
}

export function findInDocument(document: EditableDocument, id: string): Condition | null {
  for (const tree of treesOf(document)) {
    const found = findNode(tree, id);
    if (found) return found;
  }
  return null;
}

export function parentInDocument(document: EditableDocument, id: string): Condition | null {
  for (const tree of treesOf(document)) {
    const found = parentIn(tree, id);
    if (found) return found;
  }
  return null;
}

/** The node that moves and goes with this one: the topmost of the negations directly over it, or itself. */
export function carrierOf(document: EditableDocument, id: string): string {
  const parent = parentInDocument(document, id);
  return parent && isNot(parent) ? carrierOf(document, parent.id) : id;
}

/** Rewrites every tree; `rewrite` gets each root and must answer a root. Untouched rules keep their identity. */
export function mapTrees(document: EditableDocument, rewrite: (root: Condition) => Condition): EditableDocument {
  const rules = document.rules.map((rule) => {
    const conditions = rewrite(rule.conditions);
    return conditions === rule.conditions ? rule : { ...rule, conditions };
  });
  const named = Object.entries(document.conditions ?? {}).map(([name, tree]) => [name, rewrite(tree)] as const);
  const sameRules = rules.every((rule, i) => rule === document.rules[i]);
  const sameNamed = named.every(([name, tree]) => tree === document.conditions?.[name]);
  if (sameRules && sameNamed) return document;
  return {
    ...document,
    ...(sameRules ? {} : { rules }),
    ...(sameNamed ? {} : { conditions: Object.fromEntries(named) }),
  };
}

/** All node ids of a document. */
export function nodeIdsOf(document: EditableDocument): Set<string> {
  return new Set(treesOf(document).flatMap((tree) => [...nodesOf(tree)].map((node) => node.id)));
}
