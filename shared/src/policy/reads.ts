// Which facts a condition reads, by itself and through what it refers to.
import { isLeaf, isReference, nodesOf, type Condition, type Leaf } from './condition-schema.js';
import type { DerivedFact } from './derived-schema.js';
import { factsOf } from './formula.js';
import { parseFormula } from './formula-parser.js';
import type { Policy } from './policy-schema.js';

/** The fact that stands on the right of a comparison, if one does. */
export function comparedFact(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('fact' in value)) return undefined;
  return typeof value.fact === 'string' ? value.fact : undefined;
}

/** The keys that a single condition reads, on either side. */
export const factsOfLeaf = ({ fact, value }: Leaf): string[] => {
  const compared = comparedFact(value);
  return compared === undefined ? [fact] : [fact, compared];
};

const inputs = new WeakMap<DerivedFact, readonly string[]>();

/** The keys that a derived fact is computed from, each once; none for a formula that does not parse. Cached by identity. */
export function inputsOf(derived: DerivedFact): readonly string[] {
  const known = inputs.get(derived);
  if (known) return known;
  const read =
    derived.kind === 'scorecard' ? derived.items.map((item) => item.fact) : inputsOfFormula(derived.expression);
  const once = [...new Set(read)];
  inputs.set(derived, once);
  return once;
}

function inputsOfFormula(expression: string): string[] {
  const formula = parseFormula(expression);
  return formula.ok ? factsOf(formula.value) : [];
}

/** A shared condition by its name. */
export const sharedCondition = (policy: Policy, name: string): Condition | undefined =>
  Object.hasOwn(policy.conditions, name) ? policy.conditions[name] : undefined;

/** Names of the shared conditions that a tree refers to, without following them. */
export const referencesOf = (tree: Condition): string[] =>
  [...nodesOf(tree)].filter(isReference).map((node) => node.condition);

/** The leaves of a tree and of every shared condition below it, each shared one once; safe with circles. */
export function* leavesThrough(policy: Policy, tree: Condition): Generator<Leaf> {
  const followed = new Set<string>();
  for (const trees = [tree]; trees.length > 0;)
    for (const node of nodesOf(trees.pop() as Condition)) {
      if (isLeaf(node)) yield node;
      if (!isReference(node) || followed.has(node.condition)) continue;
      followed.add(node.condition);
      const named = sharedCondition(policy, node.condition);
      if (named) trees.push(named);
    }
}

/** Every fact and derived fact that the tree reads, following shared conditions and derived facts; safe with circles. */
export function factsReadBy(policy: Policy, tree: Condition): Set<string> {
  const derived = new Map(policy.derived.map((entry) => [entry.key, entry]));
  const keys = new Set<string>();
  for (const waiting = [...leavesThrough(policy, tree)].flatMap(factsOfLeaf); waiting.length > 0;) {
    const key = waiting.pop() as string;
    if (keys.has(key)) continue;
    keys.add(key);
    const entry = derived.get(key);
    if (entry) waiting.push(...inputsOf(entry));
  }
  return keys;
}
