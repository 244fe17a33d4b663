// Two evaluators, one meaning: whatever document and whatever customer, the compiled closures and json-rules-engine agree.
import fc from 'fast-check';
import { checkPolicy, cannotSubmit, withDefaults } from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import { referenceEvaluator } from './reference.js';
import { arbitraryInput, arbitraryPolicy, type GeneratedInput } from './testing/index.js';

const pairs = Number(process.env['DIFFERENTIAL_PAIRS'] ?? 1000);
const seed = process.env['DIFFERENTIAL_SEED'];
const customersPerPolicy = 5;

const policyWithCustomers = arbitraryPolicy.chain((document) => {
  const policy = withDefaults(document);
  const inputs = fc.array(arbitraryInput(policy), { minLength: customersPerPolicy, maxLength: customersPerPolicy });
  return fc.record({ document: fc.constant(document), inputs });
});

const settings: fc.Parameters<never> = seed === undefined ? {} : { seed: Number(seed) };

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
      { ...(settings as object), numRuns: 200 },
    );
  });
});

describe('the compiled evaluator', () => {
  it(
    `agrees with json-rules-engine on outcome, range, rules and every node (${pairs} pairs)`,
    async () => {
      await fc.assert(
        fc.asyncProperty(policyWithCustomers, async ({ document, inputs }) => {
          const policy = withDefaults(document);
          const [compiled, reference] = [compiledEvaluator(policy), referenceEvaluator(policy)];
          for (const input of inputs) {
            const traced: GeneratedInput & { explain: object } = { ...input, explain: { trace: true } };
            const [ours, record] = [compiled.evaluateNow(traced), await reference.evaluate(traced)];
            expect(ours).toEqual(record);
            expect(ours.ok).toBe(true);
            if (!ours.ok) continue;
            const holding = ours.value.trace?.flatMap(({ ruleId, result }) => (result === true ? [ruleId] : []));
            expect(ours.value.matched).toEqual(holding);
          }
        }),
        { ...(settings as object), numRuns: Math.ceil(pairs / customersPerPolicy) },
      );
    },
    60_000 + pairs * 20,
  );
});
