// Where a fact is asked for.
import { isLeaf, isReference, nodesOf, type Leaf, type Reference } from '@tierwright/shared/policy';
import type { EditableDocument, EditableRule } from './editable.js';
import { treesOf } from './tree.js';

export interface FactUse {
  rule: EditableRule;
  leaf: Leaf;
}

const otherFact = (leaf: Leaf): string | null =>
  typeof leaf.value === 'object' &&
  leaf.value !== null &&
  'fact' in leaf.value &&
  typeof leaf.value['fact'] === 'string'
    ? leaf.value['fact']
    : null;

export const asksFor = (leaf: Leaf, key: string): boolean => leaf.fact === key || otherFact(leaf) === key;

export function usesOf(document: EditableDocument, key: string): readonly FactUse[] {
  return document.rules.flatMap((rule) =>
    [...nodesOf(rule.conditions)]
      .filter(isLeaf)
      .filter((leaf) => asksFor(leaf, key))
      .map((leaf) => ({ rule, leaf })),
  );
}

/** Where a shared condition is referred to, in rules and in other shared conditions. */
export const referencesTo = (document: EditableDocument, name: string): readonly Reference[] =>
  treesOf(document).flatMap((tree) => [...nodesOf(tree)].filter(isReference).filter((node) => node.condition === name));

/** Whether a computed fact or a shared condition mentions the key; then it cannot simply go. */
export function isMentioned(document: EditableDocument, key: string): boolean {
  const word = new RegExp(`(^|[^A-Za-z0-9_.])${key.replaceAll('.', '\\.')}($|[^A-Za-z0-9_.])`);
  const derived = (document.derived ?? []).some((fact) =>
    fact.kind === 'formula' ? word.test(fact.expression) : fact.items.some((item) => item.fact === key),
  );
  const named = Object.values(document.conditions ?? {}).some((tree) =>
    [...nodesOf(tree)].some((node) => isLeaf(node) && asksFor(node, key)),
  );
  return derived || named;
}
