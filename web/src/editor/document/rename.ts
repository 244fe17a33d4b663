// Other names for facts and shared conditions, wherever a fragment speaks of them.
import { childrenOf, isLeaf, isReference, type Condition, type Json } from '@tierwright/shared/policy';
import type { EditableDerived } from './editable.js';
import { withChildren } from './tree.js';

/** From what something was called to what it is called now; what is not named keeps its name. */
export type Names = ReadonlyMap<string, string>;

const named = (names: Names, name: string) => names.get(name) ?? name;

export function renameInTree(node: Condition, facts: Names, shared: Names): Condition {
  if (isLeaf(node)) {
    const fact = named(facts, node.fact);
    const { value } = node;
    const other = typeof value === 'object' && value !== null && !Array.isArray(value) ? value['fact'] : undefined;
    const renamed: Json | undefined = typeof other === 'string' ? { fact: named(facts, other) } : value;
    return { ...node, fact, ...(renamed === undefined ? {} : { value: renamed }) };
  }
  if (isReference(node)) return { ...node, condition: named(shared, node.condition) };
  const children = childrenOf(node).map((child) => renameInTree(child, facts, shared));
  return withChildren(node, children) ?? node;
}

const words = /[A-Za-z][A-Za-z0-9_.]*(?!\s*\(|[A-Za-z0-9_.])/g;

export function renameInDerived(derived: EditableDerived, facts: Names): EditableDerived {
  const key = named(facts, derived.key);
  if (derived.kind === 'formula')
    return { ...derived, key, expression: derived.expression.replace(words, (word) => named(facts, word)) };
  const items = derived.items.map((item) =>
    item.fact === undefined ? item : { ...item, fact: named(facts, item.fact) },
  );
  return { ...derived, key, items };
}
