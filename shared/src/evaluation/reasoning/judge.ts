// How the rules judge a customer whose values stand in their slots, by the compiled evaluator's own closures.
import { namedTests, nodeClosure } from '../node-closure.js';
import type { Plan, PlannedRule } from '../plan.js';
import type { PlannedNode } from '../planned-node.js';
import { noResults, settle } from '../rule-results.js';
import { decides, standing, type Standing } from '../standing.js';
import { yes, type Truth } from '../truth.js';
import type { Values } from '../values.js';

export interface Judgement {
  truthOf: (rule: PlannedRule) => Truth;
  /** Of any node, while no other customer has been judged. */
  truthAt: (node: PlannedNode) => Truth;
  /** Whether the rule is one of those that decided. */
  isDecidedBy: (rule: PlannedRule) => boolean;
  /** Where the customer ends; undefined where that is open. */
  rung: number | undefined;
}

/** Judges as of a day; `held` is the rung that the customer holds, undefined where nobody said. */
export type Judge = (values: Values, asOf: number, held: number | undefined) => Judgement;

/** One judge for a plan: judging a customer forgets the one before. */
export function judgeOf(plan: Plan): Judge {
  const named = namedTests(plan.named);
  const tests = plan.rules.map(({ root }) => nodeClosure(root, named));
  const positions = new Map(plan.rules.map((rule, i) => [rule, i]));
  return (values, asOf, held) => {
    const results = noResults(tests.length);
    const { truths } = results;
    named.forget();
    for (const [i, test] of tests.entries()) truths[i] = test(values, asOf);
    settle(results);
    const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };
    standing(plan.rules, results, plan.ladder.fallback, held, range);
    const truthOf = (rule: PlannedRule) => truths[positions.get(rule) ?? -1] as Truth;
    return {
      truthOf,
      truthAt: (node) => nodeClosure(node, named)(values, asOf),
      isDecidedBy: (rule) => truthOf(rule) === yes && decides(rule, range, held),
      rung: range.atLeast === range.atMost ? range.atLeast : undefined,
    };
  };
}
