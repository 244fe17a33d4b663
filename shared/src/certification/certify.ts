// Runs both evaluators of a policy against each other: on its test cases, on every boundary of every leaf, and on thousands
// of generated customers. They must agree on everything that an answer says.
import type { CertificationReport, Difference } from '../contracts/index.js';
import {
  compiledEvaluator,
  evaluatorVersion,
  referenceEvaluator,
  type Evaluator,
  type RunCode,
} from '../evaluation/index.js';
import type { Policy } from '../policy/index.js';
import { boundaryCustomers, edgesOf, type Edges } from './boundary-customers.js';
import { currentsFor } from './currents.js';
import type { Customer } from './customer.js';
import { disagreement, nodesIn } from './compare.js';
import { generatedCustomers } from './generated-customers.js';
import { randomFrom } from './random.js';
import { visitedLeaves } from './rule-leaves.js';

export interface CertifyOptions {
  /** The policy's: the same content meets the same customers. */
  contentHash: string;
  /** Customers whom the policy's owners wrote down. */
  testCases?: readonly Customer[];
  compiled?: Evaluator;
  reference?: Evaluator;
  /** Given where the compiled evaluator may write code for a busy policy: then that code is certified beside the closures. */
  runCode?: RunCode | undefined;
}

type Source = Difference['source'];

/** Told while it goes on; the last is what the report says. */
export interface Progress {
  done: number;
  differences: number;
}

/** So many differences are kept; with them the content is refused, whatever else there is. */
const mostDifferences = 10;

/** A leap day, the end of a short month after a long one, and an ordinary day: where months are added differently. */
const days = ['2026-05-31', '2028-02-29', '2026-11-21'] as const;

const within = (x: number, least: number, most: number): number => Math.round(Math.min(Math.max(x, least), most));

/** Thousands of customers; fewer only where a policy is so large that each takes many milliseconds. */
function sizesFor(policy: Policy): { customers: number; decided: number } {
  const visited = Math.max(1, visitedLeaves(policy));
  return { customers: within(4_000_000 / visited, 100, 2000), decided: within(150_000 / visited, 50, 2000) };
}

/** Dates are measured from the day, so that their lines are looked at from more than one. */
function edgesFor(policy: Policy): readonly [Edges, ...Edges[]] {
  const [first, ...others] = days;
  const dated = policy.facts.some(({ type }) => type === 'date') || policy.movement !== null;
  return [edgesOf(policy, first), ...(dated ? others.map((day) => edgesOf(policy, day)) : [])];
}

function* everybody(policy: Policy, { contentHash, testCases = [] }: CertifyOptions): Generator<[Source, Customer]> {
  for (const customer of testCases) yield ['test-case', customer];
  const { customers, decided } = sizesFor(policy);
  const edges = edgesFor(policy);
  for (const each of edges) {
    const { asOf } = each;
    const held = currentsFor(policy, asOf);
    let turn = 0;
    for (const facts of boundaryCustomers(policy, each, Math.ceil(decided / edges.length))) {
      const current = held[turn++ % (held.length + 1)];
      yield ['boundary', current ? { facts, asOf, current } : { facts, asOf }];
    }
  }
  for (const customer of generatedCustomers(policy, edges, randomFrom(contentHash), customers))
    yield ['generated', customer];
}

const counts = { 'test-case': 'testCases', boundary: 'boundaries', generated: 'customers' } as const;

/** The ways in which the compiled evaluator may come to an answer; all of them must say what the reference says. */
const compiledOnes = (policy: Policy, { compiled, runCode }: CertifyOptions): [Evaluator, ...Evaluator[]] => [
  compiled ?? compiledEvaluator(policy),
  ...(runCode ? [compiledEvaluator(policy, { runCode, codeAfter: 0 })] : []),
];

/**
 * Yields after every customer, so that whoever drives it can pause, tell how far it is, or end it. Deterministic; rejects
 * only where an evaluator throws, which none of ours does.
 */
export async function* certifying(
  policy: Policy,
  options: CertifyOptions,
): AsyncGenerator<Progress, CertificationReport> {
  const [compiled, ...others] = compiledOnes(policy, options);
  const reference = options.reference ?? referenceEvaluator(policy);
  const report: CertificationReport = {
    evaluatorVersion,
    testCases: 0,
    boundaries: 0,
    customers: 0,
    nodes: 0,
    differences: [],
  };
  let done = 0;
  for (const [source, customer] of everybody(policy, options)) {
    const input = { ...customer, explain: { trace: true } };
    const [ours, record] = [await compiled.evaluate(input), await reference.evaluate(input)];
    report[counts[source]]++;
    if (ours.ok) for (const { node } of ours.value.trace ?? []) report.nodes += nodesIn(node);
    let found = disagreement(ours, record);
    for (const other of others) found ??= disagreement(await other.evaluate(input), record);
    if (found) report.differences.push({ source, customer, ...found });
    if (report.differences.length >= mostDifferences) break;
    yield { done: ++done, differences: report.differences.length };
  }
  return report;
}

/** The same, to the end. */
export async function certify(policy: Policy, options: CertifyOptions): Promise<CertificationReport> {
  const run = certifying(policy, options);
  for (;;) {
    const step = await run.next();
    if (step.done) return step.value;
  }
}

/** Whether the evaluators agreed on everybody. */
export const passes = ({ differences }: CertificationReport): boolean => differences.length === 0;
