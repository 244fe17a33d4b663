// `next` against trying everything: policies over facts with so few values that every customer there can be is one to be tried.
import fc from 'fast-check';
import type { Facts } from '../../contracts/index.js';
import {
  withDefaults,
  type ConditionInput,
  type Fact,
  type Json,
  type Policy,
  type PolicyDocument,
} from '../../policy/index.js';
import { compiledEvaluator } from '../compiled.js';

const greatest = 5;
const levels = ['low', 'mid', 'high'];
const asOf = '2026-05-31';

type FactInput = PolicyDocument['facts'][number];
type RuleInput = PolicyDocument['rules'][number];

const kinds: FactInput[] = [
  { key: '', type: 'integer', min: 0, max: greatest },
  { key: '', type: 'integer', min: -2, max: 3 },
  { key: '', type: 'number', min: 0, max: greatest, decimals: 0 },
  { key: '', type: 'boolean' },
  { key: '', type: 'enum', values: levels.map((value) => ({ value })), ordered: true },
];

const facts: fc.Arbitrary<FactInput[]> = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.constantFrom(true, true, true, true, false)), {
    minLength: 2,
    maxLength: 4,
  })
  .map((all) => all.map(([fact, actionable], i): FactInput => ({ ...fact, key: `f${i}`, actionable })));

const numeric = (fact: FactInput): boolean => fact.type === 'integer' || fact.type === 'number';

/** Every value that the fact can have. */
function valuesOf(fact: FactInput | Fact): Json[] {
  if (fact.type === 'boolean') return [true, false];
  if (fact.type === 'enum') return levels;
  if (fact.type !== 'integer' && fact.type !== 'number') return [];
  const { min = 0, max = greatest } = fact;
  return Array.from({ length: max - min + 1 }, (_, i) => min + i);
}

const pick = <T>(items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

function leaf(all: readonly FactInput[], derived: readonly string[]): fc.Arbitrary<ConditionInput> {
  const line = fc.integer({ min: 0, max: greatest + 1 });
  const order = pick(['greaterThanInclusive', 'greaterThanInclusive', 'greaterThan', 'lessThan', 'equal', 'notEqual']);
  const one = pick(all).chain((fact): fc.Arbitrary<ConditionInput> => {
    const key = fact.key ?? '';
    if (numeric(fact)) return fc.record({ fact: fc.constant(key), operator: order, value: line });
    const operator = fact.type === 'enum' ? pick(['atLeast', 'atMost', 'equal']) : pick(['equal', 'notEqual']);
    return fc.record({ fact: fc.constant(key), operator, value: pick(valuesOf(fact)) });
  });
  if (derived.length === 0) return one;
  return fc.oneof(one, fc.record({ fact: pick(derived), operator: order, value: line }));
}

function tree(all: readonly FactInput[], derived: readonly string[]): fc.Arbitrary<ConditionInput> {
  const leaves = fc.array(leaf(all, derived), { minLength: 2, maxLength: 3 });
  return fc
    .tuple(leaves, pick(['all', 'all', 'all', 'all', 'any', 'not']))
    .map(([some, kind]): ConditionInput =>
      kind === 'all' ? { all: some } : kind === 'any' ? { any: some } : { not: { all: some } },
    );
}

const numbered = (node: ConditionInput, id: string): ConditionInput => {
  if ('all' in node) return { id, all: node.all.map((child, i) => numbered(child, `${id}-${i}`)) };
  if ('any' in node) return { id, any: node.any.map((child, i) => numbered(child, `${id}-${i}`)) };
  return 'not' in node ? { id, not: numbered(node.not, `${id}-n`) } : { ...node, id };
};

/** A sum, a product and a score: each can be reached by one fact or by several together. */
function derivedOf(all: readonly FactInput[]): NonNullable<PolicyDocument['derived']> {
  const numbers = all.filter(numeric).map(({ key = '' }) => key);
  const ranked = all.filter(({ type }) => type === 'enum').map(({ key = '' }) => key);
  const [a, b = a] = numbers;
  const items = [
    ...numbers.map((fact) => ({
      fact,
      weight: 1,
      bands: [{ below: 2, points: 0 }, { below: 4, points: 3 }, { points: 1 }],
    })),
    ...ranked.map((fact) => ({ fact, weight: 2, points: { mid: 1, high: 3 } })),
  ];
  const formulas = a === undefined ? [] : [`${a} + ${b}`, `${a} * ${b} - ${b}`];
  return [
    ...formulas.map((expression, i) => ({ key: `d${i}`, kind: 'formula' as const, expression })),
    ...(items.length > 0 ? [{ key: 'score', kind: 'scorecard' as const, items }] : []),
  ];
}

const tiers = ['A', 'B', 'C'];

const policies: fc.Arbitrary<PolicyDocument> = facts.chain((all) => {
  const derived = derivedOf(all);
  const rule = fc.record({
    tier: pick(tiers),
    effect: pick<RuleInput['effect']>(['qualify', 'qualify', 'qualify', 'floor', 'cap']),
    conditions: tree(
      all,
      derived.map(({ key = '' }) => key),
    ),
  });
  return fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules): PolicyDocument => ({
    schema: 'tierwright/policy@1',
    name: 'Small',
    tiers: tiers.map((key) => ({ key })),
    fallback: null,
    facts: all,
    derived,
    rules: rules.map((one, i) => ({ ...one, id: `r${i}`, conditions: numbered(one.conditions, `n${i}`) })),
  }));
});

const cases = policies.chain((document) => {
  const values = document.facts.map((fact) =>
    fc.oneof({ weight: 9, arbitrary: pick(valuesOf(fact)) }, { weight: 1, arbitrary: fc.constant(undefined) }),
  );
  return fc.tuple(...values).map((chosen) => ({
    document,
    customer: Object.fromEntries(
      document.facts.flatMap(({ key = '' }, i) => (chosen[i] === undefined ? [] : [[key, chosen[i]]])),
    ) as Facts,
  }));
});

/** As the policy document says: relative to what is there; 1 for what is no number, and where there is 0 or nothing. */
function costOf(have: Json | undefined, need: Json): number {
  const relative = typeof have === 'number' && typeof need === 'number' && have !== 0;
  return relative ? Math.abs((need - have) / have) : 1;
}

interface Way {
  rung: number;
  changed: number[];
  cost: number;
}

/** Every customer that this one could become by actionable facts, and where they come out. */
function everyWay(policy: Policy, customer: Facts): Way[] {
  const { evaluateNow } = compiledEvaluator(policy);
  const open = policy.facts.flatMap((fact, i) => (fact.actionable ? [{ fact, i }] : []));
  const ways: Way[] = [];
  const go = (at: number, all: Facts, changed: number[], cost: number): void => {
    const next = open[at];
    if (!next) {
      const answer = evaluateNow({ facts: all, asOf });
      if (answer.ok && answer.value.status === 'determined')
        ways.push({ rung: rungOf(policy, answer.value.qualified), changed, cost });
      return;
    }
    const { key } = next.fact;
    go(at + 1, all, changed, cost);
    for (const value of valuesOf(next.fact))
      if (value !== customer[key])
        go(at + 1, { ...all, [key]: value }, [...changed, next.i], cost + costOf(customer[key], value));
  };
  go(0, customer, [], 0);
  return ways;
}

const rungOf = (policy: Policy, tier: string | null): number =>
  tier === null ? policy.tiers.length : policy.tiers.findIndex(({ key }) => key === tier);

/** The nearest better tier that anything reaches; there the fewest facts, then the least change, then document order. */
function cheapest(ways: readonly Way[], from: number): Way | undefined {
  const better = ways.filter(({ rung }) => rung < from);
  const rung = Math.max(...better.map((way) => way.rung));
  return better
    .filter((way) => way.rung === rung)
    .sort(
      (a, b) =>
        a.changed.length - b.changed.length ||
        (Math.abs(a.cost - b.cost) < 1e-9 ? 0 : a.cost - b.cost) ||
        a.changed.join().localeCompare(b.changed.join()),
    )[0];
}

describe('the cheapest way to a better tier', () => {
  it('is the one that trying everything finds: the same tier, no smaller set of facts, no smaller change', () => {
    const sizes = new Map<number, number>();
    fc.assert(
      fc.property(cases, ({ document, customer }) => {
        const policy = withDefaults(document);
        const answer = compiledEvaluator(policy).evaluateNow({ facts: customer, asOf, explain: { next: true } });
        if (!answer.ok) throw new Error(JSON.stringify(answer.error));
        if (answer.value.status === 'undetermined') return expect(answer.value.next).toBeNull();
        const best = cheapest(everyWay(policy, customer), rungOf(policy, answer.value.qualified));
        const { next } = answer.value;
        sizes.set(best?.changed.length ?? 0, (sizes.get(best?.changed.length ?? 0) ?? 0) + 1);
        if (!best || !next) return expect(next ?? undefined).toBe(best);
        const cost = next.changes.reduce((sum, { fact, need }) => sum + costOf(customer[fact], need as Json), 0);
        const changed = next.changes.map(({ fact }) => policy.facts.findIndex(({ key }) => key === fact));
        return expect({ rung: rungOf(policy, next.tier), changed, cost }).toEqual({
          ...best,
          cost: expect.closeTo(best.cost, 9) as number,
        });
      }),
      { numRuns: 500, endOnFailure: true },
    );
    for (const size of [0, 1, 2]) expect(sizes.get(size) ?? 0).toBeGreaterThan(20);
  });
});
