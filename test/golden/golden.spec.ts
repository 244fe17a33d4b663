// Cases derived by hand from the policy document's definition; both evaluators must give every one of them.
import { compiledEvaluator, referenceEvaluator, type Evaluation, type Outcome } from '@tierwright/shared/evaluation';
import { readPolicy, type PolicyDocument } from '@tierwright/shared/policy';
import type { Expected, GoldenCase } from './golden-case.js';
import { goldenFiles, tracedNodes } from './golden-files.js';

function policyOf(document: PolicyDocument) {
  const read = readPolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The parts of an answer that the case speaks of, in the case's own form. */
function spokenOf(outcome: Outcome, expected: Expected): object {
  const nodes = (outcome.trace ?? []).flatMap(({ node }) => tracedNodes(node));
  const spoken = Object.keys(expected).map((key): [string, unknown] => {
    if (key === 'nodes')
      return [
        key,
        Object.fromEntries(nodes.filter(({ id }) => id in (expected.nodes ?? {})).map((n) => [n.id, n.result])),
      ];
    if (key === 'values')
      return [
        key,
        Object.fromEntries(
          nodes.filter((n) => (n.fact ?? '') in (expected.values ?? {})).map((n) => [n.fact, n.actual]),
        ),
      ];
    return [key, outcome[key as keyof Outcome]];
  });
  return Object.fromEntries(spoken);
}

function check(evaluation: Evaluation, expected: Expected): void {
  if (expected.failure === undefined) {
    expect(evaluation).toMatchObject({ ok: true });
    if (evaluation.ok) expect(spokenOf(evaluation.value, expected)).toEqual(expected);
    return;
  }
  const failure = evaluation.ok ? undefined : evaluation.error;
  expect(failure?.code).toBe(expected.failure);
  if (expected.facts) expect(failure?.violations?.map(({ fact }) => fact)).toEqual(expected.facts);
  if (expected.paths) expect(failure?.violations?.map(({ path }) => path)).toEqual(expected.paths);
}

const inputOf = ({ facts, asOf, current, expected }: GoldenCase) => ({
  facts,
  asOf,
  current,
  explain: { trace: true, next: 'next' in expected },
});

describe.each(goldenFiles().map(({ area, title, cases }) => [`${area}: ${title}`, cases] as const))(
  '%s',
  (_, cases) => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      const policy = policyOf(one.policy);
      const compiled = compiledEvaluator(policy);
      expect(compiled.broken).toEqual([]);
      check(compiled.evaluateNow(inputOf(one)), one.expected);
      check(await referenceEvaluator(policy).evaluate(inputOf(one)), one.expected);
    });
  },
);
