// What a fragment cannot do without: the definitions that its conditions ask for, directly or by way of one another.
import {
  factsOfLeaf,
  inputsOf,
  isLeaf,
  isReference,
  nodesOf,
  type Condition,
  type DerivedFact,
} from '@tierwright/shared/policy';
import type { EditableDerived, EditableDocument, EditableFact } from './editable.js';

export interface Definitions {
  facts: readonly EditableFact[];
  derived: readonly EditableDerived[];
  /** Shared conditions by name. */
  conditions: Readonly<Record<string, Condition>>;
}

export const noDefinitions: Definitions = { facts: [], derived: [], conditions: {} };

export function needsOf(document: EditableDocument, trees: readonly Condition[]): Definitions {
  const keys = new Set<string>();
  const names = new Set<string>();
  const derived = (document.derived ?? []) as readonly EditableDerived[];
  const askFor = (key: string) => {
    if (keys.has(key)) return;
    keys.add(key);
    const computed = derived.find((fact) => fact.key === key);
    if (computed) inputsOf(computed as DerivedFact).forEach(askFor);
  };
  const read = (tree: Condition) => {
    for (const node of nodesOf(tree)) {
      if (isLeaf(node)) factsOfLeaf(node).forEach(askFor);
      if (isReference(node)) refer(node.condition);
    }
  };
  const refer = (name: string) => {
    const tree = names.has(name) ? undefined : document.conditions?.[name];
    names.add(name);
    if (tree) read(tree);
  };
  trees.forEach(read);
  return {
    facts: document.facts.filter((fact) => keys.has(fact.key)),
    derived: derived.filter((fact) => keys.has(fact.key)),
    conditions: Object.fromEntries(Object.entries(document.conditions ?? {}).filter(([name]) => names.has(name))),
  };
}
