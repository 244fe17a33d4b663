// Tierwright's evaluators through their public interface: an input in, a whole outcome out.
import { compiledEvaluator, referenceEvaluator } from '../../shared/dist/evaluation/index.js';
import { readPolicy } from '../../shared/dist/policy/index.js';

export const asOf = '2026-11-21';

/** As the server runs text that was written for a policy. */
const runCode = (text) => new Function(text)();

/** As the server makes it. */
export const onServer = (policy) => compiledEvaluator(policy, { runCode });

export function policyOf(document) {
  const policy = readPolicy(document);
  if (!policy.ok) throw new Error(`The policy cannot be read: ${JSON.stringify(policy.error)}`);
  return policy.value;
}

export function reference(document) {
  const evaluator = referenceEvaluator(policyOf(document));
  return async function tiersOf(customers) {
    const tiers = [];
    for (const facts of customers) tiers.push((await evaluator.evaluate({ facts, asOf })).value.tier);
    return tiers;
  };
}

/** As in a browser. */
export const closures = (document) => compiled(document, compiledEvaluator, {});

/** `make` for another build of the same evaluator. */
export function compiled(document, make = compiledEvaluator, options = { runCode }) {
  const evaluator = make(policyOf(document), options);
  return function tiersOf(customers) {
    const tiers = [];
    for (const facts of customers) tiers.push(evaluator.evaluateNow({ facts, asOf }).value.tier);
    return tiers;
  };
}

const explain = { trace: true };

export function traced(document) {
  const evaluator = onServer(policyOf(document));
  return function tiersOf(customers) {
    const tiers = [];
    for (const facts of customers) {
      const { value } = evaluator.evaluateNow({ facts, asOf, explain });
      if (value.trace.length !== document.rules.length) throw new Error('A trace is not whole.');
      tiers.push(value.tier);
    }
    return tiers;
  };
}
