// What holds of every policy and every customer, whatever they are.
import fc from 'fast-check';
import type { Facts } from '../contracts/index.js';
import { factAt, inputsOf, isLeaf, nodesOf, withDefaults, type Policy } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import type { EvaluationInput, Outcome } from './evaluator.js';
import { referenceEvaluator } from './reference.js';
import { tally } from './tally.js';
import {
  arbitraryInput,
  arbitraryPolicy,
  completedFacts,
  countingRunCode,
  type GeneratedInput,
} from './testing/index.js';
import { withFact } from './with-fact.js';

const policyWithInput = arbitraryPolicy.chain((document) =>
  fc.record({ document: fc.constant(document), input: arbitraryInput(withDefaults(document)) }),
);

const rungOf = ({ tiers }: Policy, tier: string | null): number =>
  tier === null ? tiers.length : tiers.findIndex(({ key }) => key === tier);

const { runCode, taken } = countingRunCode();

/** Every law is asked of the closures and of the code that is written for a busy policy. */
function outcomeOf(policy: Policy, input: GeneratedInput & Pick<EvaluationInput, 'explain'>): Outcome {
  const evaluated = compiledEvaluator(policy).evaluateNow(input);
  expect(compiledEvaluator(policy, { runCode, codeAfter: 0 }).evaluateNow(input)).toEqual(evaluated);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.error));
  return evaluated.value;
}

/**
 * A missing fact is known to be missing: `isPresent` and `isMissing` are never unknown (rule 1 of the outcome), so a range knows
 * nothing of what they would say once the fact is sent. Sending it can therefore lead out of the range, and the law that a range
 * holds every completion is one of policies that do not ask this customer's missing facts for their presence.
 */
function asksForPresence(
  policy: Policy,
  { missing, notComputable }: Pick<Outcome, 'missing' | 'notComputable'>,
): boolean {
  const derived = new Map(policy.derived.map((one) => [one.key, inputsOf(one)]));
  const reads = (key: string, seen: ReadonlySet<string> = new Set()): string[] =>
    seen.has(key) ? [] : [key, ...(derived.get(key) ?? []).flatMap((input) => reads(input, new Set([...seen, key])))];
  const open = new Set([...missing, ...notComputable]);
  const trees = [...Object.values(policy.conditions), ...policy.rules.map(({ conditions }) => conditions)];
  return trees
    .flatMap((tree) => [...nodesOf(tree)].filter(isLeaf))
    .some(({ fact, operator }) => /^is(Present|Missing)$/.test(operator) && reads(fact).some((key) => open.has(key)));
}

/** Of which facts a customer says nothing, defaults and all: those that a completion fills. */
const unsaid = (policy: Policy, before: Facts, after: Facts): string[] =>
  policy.facts.flatMap(({ key }) => (isSaid(before, key) === isSaid(after, key) ? [] : [key]));
const isSaid = (facts: Facts, key: string): boolean => (factAt(facts, key) ?? null) !== null;

describe('an outcome', () => {
  const completed = policyWithInput.chain(({ document, input }) =>
    fc.record({
      document: fc.constant(document),
      input: fc.constant(input),
      facts: completedFacts(withDefaults(document), input.facts),
      some: fc.infiniteStream(fc.boolean()),
    }),
  );

  it('lies within the range, whatever the missing facts turn out to be, some of them or all', () => {
    let undetermined = 0;
    fc.assert(
      fc.property(completed, ({ document, input, facts, some }) => {
        const policy = withDefaults(document);
        const before = outcomeOf(policy, input);
        const filled = unsaid(policy, input.facts, facts);
        fc.pre(!asksForPresence(policy, { ...before, missing: filled }));
        if (before.status === 'undetermined') undetermined++;
        const partly = filled
          .filter(() => some.next().value)
          .reduce<Facts>((all, key) => withFact(all, key, null), facts);
        for (const sent of [facts, partly]) {
          const after = outcomeOf(policy, { ...input, facts: sent });
          expect(rungOf(policy, after.range.atMost)).toBeGreaterThanOrEqual(rungOf(policy, before.range.atMost));
          expect(rungOf(policy, after.range.atLeast)).toBeLessThanOrEqual(rungOf(policy, before.range.atLeast));
        }
      }),
      { numRuns: 500 },
    );
    expect(undetermined).toBeGreaterThan(30);
  });

  it('may leave the range where a rule asks whether a missing fact is there: that is known, and changes when it is sent', () => {
    const policy = withDefaults({
      schema: 'tierwright/policy@1',
      name: 'Presence',
      tiers: [{ key: 'A' }, { key: 'B' }, { key: 'C' }],
      fallback: 'C',
      facts: [
        { key: 'spend', type: 'number' },
        { key: 'referrer', type: 'string' },
      ],
      rules: [
        {
          id: 'a',
          tier: 'A',
          effect: 'qualify',
          conditions: { id: 'g', all: [{ id: 'l', fact: 'referrer', operator: 'isPresent' }] },
        },
        {
          id: 'b',
          tier: 'B',
          effect: 'qualify',
          conditions: { id: 'h', all: [{ id: 'm', fact: 'spend', operator: 'greaterThan', value: 1 }] },
        },
      ],
    });
    const asOf = '2026-05-31';
    expect(outcomeOf(policy, { facts: {}, asOf }).range).toEqual({ atLeast: 'C', atMost: 'B' });
    expect(outcomeOf(policy, { facts: { spend: 0, referrer: 'Li' }, asOf }).qualified).toBe('A');
  });

  it('does not depend on the order of rules, facts, derived facts or of what is sent', () => {
    fc.assert(
      fc.property(policyWithInput, ({ document, input }) => {
        const turned = withDefaults({
          ...document,
          facts: [...document.facts].reverse(),
          derived: [...(document.derived ?? [])].reverse(),
          rules: [...document.rules].reverse(),
        });
        const facts = Object.fromEntries(Object.entries(input.facts).reverse()) as Facts;
        const [one, other] = [outcomeOf(withDefaults(document), input), outcomeOf(turned, { ...input, facts })];
        const sorted = (outcome: Outcome) => ({
          ...outcome,
          matched: [...outcome.matched].sort(),
          decidedBy: [...outcome.decidedBy].sort(),
          missing: [...outcome.missing].sort(),
          notComputable: [...outcome.notComputable].sort(),
          ignored: [...outcome.ignored].sort(),
        });
        expect(sorted(other)).toEqual(sorted(one));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same again, and leaves what was sent as it was', () => {
    fc.assert(
      fc.property(policyWithInput, ({ document, input }) => {
        const evaluator = compiledEvaluator(withDefaults(document));
        const before = structuredClone(input);
        const first = evaluator.evaluateNow(input);
        evaluator.evaluateNow({ facts: {}, asOf: '2000-01-01', explain: { trace: true } });
        expect(evaluator.evaluateNow(input)).toEqual(first);
        expect(input).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('is decided only by rules that are true and are for its tier', () => {
    fc.assert(
      fc.property(policyWithInput, ({ document, input }) => {
        const policy = withDefaults(document);
        const { decidedBy, matched, qualified } = outcomeOf(policy, input);
        expect(matched).toEqual(expect.arrayContaining(decidedBy));
        for (const id of decidedBy) expect(policy.rules.find((rule) => rule.id === id)?.tier).toBe(qualified);
        if (decidedBy.length === 0 && qualified !== null && !matched.some(isCapOf(policy)))
          expect(qualified).toBe(policy.fallback);
      }),
      { numRuns: 300 },
    );
  });
});

const isCapOf = (policy: Policy) => (id: string) => policy.rules.find((rule) => rule.id === id)?.effect === 'cap';

describe('a tally', () => {
  it('counts what evaluating one customer after the other says', () => {
    const many = arbitraryPolicy.chain((document) =>
      fc.record({
        document: fc.constant(document),
        inputs: fc.array(arbitraryInput(withDefaults(document)), { maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(many, ({ document, inputs }) => {
        const policy = withDefaults(document);
        const asOf = '2026-05-31';
        const counted = tally(
          policy,
          inputs.map(({ facts, current }, i) => ({ id: String(i), facts, ...(current ? { current } : {}) })),
          asOf,
        );
        const outcomes = inputs.map((input) => outcomeOf(policy, { ...input, asOf, explain: { trace: true } }));
        expect([...counted.outcomes]).toEqual(
          outcomes.map(({ status, qualified }) => (status === 'undetermined' ? -1 : rungOf(policy, qualified))),
        );
        for (const { id, enabled } of policy.rules) {
          const holding = outcomes.filter(({ matched }) => matched.includes(id)).length;
          const deciding = outcomes.filter(({ decidedBy }) => decidedBy.includes(id)).length;
          const { pass, decides } = counted.rules[id] ?? {};
          expect([pass, decides]).toEqual(enabled ? [holding, deciding] : [undefined, undefined]);
        }
        const nobodySaid = (i: number) =>
          outcomes[i]?.status === 'undetermined' && !(policy.movement && inputs[i]?.current);
        expect([...counted.held]).toEqual(outcomes.map(({ tier }, i) => (nobodySaid(i) ? -1 : rungOf(policy, tier))));
        for (const { ruleId, node } of outcomes.flatMap(({ trace = [] }) => trace))
          expect(counted.nodes[node.id]?.pass).toBe(counted.rules[ruleId]?.pass);
      }),
      { numRuns: 150 },
    );
  });
});

it('the laws were asked of code that is written for a policy, too', () => {
  expect(taken.facts).toBeGreaterThan(100);
  expect(taken.rules).toBeGreaterThan(100);
});

describe('json-rules-engine', () => {
  it('answers many customers at once as it answers them one by one', async () => {
    const [document] = fc.sample(arbitraryPolicy, { numRuns: 1, seed: 11 });
    if (!document) throw new Error('nothing generated');
    const policy = withDefaults(document);
    const inputs = fc.sample(arbitraryInput(policy), { numRuns: 200, seed: 11 });
    const evaluator = referenceEvaluator(policy);
    const together = await Promise.all(inputs.map((input) => evaluator.evaluate(input)));
    for (const [i, input] of inputs.entries()) expect(together[i]).toEqual(await evaluator.evaluate(input));
  });
});
