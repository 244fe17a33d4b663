import fc from 'fast-check';
import { compiledEvaluator } from '../evaluation/index.js';
import { arbitraryPolicy } from '../evaluation/testing/index.js';
import { contentHash, factAt, withDefaults, type Fact, type Json, type Leaf } from '../policy/index.js';
import { boundaryCustomers, edgesOf } from './boundary-customers.js';
import { certifying } from './certify.js';
import { edgeValues } from './edge-values.js';

const day = { timezone: 'Asia/Shanghai', asOf: '2026-05-31' };
const factOf = (fact: object) =>
  ({ key: 'f', whenMissing: 'undetermined', sensitivity: 'none', actionable: true, ...fact }) as unknown as Fact;
const leaf = (operator: string, value?: Json): Leaf => ({ id: 'l', fact: 'f', operator, value });

describe('the values around the line of a condition', () => {
  it.each<[string, object, Leaf, Json[]]>([
    ['a number', { type: 'number', decimals: 2 }, leaf('lessThan', 10), [9.99, 10, 10.01]],
    ['a number without decimals', { type: 'number' }, leaf('equal', 0.5), [0.4, 0.5, 0.6, 0.5000000000000001]],
    ['a whole number', { type: 'integer' }, leaf('greaterThan', 3), [2, 3, 4]],
    ['both ends of a range', { type: 'integer' }, leaf('between', { min: 3, max: 9 }), [2, 3, 4, 8, 9, 10]],
    ['each of several', { type: 'integer' }, leaf('in', [1, 5]), [0, 1, 2, 4, 5, 6]],
    ['a day', { type: 'date' }, leaf('before', '2026-03-01'), ['2026-02-28', '2026-03-01', '2026-03-02']],
    [
      'a moment, in the policy’s timezone',
      { type: 'date' },
      leaf('before', '2026-02-28T16:00:00Z'),
      ['2026-02-28', '2026-03-01', '2026-03-02'],
    ],
    [
      'both ends of a period',
      { type: 'date' },
      leaf('withinLast', { n: 3, unit: 'months' }),
      ['2026-02-27', '2026-02-28', '2026-03-01', '2026-05-30', '2026-05-31', '2026-06-01'],
    ],
    [
      'the neighbours of a level',
      { type: 'enum', ordered: true, values: ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value })) },
      leaf('atLeast', 'c'),
      ['a', 'b', 'c', 'd', 'e'],
    ],
    ['a text', { type: 'string' }, leaf('startsWith', 'ab'), ['ab', 'ab~', '~ab', 'a', 'AB', '']],
    [
      'a list',
      { type: 'list', itemType: 'string' },
      leaf('containsAll', ['x', 'y']),
      [[], ['x', 'y'], ['y'], ['x'], ['xy~', 'x', 'y']],
    ],
    ['yes and no', { type: 'boolean' }, leaf('equal', true), [true, false]],
  ])('are, for %s, those on either side of it, and missing', (_, fact, one, expected) => {
    const values = edgeValues(factOf(fact), one, day);
    expect(values).toEqual(expect.arrayContaining([...expected, undefined]));
  });

  it('are only such as the fact can have', () => {
    const fact = factOf({ type: 'number', min: 10, decimals: 0 });
    expect(edgeValues(fact, leaf('lessThan', 10), day)).toEqual([10, 11, undefined]);
  });
});

describe('the customers at the boundaries of any policy', () => {
  it('have every value around every line between them, and none but those without a required fact is refused', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (document) => {
        const policy = withDefaults(document);
        const edges = edgesOf(policy, day.asOf);
        const customers = [...boundaryCustomers(policy, edges, 50)];
        const { evaluateNow } = compiledEvaluator(policy);
        const taken = customers.filter((facts) => evaluateNow({ facts, asOf: day.asOf }).ok);
        const required = policy.facts.filter(({ whenMissing }) => whenMissing === 'reject');
        expect(customers.length - taken.length).toBeLessThanOrEqual(required.length);
        for (const { key } of policy.facts) {
          const met = new Set(taken.map((facts) => JSON.stringify(factAt(facts, key) ?? null)));
          const wanted = edges.values.get(key) ?? [];
          expect(wanted.map((value) => JSON.stringify(value ?? null)).filter((value) => !met.has(value))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('find both evaluators in agreement', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPolicy, async (document) => {
        const run = certifying(withDefaults(document), { contentHash: contentHash(document) });
        let met = { done: 0, differences: 0 };
        for (let step = await run.next(); !step.done && met.done < 100; step = await run.next()) met = step.value;
        expect(met).toEqual({ done: 100, differences: 0 });
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
