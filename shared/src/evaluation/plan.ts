// A policy with every name looked up, every literal read and every condition resolved, once: what evaluators are made from.
import { dependencySets, referencesOf, type Condition, type Effect, type Policy, type Rule } from '../policy/index.js';
import { derivationsOf, type Derivations } from './derive.js';
import type { BrokenRule } from './evaluator.js';
import { ladderOf, type Ladder } from './ladder.js';
import { planTree, type NamedTree, type PlannedTree, type PlanScope } from './planned-node.js';
import { factsReader, type FactsReader } from './read-facts.js';
import { slotsOf, type SlotTable } from './slots.js';

export interface PlannedRule extends PlannedTree {
  /** Position in the document. */
  index: number;
  id: string;
  effect: Effect;
  /** The tier's rung; see ladder.ts. */
  rung: number;
}

/** What reading a customer and answering takes: all but the trees, which are most of a plan. */
export interface Frame {
  policy: Policy;
  ladder: Ladder;
  slots: SlotTable;
  facts: FactsReader;
  derivations: Derivations;
  /** Enabled rules that can be evaluated, in document order. */
  rules: readonly RuleHead[];
}

export type RuleHead = Pick<PlannedRule, 'id' | 'effect' | 'rung'> & { reads: Iterable<number> };

/** Rules that read the same facts, as many do, share one list of them. */
function headsOf(rules: readonly PlannedRule[]): RuleHead[] {
  const lists = new Map<string, readonly number[]>();
  return rules.map(({ id, effect, rung, reads: set }) => {
    const sorted = [...set].sort((a, b) => a - b);
    const reads = lists.get(sorted.join()) ?? sorted;
    lists.set(sorted.join(), reads);
    return { id, effect, rung, reads };
  });
}

/** For those who keep ten thousand policies at hand, and plan the trees anew where one is to be explained. */
export const frameOf = ({ policy, ladder, slots, facts, derivations, rules }: Plan): Frame => ({
  policy,
  ladder,
  slots,
  facts,
  derivations,
  rules: headsOf(rules),
});

export interface Plan extends Frame {
  /** By position. */
  named: readonly NamedTree[];
  rules: readonly PlannedRule[];
  /** Enabled rules that cannot: left out of every outcome, with their trees as far as they mean something. */
  brokenRules: readonly PlannedRule[];
  broken: readonly BrokenRule[];
}

function planNamed({ conditions }: Policy, scope: Omit<PlanScope, 'named'>): Map<string, NamedTree> {
  const graph = new Map(Object.entries(conditions).map(([name, tree]) => [name, referencesOf(tree)]));
  const planned = new Map<string, NamedTree>();
  const named = (name: string) => planned.get(name);
  for (const set of dependencySets(graph)) {
    const circle = new Set(set.length > 1 || graph.get(set[0] ?? '')?.includes(set[0] ?? '') ? set : []);
    for (const name of set) {
      const tree = planTree(conditions[name] as Condition, { ...scope, named, circle });
      planned.set(name, { ...tree, name, position: planned.size });
    }
  }
  return planned;
}

function planRule(rule: Rule, index: number, ladder: Ladder, scope: PlanScope): PlannedRule {
  const tree = planTree(rule.conditions, scope);
  const rung = ladder.rungOf.get(rule.tier);
  const fault = rung === undefined ? { reason: 'unknown-tier' as const } : tree.fault;
  return { ...tree, fault, index, id: rule.id, effect: rule.effect, rung: rung ?? ladder.noTier };
}

export function planOf(policy: Policy): Plan {
  const slots = slotsOf(policy);
  const ladder = ladderOf(policy);
  const derivations = derivationsOf(slots);
  const scope: Omit<PlanScope, 'named'> = {
    byKey: slots.byKey,
    timezone: policy.timezone,
    computable: (slot) => 'fact' in slot || derivations.bySlot.has(slot.index),
    readsOf: (slot) => (slot < slots.facts.length ? [slot] : (derivations.bySlot.get(slot)?.reads ?? [])),
  };
  const namedTrees = planNamed(policy, scope);
  const named = (name: string) => namedTrees.get(name);
  const planned = policy.rules.flatMap((rule, i) =>
    rule.enabled ? [planRule(rule, i, ladder, { ...scope, named })] : [],
  );
  const brokenRules = planned.filter(({ fault }) => fault);
  return {
    policy,
    ladder,
    slots,
    facts: factsReader(slots, policy.timezone),
    derivations,
    named: [...namedTrees.values()],
    rules: planned.filter(({ fault }) => !fault),
    brokenRules,
    broken: brokenRules.flatMap(({ id, index, fault }) => (fault ? [{ ruleId: id, index, ...fault }] : [])),
  };
}
