import fc from 'fast-check';
import { withDefaults, type Fact, type Json, type Policy } from '../../policy/index.js';
import { compiledEvaluator } from '../compiled.js';
import { arbitraryInput, arbitraryPolicy } from '../testing/index.js';
import { withFact } from '../with-fact.js';

const policyWithInput = arbitraryPolicy.chain((document) =>
  fc.record({ document: fc.constant(document), input: arbitraryInput(withDefaults(document)) }),
);

/** A formula can hold at one point and nowhere near it; a search cannot promise to find such a point. */
const withoutFormulas = policyWithInput.filter(({ document }) =>
  (document.derived ?? []).every(({ kind }) => kind === 'scorecard'),
);

const rungOf = (policy: Policy, tier: string | null): number =>
  tier === null ? policy.tiers.length : policy.tiers.findIndex(({ key }) => key === tier);

const someNumbers = [-3, -1, 0, 0.1, 0.3, 1, 2, 3, 9.995, 10, 11, 99.5, 101, 4999.995, 5000, 5001, 1e9];

/** Values that anybody might try; texts and lists are left out, as there is no end to them. */
function tries(fact: Fact): Json[] {
  switch (fact.type) {
    case 'number':
    case 'integer': {
      const { min = -Infinity, max = Infinity } = fact;
      return someNumbers.filter((x) => x >= min && x <= max && (fact.type === 'number' || Number.isInteger(x)));
    }
    case 'boolean':
      return [true, false];
    case 'enum':
      return fact.values.map(({ value }) => value);
    case 'date':
      return ['1969-12-31', '1970-01-01', '2024-02-29', '2025-06-01', '2026-05-31', '2026-06-02', '2030-01-01'];
    case 'string':
    case 'list':
      return [];
    default:
      return fact satisfies never;
  }
}

/** Points in the middle band only, so that nothing but its edges is a way there. */
const middleBand: Policy = withDefaults({
  schema: 'tierwright/policy@1',
  name: 'Middle',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'orders', type: 'integer' }],
  derived: [
    {
      key: 'score',
      kind: 'scorecard',
      items: [
        { fact: 'orders', weight: 1, bands: [{ below: 2, points: 0 }, { below: 10, points: 25 }, { points: 0 }] },
      ],
    },
  ],
  rules: [
    {
      id: 'r1',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g1', all: [{ id: 'c1', fact: 'score', operator: 'greaterThan', value: 10 }] },
    },
  ],
});

describe('the cheapest way to a better tier', () => {
  it.each([
    [100, 9],
    [0, 2],
  ])('leads from %i to the nearest edge of a scorecard’s band, %i', (orders, need) => {
    const { evaluateNow } = compiledEvaluator(middleBand);
    const answer = evaluateNow({ facts: { orders }, asOf: '2026-11-21', explain: { next: true } });
    expect(answer).toMatchObject({ ok: true, value: { next: { tier: 'GOLD', changes: [{ fact: 'orders', need }] } } });
  });

  it('reaches the tier that it names, when it is done', () => {
    fc.assert(
      fc.property(policyWithInput, ({ document, input }) => {
        const policy = withDefaults(document);
        const { evaluateNow } = compiledEvaluator(policy);
        const before = evaluateNow({ ...input, explain: { next: true } });
        fc.pre(before.ok && before.value.next !== null);
        if (!before.ok || !before.value.next) return;
        const { tier, changes } = before.value.next;
        const facts = changes.reduce((all, { fact, need }) => withFact(all, fact, need as Json), input.facts);
        expect(evaluateNow({ ...input, facts })).toMatchObject({ ok: true, value: { qualified: tier } });
        expect(rungOf(policy, tier)).toBeLessThan(rungOf(policy, before.value.qualified));
        for (const { fact } of changes) expect(policy.facts.find(({ key }) => key === fact)?.actionable).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is not missed where a change of one fact would do, and no nearer tier is', () => {
    fc.assert(
      fc.property(withoutFormulas, ({ document, input }) => {
        const policy = withDefaults(document);
        const { evaluateNow } = compiledEvaluator(policy);
        const before = evaluateNow({ ...input, explain: { next: true } });
        if (!before.ok || before.value.status === 'undetermined') return;
        const { next, qualified } = before.value;
        const [from, to] = [rungOf(policy, qualified), next ? rungOf(policy, next.tier) : -1];
        for (const fact of policy.facts.filter(({ actionable }) => actionable))
          for (const value of tries(fact)) {
            const after = evaluateNow({ ...input, facts: withFact(input.facts, fact.key, value) });
            if (!after.ok || after.value.status !== 'determined') continue;
            const reached = rungOf(policy, after.value.qualified);
            if (reached >= from) continue;
            expect(reached).toBeLessThanOrEqual(to);
            if (reached === to) expect(next?.changes).toHaveLength(1);
          }
      }),
      { numRuns: 500 },
    );
  });
});
