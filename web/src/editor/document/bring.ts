// How the definitions of a fragment meet those of the policy that it goes to: what is the same is shared, what is new comes
// along, and what goes by the same name but says something else comes along under another one.
import { canonicalJson, childrenOf, isLeaf, isReference, type Condition } from '@tierwright/shared/policy';
import type { Fragment } from './command.js';
import type { EditableDerived, EditableDocument, EditableFact, EditableRule } from './editable.js';
import type { Definitions } from './needs.js';
import { renameInDerived, renameInTree, type Names } from './rename.js';
import { withOwnIds } from './to-editable.js';
import { nodeIdsOf } from './tree.js';

/** `own`: a name that is taken here means what it means here, as far as the kinds of value agree. */
export type Clash = 'rename' | 'own';

export interface Brought {
  definitions: Definitions;
  /** The fragment with the names that hold here. */
  fragment: Fragment;
  /** What goes by another name now; the old name first. */
  renamed: readonly (readonly [string, string])[];
  /** Whether all of these could go by the definitions that are here. */
  couldBeOwn: boolean;
}

type Found = EditableFact | EditableDerived;

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
const kindOf = (fact: Found) => ('kind' in fact ? 'number' : fact.type === 'integer' ? 'number' : fact.type);

export function bring(
  document: EditableDocument,
  needed: Definitions,
  fragment: Fragment,
  newId: () => string,
  clash: Clash,
): Brought {
  const here = new Map<string, Found>(
    [...document.facts, ...((document.derived ?? []) as EditableDerived[])].map((fact) => [fact.key, fact]),
  );
  const facts = new Map<string, string>();
  const taken = new Set([...here.keys(), ...[...needed.facts, ...needed.derived].map(({ key }) => key)]);
  let couldBeOwn = true;
  /** Whether the fact comes along; under which name is noted. */
  const comes = (fact: Found, said: Found): boolean => {
    const there = here.get(fact.key);
    if (!there) return true;
    if (same(there, said)) return false;
    const alike = kindOf(there) === kindOf(fact);
    if (clash === 'own' && alike) return false;
    couldBeOwn &&= alike;
    facts.set(
      fact.key,
      freeName(taken, (n) => `${fact.key}_${n}`),
    );
    return true;
  };
  const newFacts = needed.facts
    .filter((fact) => comes(fact, fact))
    .map((fact) => ({ ...fact, key: facts.get(fact.key) ?? fact.key }));
  const newDerived = inOrder(needed.derived)
    .filter((fact) => comes(fact, { ...renameInDerived(fact, facts), key: fact.key }))
    .map((fact) => renameInDerived(fact, facts));
  const { conditions, shared } = bringShared(document, needed.conditions, facts, newId, clash);
  const tree = (node: Condition) => renameInTree(node, facts, shared);
  const renamed = [...facts, ...shared];
  return {
    definitions: { facts: newFacts, derived: newDerived, conditions },
    fragment: {
      rules: fragment.rules.map((rule): EditableRule => ({ ...rule, conditions: tree(rule.conditions) })),
      nodes: fragment.nodes.map(tree),
    },
    renamed,
    couldBeOwn: renamed.length > 0 && couldBeOwn,
  };
}

/** A fact that is computed from another stands behind it. */
function inOrder(derived: readonly EditableDerived[]): readonly EditableDerived[] {
  const ordered: EditableDerived[] = [];
  const seen = new Set<EditableDerived>();
  const visit = (fact: EditableDerived) => {
    if (seen.has(fact)) return;
    seen.add(fact);
    const text = JSON.stringify(fact);
    derived.filter((other) => other !== fact && text.includes(other.key)).forEach(visit);
    ordered.push(fact);
  };
  derived.forEach(visit);
  return ordered;
}

function bringShared(
  document: EditableDocument,
  needed: Definitions['conditions'],
  facts: Names,
  newId: () => string,
  clash: Clash,
) {
  const here = document.conditions ?? {};
  const taken = new Set([...Object.keys(here), ...Object.keys(needed)]);
  const ids = nodeIdsOf(document);
  const shared = new Map<string, string>();
  const coming = referredFirst(needed).filter(([name, tree]) => {
    const there = here[name];
    if (!there) return true;
    if (clash === 'own' || same(withoutIds(there), withoutIds(renameInTree(tree, facts, shared)))) return false;
    shared.set(
      name,
      freeName(taken, (n) => `${name} ${n}`),
    );
    return true;
  });
  const conditions = coming.map(
    ([name, tree]) => [shared.get(name) ?? name, withOwnIds(renameInTree(tree, facts, shared), ids, newId)] as const,
  );
  return { conditions: Object.fromEntries(conditions), shared };
}

/** What others refer to stands before them, so that its new name is known by then. */
function referredFirst(conditions: Definitions['conditions']): readonly (readonly [string, Condition])[] {
  const ordered: (readonly [string, Condition])[] = [];
  const seen = new Set<string>();
  const visit = (name: string) => {
    const tree = conditions[name];
    if (seen.has(name) || !tree) return;
    seen.add(name);
    referencesIn(tree).forEach(visit);
    ordered.push([name, tree]);
  };
  Object.keys(conditions).forEach(visit);
  return ordered;
}

const referencesIn = (node: Condition): readonly string[] =>
  isReference(node) ? [node.condition] : isLeaf(node) ? [] : childrenOf(node).flatMap(referencesIn);

const withoutIds = (tree: Condition): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'id' ? undefined : value)));

function freeName(taken: Set<string>, nameFor: (n: number) => string): string {
  let n = 2;
  while (taken.has(nameFor(n))) n++;
  taken.add(nameFor(n));
  return nameFor(n);
}
