// Two evaluators, one meaning: whatever document and whatever customer, the compiled closures and json-rules-engine agree.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { checkPolicy, cannotSubmit, withDefaults, type Policy } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import { referenceEvaluator } from './reference.js';
import { arbitraryPolicy, arbitraryRequest, countingRunCode } from './testing/index.js';
import { featuresOfAnswer, featuresOfPolicy, wantedFeatures } from './testing/features.js';

const pairs = Number(process.env['DIFFERENTIAL_PAIRS'] ?? 20_000);
/** Of them with functions made out of text. */
const pairsWithCode = Math.ceil(pairs / 5);
const seed = fc.readConfigureGlobal().seed ?? 0;
/** Making a policy costs as much as some customers; as many of them as still leave thousands of policies. */
const customersPerPolicy = 10;

const withCustomers = (policies: typeof arbitraryPolicy, requests: typeof arbitraryRequest) =>
  policies.chain((document) => {
    const inputs = requests(withDefaults(document));
    const some = fc.array(inputs, { minLength: customersPerPolicy, maxLength: customersPerPolicy });
    return fc.record({ document: fc.constant(document), inputs: some });
  });
const policyWithCustomers = withCustomers(arbitraryPolicy, arbitraryRequest);

/** Facts mostly as code reads them: without dots in their keys, all there and none beside them. */
const plainPolicies = arbitraryPolicy.filter(({ facts }) => facts.every(({ key = '' }) => !key.includes('.')));
const wholeCustomers = (policy: Policy) =>
  arbitraryRequest({ ...policy, facts: policy.facts.map((fact) => ({ ...fact, whenMissing: 'reject' })) });
const ordinary = withCustomers(plainPolicies, (policy) =>
  fc.oneof({ weight: 3, arbitrary: wholeCustomers(policy) }, { weight: 1, arbitrary: arbitraryRequest(policy) }),
);
const anythingOrOrdinary = fc.oneof(ordinary, policyWithCustomers);

describe('a generated policy', () => {
  it('has no errors, and no rule of it is left out', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (document) => {
        const policy = withDefaults(document);
        const problems = checkPolicy(policy, { today: '2026-01-01' });
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(cannotSubmit(problems)).toBe(false);
        expect(compiledEvaluator(policy).broken).toEqual([]);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('the compiled evaluator', () => {
  const seen = new Map<string, number>();
  const count = (features: Iterable<string>) => {
    for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  };
  let compared = 0;

  it(
    `agrees with json-rules-engine on outcome, range, rules and every node (${pairs} pairs, seed ${seed})`,
    async () => {
      const started = performance.now();
      await fc.assert(
        fc.asyncProperty(policyWithCustomers, async ({ document, inputs }) => {
          const policy = withDefaults(document);
          const [compiled, reference] = [compiledEvaluator(policy), referenceEvaluator(policy)];
          count(featuresOfPolicy(policy));
          for (const input of inputs) {
            const traced = { ...input, explain: { trace: true } };
            const [ours, record] = [compiled.evaluateNow(traced), await reference.evaluate(traced)];
            if (!isDeepStrictEqual(ours, record)) expect(ours).toEqual(record);
            count(featuresOfAnswer(policy, input, ours));
            compared++;
            if (!ours.ok) continue;
            const holding = ours.value.trace?.flatMap(({ ruleId, result }) => (result === true ? [ruleId] : []));
            if (!isDeepStrictEqual(ours.value.matched, holding)) expect(ours.value.matched).toEqual(holding);
          }
        }),
        { seed, numRuns: Math.ceil(pairs / customersPerPolicy) },
      );
      const seconds = (performance.now() - started) / 1000;
      const speed = Math.round(compared / seconds);
      process.stdout.write(
        `\n  ${compared} pairs, 0 differences, seed ${seed}, ${seconds.toFixed(1)} s (${speed} pairs a second)\n`,
      );
    },
    120_000 + pairs * 20,
  );

  it(
    `agrees just so with the code that it writes for a busy policy (${pairsWithCode} pairs, seed ${seed})`,
    async () => {
      const { runCode, taken } = countingRunCode();
      let pairsHere = 0;
      await fc.assert(
        fc.asyncProperty(anythingOrOrdinary, async ({ document, inputs }) => {
          const policy = withDefaults(document);
          const compiled = compiledEvaluator(policy, { runCode, codeAfter: 0 });
          const reference = referenceEvaluator(policy);
          for (const [i, input] of inputs.entries()) {
            const asked = { ...input, explain: { trace: i % 2 === 0 } };
            const [ours, record] = [compiled.evaluateNow(asked), await reference.evaluate(asked)];
            if (!isDeepStrictEqual(ours, record)) expect(ours).toEqual(record);
            pairsHere++;
          }
        }),
        { seed, numRuns: Math.ceil(pairsWithCode / customersPerPolicy) },
      );
      process.stdout.write(
        `\n  ${pairsHere} pairs, 0 differences, seed ${seed}; by code ${taken.facts} times facts, ${taken.rules} times rules\n`,
      );
      expect(Math.min(taken.facts, taken.rules)).toBeGreaterThan(pairsHere / 100);
    },
    120_000 + pairsWithCode * 20,
  );

  it('was compared on every operator, effect, kind of fact and row of the movement table, and on unusual values', () => {
    expect(compared).toBeGreaterThanOrEqual(pairs);
    if (pairs >= 20_000) expect(wantedFeatures.filter((feature) => !seen.has(feature))).toEqual([]);
    if (process.env['DIFFERENTIAL_FEATURES'])
      process.stdout.write(`${wantedFeatures.map((one) => `${seen.get(one)}\t${one}`).join('\n')}\n`);
  });
});
