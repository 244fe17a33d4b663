import fc from 'fast-check';
import {
  diffPolicies,
  patchPolicy,
  withDefaults,
  type Change,
  type Policy,
  type PolicyDocument,
} from '../policy/index.js';
import { compiledEvaluator, type CompiledEvaluator } from './compiled.js';
import { Culprits } from './culprits.js';

const spendDocument = ({ rules }: Pick<PolicyDocument, 'rules'>): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Spend',
  tiers: [{ key: 'GOLD' }, { key: 'SILVER' }, { key: 'REGULAR' }],
  fallback: 'REGULAR',
  facts: [
    { key: 'annualSpend', type: 'number' },
    { key: 'orders', type: 'integer' },
    { key: 'member', type: 'boolean' },
  ],
  rules,
});

const asOf = '2026-11-21';
type Customer = Record<string, number | boolean>;
const outcomeOf = (facts: Customer) => (evaluator: CompiledEvaluator) => {
  const answer = evaluator.evaluateNow({ facts, asOf });
  return answer.ok && answer.value.status === 'determined' ? answer.value.qualified : undefined;
};
const under = (policy: Policy, facts: Customer) => outcomeOf(facts)(compiledEvaluator(policy));

interface Knobs {
  gold: number;
  orders: number;
  silver: number;
  silverOn: boolean;
  cap: boolean;
}

/** Two qualifying rules and a cap, each part of which can be turned by itself. */
const policyOf = ({ gold, orders, silver, silverOn, cap }: Knobs): Policy => {
  const leaf = (id: string, fact: string, value: number) => ({ id, fact, operator: 'greaterThanInclusive', value });
  return withDefaults(
    spendDocument({
      rules: [
        {
          id: 'gold',
          tier: 'GOLD',
          effect: 'qualify',
          conditions: { id: 'g', all: [leaf('g1', 'annualSpend', gold), leaf('g2', 'orders', orders)] },
        },
        {
          id: 'silver',
          tier: 'SILVER',
          effect: 'qualify',
          enabled: silverOn,
          conditions: { id: 's', all: [leaf('s1', 'annualSpend', silver)] },
        },
        {
          id: 'cap',
          tier: 'SILVER',
          effect: 'cap',
          enabled: cap,
          conditions: { id: 'c', all: [{ id: 'c1', fact: 'member', operator: 'equal', value: false }] },
        },
      ],
    }),
  );
};

const live: Knobs = { gold: 10, orders: 4, silver: 5, silverOn: true, cap: false };
const blame = (draft: Partial<Knobs>, facts: Customer) => {
  const [before, after] = [policyOf(live), policyOf({ ...live, ...draft })];
  return new Culprits(before, after).find(under(after, facts) ?? null, outcomeOf(facts));
};
const good = { annualSpend: 11, orders: 4, member: true };

test('of two edits the one is named that alone moves the customer', () => {
  expect(blame({ silver: 6, gold: 12 }, good)).toMatchObject({ kind: 'alone', change: { nodeId: 'g1' } });
});

test('where neither of two edits does alone, both are named', () => {
  expect(blame({ gold: 12, silver: 20 }, good)).toMatchObject({
    kind: 'pair',
    changes: [{ nodeId: 'g1' }, { nodeId: 's1' }],
  });
});

test('names and colours are never to blame', () => {
  const before = policyOf(live);
  const after = { ...policyOf({ ...live, gold: 12 }), name: 'Other' };
  expect(new Culprits(before, after).find('SILVER', outcomeOf(good))).toMatchObject({
    kind: 'alone',
    change: { nodeId: 'g1' },
  });
});

test('with very many edits nobody waits: they are counted together', () => {
  const leaves = (n: number, value: number) => ({
    id: 'g',
    any: Array.from({ length: n }, (_, i) => ({ id: `l${i}`, fact: 'orders', operator: 'equal', value: value + i })),
  });
  const many = (value: number) =>
    withDefaults(
      spendDocument({ rules: [{ id: 'r', tier: 'GOLD', effect: 'qualify', conditions: leaves(30, value) }] }),
    );
  expect(new Culprits(many(0), many(100)).find('REGULAR', outcomeOf({ orders: 3 }))).toEqual({
    kind: 'all',
    count: 30,
  });
});

const knobs = fc.record({
  gold: fc.constantFrom(8, 10, 12),
  orders: fc.constantFrom(2, 4, 6),
  silver: fc.constantFrom(5, 12, 20),
  silverOn: fc.boolean(),
  cap: fc.boolean(),
});
const someone = fc.record({
  annualSpend: fc.integer({ min: 4, max: 21 }),
  orders: fc.integer({ min: 1, max: 7 }),
  member: fc.boolean(),
});

/** The size of the smallest set of changes that alone moves the customer there, by trying every one. */
function bruteForce(before: Policy, changes: readonly Change[], tier: string | null, facts: Customer): number {
  let best = changes.length;
  for (let mask = 1; mask < 1 << changes.length; mask++) {
    const chosen = changes.filter((_, i) => (mask >> i) & 1);
    if (chosen.length < best && under(patchPolicy(before, chosen), facts) === tier) best = chosen.length;
  }
  return best;
}

test('no smaller part than the one that is named would have moved the customer', () => {
  fc.assert(
    fc.property(knobs, knobs, someone, (from, to, facts) => {
      const [before, after] = [policyOf(from), policyOf(to)];
      const tier = under(after, facts) ?? null;
      fc.pre(under(before, facts) !== tier);
      const culprit = new Culprits(before, after).find(tier, outcomeOf(facts));
      const smallest = bruteForce(before, diffPolicies(before, after), tier, facts);
      const size = { alone: 1, pair: 2, all: Infinity }[culprit?.kind ?? 'all'];
      expect(size === Infinity ? smallest > 2 : size === smallest).toBe(true);
    }),
    { numRuns: 100 },
  );
});
