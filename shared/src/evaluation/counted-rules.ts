// A policy's rules for many customers: every node, every rule and every decision is counted.
import { Counters, countingClosure, type NodeTally } from './counting.js';
import type { Test } from './leaf-closure.js';
import type { Plan } from './plan.js';
import type { ReadInput } from './read-input.js';
import { noResults, settle } from './rule-results.js';
import { decides, standing, type Standing } from './standing.js';
import { no, unsure, yes, type Truth } from './truth.js';
import type { Values } from './values.js';

export interface RuleTally extends NodeTally {
  /** Of those who pass, those whose tier it decides. */
  decides: number;
}

export interface CountedRules {
  /** Evaluates one customer; the standing is overwritten by the next. */
  run: (values: Values, read: ReadInput) => Readonly<Standing>;
  nodes: () => Record<string, NodeTally>;
  rules: () => Record<string, RuleTally>;
}

const decidesAt = 3;
const perRule = 4;

/** Named conditions come first, each once for a customer; then the rules, the broken ones last. */
export function countedRules(plan: Plan): CountedRules {
  const { named, rules, ladder } = plan;
  const all = [...rules, ...plan.brokenRules];
  const counters = new Counters();
  const shared = new Int8Array(named.length);
  const resultOf =
    ({ position }: { position: number }): Test =>
    () =>
      shared[position] as Truth;
  const namedTests = named.map(({ root }) => countingClosure(root, counters, resultOf));
  const ruleTests = all.map(({ root }) => countingClosure(root, counters, resultOf));
  const results = noResults(rules.length);
  const truths = new Int8Array(all.length);
  const counts = new Uint32Array(perRule * all.length);
  const range: Standing = { atLeast: 0, atMost: 0, decidedIn: 'none' };

  const run = (values: Values, { asOf, held }: ReadInput) => {
    for (let i = 0; i < namedTests.length; i++) shared[i] = (namedTests[i] as Test)(values, asOf);
    for (let i = 0; i < ruleTests.length; i++) truths[i] = (ruleTests[i] as Test)(values, asOf);
    results.truths.set(truths.subarray(0, rules.length));
    settle(results);
    standing(rules, results, ladder.fallback, held?.rung, range);
    for (let i = 0; i < truths.length; i++) {
      const truth = truths[i] as Truth;
      (counts[perRule * i + truth] as number)++;
      const rule = truth === yes ? rules[i] : undefined;
      if (rule && decides(rule, range, held?.rung)) (counts[perRule * i + decidesAt] as number)++;
    }
    return range;
  };

  const tallyOf = (i: number): RuleTally => {
    const at = (offset: number) => counts[perRule * i + offset] ?? 0;
    return { pass: at(yes), fail: at(no), unknown: at(unsure), decides: at(decidesAt) };
  };
  return {
    run,
    nodes: () => counters.byId(),
    rules: () => Object.fromEntries(all.map(({ id }, i) => [id, tallyOf(i)])),
  };
}
