// Customers on both sides of every line that a policy draws.
import type { Facts } from '../contracts/index.js';
import { withFact } from '../evaluation/index.js';
import { comparedFact, isValueOf, type Fact, type Json, type Leaf, type Policy } from '../policy/index.js';
import { crossings } from './crossings.js';
import { distinct, edgeValues, numbersAround, plainValue, scorecardEdges, type FactValue } from './edge-values.js';
import { leafAnswers, type LeafAnswers } from './leaf-answers.js';
import { enabledRules, leavesOf, ruleLeaves, type RuleLeaf, type Want } from './rule-leaves.js';

export interface Edges {
  asOf: string;
  leaves: readonly Leaf[];
  /** By fact: every value worth trying, missing among them where a customer without it is not refused. */
  values: ReadonlyMap<string, readonly FactValue[]>;
  plain: Facts;
}

/** Dotted keys lead into nested objects; what is undefined is left out. */
export const factsOf = (entries: Iterable<readonly [string, FactValue]>): Facts => {
  let facts: Facts = {};
  for (const [key, value] of entries) if (value !== undefined) facts = withFact(facts, key, value);
  return facts;
};

const isRequired = ({ whenMissing }: Fact): boolean => whenMissing === 'reject';

/** Everything that is tried on one day, `YYYY-MM-DD`. */
export function edgesOf(policy: Policy, asOf: string): Edges {
  const { timezone } = policy;
  const leaves = leavesOf(policy);
  const values = policy.facts.map((fact): [string, FactValue[]] => {
    const lines = leaves
      .filter((leaf) => leaf.fact === fact.key)
      .flatMap((leaf) => edgeValues(fact, leaf, { timezone, asOf }));
    const all = distinct([plainValue(fact, asOf), ...lines, ...scorecardEdges(policy, fact), undefined]);
    return [fact.key, isRequired(fact) ? all.filter((value) => value !== undefined) : all];
  });
  const plain = factsOf(policy.facts.map((fact) => [fact.key, plainValue(fact, asOf)]));
  return { asOf, leaves, values: new Map(values), plain };
}

/** As few customers as have every value of every fact between them; one more for each fact that must not be missing. */
function* packed({ facts }: Policy, { values, plain }: Edges): Generator<Facts> {
  const columns = facts.map(({ key }): [string, readonly FactValue[]] => [key, values.get(key) ?? []]);
  const longest = Math.max(0, ...columns.map(([, column]) => column.length));
  for (let i = 0; i < longest; i++) yield factsOf(columns.map(([key, column]) => [key, column[i % column.length]]));
  for (const fact of facts) if (isRequired(fact)) yield withFact(plain, fact.key, null);
}

/** What is wanted of leaves that compare with literals; the others are left to chance. */
function byFact(wants: readonly Want[]): ReadonlyMap<string, readonly Want[]> {
  const grouped = new Map<string, Want[]>();
  for (const want of wants) {
    if (comparedFact(want.leaf.value) !== undefined) continue;
    const known = grouped.get(want.leaf.fact);
    if (known) known.push(want);
    else grouped.set(want.leaf.fact, [want]);
  }
  return grouped;
}

/** What each fact is for a customer for whom one leaf decides its rule; the leaf's own fact is anything. */
export type Deciding = (one: RuleLeaf, turn: number) => readonly (readonly [string, FactValue])[];

/** `turn` varies which of several suitable values are taken. */
export function decidingFacts(policy: Policy, edges: Edges): Deciding {
  const made = new Map<string, LeafAnswers>();
  const answers = (fact: Fact): LeafAnswers => {
    const known = made.get(fact.key);
    if (known) return known;
    const literal = edges.leaves.filter((leaf) => leaf.fact === fact.key && comparedFact(leaf.value) === undefined);
    const fresh = leafAnswers(policy, fact, literal, edges.values.get(fact.key) ?? [], edges.asOf);
    made.set(fact.key, fresh);
    return fresh;
  };
  return (one, turn) => {
    const wants = byFact(one.others());
    return policy.facts.map((other): [string, FactValue] => {
      const asked = wants.get(other.key);
      const found = asked && answers(other).valueFor(asked, turn);
      return [other.key, found ? found.value : plainValue(other, edges.asOf)];
    });
  };
}

/** A customer for whom one leaf decides its rule, once for each value around the leaf's line. */
function* deciding(policy: Policy, edges: Edges, factsFor: Deciding, one: RuleLeaf, turn: number) {
  const { leaf } = one;
  const fact = policy.facts.find(({ key }) => key === leaf.fact);
  if (!fact) return;
  const chosen = factsFor(one, turn);
  const compared = comparedFact(leaf.value);
  const others = factsOf(chosen);
  const opposite = new Map(chosen).get(compared ?? '');
  const values: FactValue[] =
    compared === undefined
      ? edgeValues(fact, leaf, { timezone: policy.timezone, asOf: edges.asOf })
      : [
          opposite,
          ...(typeof opposite === 'number' ? numbersAround(fact, opposite) : (edges.values.get(fact.key) ?? [])),
        ];
  for (const value of distinct(values)) {
    if (value !== undefined && isValueOf(fact, value)) yield withFact(others, fact.key, value);
    if (value === undefined && !isRequired(fact)) yield withFact(others, fact.key, null);
  }
}

/** Evenly so many of a list's items, all of them if there are no more. */
const evenly = <T>(items: readonly T[], most: number): readonly T[] =>
  items.length <= most
    ? items
    : Array.from({ length: most }, (_, i) => items[Math.floor((i * items.length) / most)] as T);

/**
 * Every value around every line, for every leaf's node; and for up to `most` leaves, evenly over the rules, with the rest of
 * the rule such that the leaf decides it.
 */
export function* boundaryCustomers(policy: Policy, edges: Edges, most: number): Generator<Facts> {
  yield* packed(policy, edges);
  yield* crossings(policy, edges.leaves, edges.plain, edges.asOf);
  const factsFor = decidingFacts(policy, edges);
  const all = enabledRules(policy).flatMap(({ conditions }) => [...ruleLeaves(policy, conditions)]);
  let turn = 0;
  const seen = new Set<string>();
  for (const one of evenly(all, most))
    for (const facts of deciding(policy, edges, factsFor, one, turn++)) {
      const text = JSON.stringify(facts satisfies Json);
      if (seen.has(text)) continue;
      seen.add(text);
      yield facts;
    }
}
