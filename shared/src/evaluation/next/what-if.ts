// What a customer would come to if some facts were other than they are, and what they could come to if some were anything.
import { fillDerived } from '../derive.js';
import type { Test } from '../leaf-closure.js';
import { namedTests, nodeClosure, plainLeaf, type LeafTests } from '../node-closure.js';
import type { Plan } from '../plan.js';
import { slotsRead } from '../planned-node.js';
import { noResults, settle } from '../rule-results.js';
import { standing, type Standing } from '../standing.js';
import { no, unsure } from '../truth.js';
import { copyOf, isMissing, setValue, type Value, type Values } from '../values.js';

export interface Situation {
  asOf: number;
  /** The rung that the customer holds; undefined where nobody said. */
  current: number | undefined;
}

export interface WhatIf {
  /** Facts as they are supposed to be; derived facts follow. */
  readonly values: Values;
  /** Supposes a fact to have another value; what is computed from it follows. */
  suppose: (fact: number, value: Value) => void;
  /** How often something was supposed or asked: what a search has spent. */
  readonly spent: () => number;
  /** The rung, where the outcome is determined. */
  outcome: () => number | undefined;
  /** Whether the rung may still come out if these facts (and all that is computed from them) became anything at all. */
  couldReach: (rung: number, free: readonly number[]) => boolean;
}

/**
 * What a test says when facts may have become anything. A fact that is there stays there; one that is missing, and whatever is
 * computed from a free fact, may be there or not.
 */
const withFreedom =
  (free: Uint8Array, facts: number): LeafTests =>
  (leaf) => {
    const test = plainLeaf(leaf);
    const [index, other = index] = slotsRead(leaf) as [number, number?];
    const staysThere = (values: Values) => leaf.test.is === 'presence' && index < facts && !isMissing(values, index);
    return (values, asOf) =>
      (free[index] === 1 || free[other] === 1) && !staysThere(values) ? unsure : test(values, asOf);
  };

function outcomeOf(plan: Plan, tests: readonly Test[], forget: () => void) {
  const results = noResults(tests.length);
  const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };
  return (values: Values, { asOf, current }: Situation): Readonly<Standing> => {
    forget();
    for (let i = 0; i < tests.length; i++) results.truths[i] = tests[i]?.(values, asOf) ?? no;
    settle(results);
    standing(plan.rules, results, plan.ladder.fallback, current, range);
    return range;
  };
}

function testsOf(plan: Plan, leafTest: LeafTests) {
  const named = namedTests(plan.named, leafTest);
  return outcomeOf(
    plan,
    plan.rules.map(({ root }) => nodeClosure(root, named, leafTest)),
    named.forget,
  );
}

/** Compiled once for a policy; each `WhatIf` that it gives belongs to one customer. */
export function whatIfs(plan: Plan): (values: Values, situation: Situation) => WhatIf {
  const free = new Uint8Array(plan.slots.byKey.size);
  const plain = testsOf(plan, plainLeaf);
  const open = testsOf(plan, withFreedom(free, plan.slots.facts.length));
  const following = plan.slots.facts.map(({ index }) =>
    plan.derivations.ordered.filter(({ reads }) => reads.has(index)),
  );
  const setFree = (facts: readonly number[]) => {
    free.fill(0);
    for (const fact of facts) free[fact] = 1;
    for (const { slot, reads } of plan.derivations.ordered)
      for (const fact of reads) if (free[fact] === 1) free[slot.index] = 1;
  };
  return (given, situation) => {
    const values = copyOf(given);
    let spent = 0;
    return {
      values,
      spent: () => spent,
      suppose: (fact, value) => {
        spent++;
        setValue(values, fact, value);
        fillDerived(following[fact] ?? [], values, situation.asOf);
      },
      outcome: () => {
        const { atLeast, atMost } = plain(values, situation);
        return atLeast === atMost ? atLeast : undefined;
      },
      couldReach: (rung, facts) => {
        spent++;
        setFree(facts);
        const { atLeast, atMost } = open(values, situation);
        return atMost <= rung && rung <= atLeast;
      },
    };
  };
}
