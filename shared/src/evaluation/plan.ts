// A policy with every name looked up, every literal read and every condition resolved, once: what evaluators are made from.
import { isReference, nodesOf, type Condition, type Effect, type Policy, type Rule } from '../policy/index.js';
import { dependencyOrder } from './dependency-order.js';
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

export interface Plan {
  policy: Policy;
  ladder: Ladder;
  slots: SlotTable;
  facts: FactsReader;
  derivations: Derivations;
  /** By position. */
  named: readonly NamedTree[];
  /** Enabled rules that can be evaluated, in document order. */
  rules: readonly PlannedRule[];
  /** Enabled rules that cannot: left out of every outcome, with their trees as far as they mean something. */
  brokenRules: readonly PlannedRule[];
  broken: readonly BrokenRule[];
}

const referencesIn = (tree: Condition): string[] =>
  [...nodesOf(tree)].flatMap((node) => (isReference(node) ? [node.condition] : []));

function planNamed(policy: Policy, scope: Omit<PlanScope, 'named'>): Map<string, NamedTree> {
  const trees = new Map(Object.entries(policy.conditions));
  const { order, cyclic } = dependencyOrder([...trees.keys()], (name) => referencesIn(trees.get(name) as Condition));
  const planned = new Map<string, NamedTree>();
  const named = (name: string) => planned.get(name);
  for (const name of order) {
    const tree = planTree(trees.get(name) as Condition, { ...scope, named });
    planned.set(name, { ...tree, name, position: planned.size });
  }
  const fault = { reason: 'cycle' } as const;
  for (const name of cyclic) {
    const root = { kind: 'broken', id: (trees.get(name) as Condition).id, reason: 'cycle' } as const;
    planned.set(name, { root, fault, reads: new Set(), leaves: 1, depth: 1, name, position: planned.size });
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
