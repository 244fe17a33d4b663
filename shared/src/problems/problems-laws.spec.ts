// What is told of any policy holds of customers: a witness can be evaluated, and what nobody comes to, nobody came to.
import fc from 'fast-check';
import type { TraceNode } from '../contracts/index.js';
import { compiledEvaluator } from '../evaluation/index.js';
import { arbitraryInput, arbitraryPolicy } from '../evaluation/testing/index.js';
import { withDefaults } from '../policy/index.js';
import { findProblems } from './index.js';

const today = '2026-05-31';

const policyWithCustomers = arbitraryPolicy.chain((document) =>
  fc.record({
    document: fc.constant(document),
    inputs: fc.array(arbitraryInput(withDefaults(document)), { minLength: 20, maxLength: 20 }),
  }),
);

/** What a node came to, wherever it stands in a trace. */
const resultsOf = (node: TraceNode, id: string | undefined): (boolean | null)[] => [
  ...(node.id === id ? [node.result] : []),
  ...[
    ...(node.all ?? []),
    ...(node.any ?? []),
    ...(node.not ? [node.not] : []),
    ...(node.node ? [node.node] : []),
  ].flatMap((child) => resultsOf(child, id)),
];

test('every witness can be evaluated, and shows what it stands for', () => {
  fc.assert(
    fc.property(arbitraryPolicy, (document) => {
      const policy = withDefaults(document);
      const { evaluateNow } = compiledEvaluator(policy);
      for (const { code, ruleId, nodeId, tier, witness } of findProblems(policy, { today })) {
        if (!witness) continue;
        const evaluated = evaluateNow({ ...witness, explain: { trace: true } });
        expect(evaluated).toMatchObject({ ok: true });
        if (!evaluated.ok) continue;
        const { matched, decidedBy, qualified, trace = [] } = evaluated.value;
        if (code === 'rule-never-decides') {
          expect(matched).toContain(ruleId);
          expect(decidedBy).not.toContain(ruleId);
        }
        if (code === 'boundary-overlap') expect(matched).toContain(ruleId);
        if (code === 'boundary-gap') expect(matched).not.toContain(ruleId);
        if (code === 'tier-unreachable') expect(qualified).not.toBe(tier);
        if (code === 'negation-over-missing')
          expect(trace.flatMap(({ node }) => resultsOf(node, nodeId))).toContain(null);
      }
    }),
    { numRuns: 150 },
  );
});

test('nobody ends where it is proven that nobody can', () => {
  fc.assert(
    fc.property(policyWithCustomers, ({ document, inputs }) => {
      const policy = withDefaults(document);
      const { evaluateNow } = compiledEvaluator(policy);
      const unreachable = findProblems(policy, { today }).filter(
        ({ code, proven }) => code === 'tier-unreachable' && proven !== false,
      );
      if (unreachable.length === 0) return;
      for (const { facts, current } of inputs) {
        const evaluated = evaluateNow({ facts, current, asOf: today });
        if (evaluated.ok && evaluated.value.status === 'determined')
          for (const { tier } of unreachable) expect(evaluated.value.qualified).not.toBe(tier);
      }
    }),
    { numRuns: 150 },
  );
});
