// Where code may be made out of text: the ordinary customer of a busy policy by functions written for that policy alone.
// Everybody else goes the way of the closures, which settle what is missing, invalid, undeclared or merely in another order.
import { clausesOf } from '../flat-rule.js';
import type { Test } from '../leaf-closure.js';
import { namedTests, nodeClosure } from '../node-closure.js';
import type { Plan } from '../plan.js';
import { filled, fillValues, put, type Column, type FactsReader, type FillFacts } from '../read-facts.js';
import { noResults, type RuleResults } from '../rule-results.js';
import type { RuleRunner } from '../rule-runner.js';
import type { Values } from '../values.js';
import { factsCode } from './facts-code.js';
import { rulesCode } from './rules-code.js';
import type { RunCode } from './run-code.js';

/** What the text of `factsCode` makes. */
type MakeFacts = (
  order: readonly string[],
  values: Values,
  numbers: Float64Array,
  columns: readonly Column[],
  ranks: FactsReader['packed']['ranks'],
  read: typeof put,
) => (facts: unknown) => boolean;

/** What the text of `rulesCode` makes. */
type MakeRules = (
  numbers: Float64Array,
  results: RuleResults,
  truths: Int8Array,
  active: Int32Array,
  ask: readonly Test[],
) => (values: Values, asOf: number) => boolean;

export interface QuickPath {
  fill: FillFacts;
  runRules: RuleRunner;
}

function quickFill(reader: FactsReader, values: Values, runCode: RunCode): FillFacts {
  const code = factsCode(reader);
  if (code === undefined) return fillValues;
  const { columns, packed, lastKeys } = reader;
  const order = columns.map(({ key }) => key);
  const make = runCode(code) as MakeFacts;
  const isOrdinary = make(order, values, values.numbers, columns, packed.ranks, put);
  return (_, facts) => {
    if (isOrdinary(facts)) return filled.fine;
    const found = fillValues(reader, facts, values);
    // All declared facts and no other: the next customer's may come in the same order.
    if ((found & filled.whole) !== 0) for (let i = 0; i < order.length; i++) order[i] = lastKeys[i] as string;
    return found;
  };
}

function quickRules({ rules, named }: Plan, { numbers }: Values, runRules: RuleRunner, runCode: RunCode): RuleRunner {
  const clauses = clausesOf(rules.map(({ root }) => root));
  const code = rulesCode(clauses, rules.length);
  if (code === undefined) return runRules;
  const tests = namedTests(named);
  const ask = code.parts.map(({ node }) => nodeClosure(node, tests));
  const results = noResults(rules.length);
  const make = runCode(code.text) as MakeRules;
  const isSettled = make(numbers, results, results.truths, results.active, ask);
  return (values, asOf) => {
    tests.forget();
    return isSettled(values, asOf) ? results : runRules(values, asOf);
  };
}

/** For these `values` alone: the functions know them, and take them for the customer's whatever they are given. */
export const quickPath = (
  plan: Plan,
  reader: FactsReader,
  values: Values,
  runRules: RuleRunner,
  runCode: RunCode,
): QuickPath => ({
  fill: quickFill(reader, values, runCode),
  runRules: quickRules(plan, values, runRules, runCode),
});
