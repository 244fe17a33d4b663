import fc from 'fast-check';
import { compiledEvaluator } from '../../evaluation/index.js';
import type { ConditionInput, Json } from '../condition-schema.js';
import { operatorsByType, operatorsFor } from '../operators.js';
import { readableFacts } from '../readable-facts.js';
import { arbitraryPolicy } from '../testing/arbitrary-policy.js';
import { membershipWith, membershipWithConditions } from '../testing/membership.js';
import { errorsOf } from '../testing/problems.js';

const base = membershipWith({});
const anyOperator = fc.constantFrom<string[]>(...Object.values(operatorsByType).flat(), 'nonsense', 'toString');

/** A fact, mostly with an operator that it takes. */
const question = fc
  .constantFrom(...readableFacts(base).values())
  .chain((fact) =>
    fc.tuple(
      fc.constant(fact.key),
      fc.oneof({ arbitrary: fc.constantFrom<string[]>(...operatorsFor(fact)), weight: 3 }, anyOperator),
    ),
  );

const plausible = fc.constantFrom<(Json | undefined)[]>(
  undefined,
  0,
  2,
  1.5,
  true,
  'mid',
  'north',
  '2026-02-28',
  '2026-02-28T10:00:00Z',
  ['north'],
  [1, 2],
  ['a'],
  { fact: 'orders' },
  { fact: 'city' },
  { fact: 'activity' },
  { fact: 'score' },
  { min: 1, max: 2 },
  { min: 1, max: 2, bounds: '[]' },
  { n: 3, unit: 'months' },
);
const anything = fc.json().map((text) => JSON.parse(text) as Json);

describe('checking and evaluating agree', () => {
  it('a condition without errors can be evaluated', () => {
    let accepted = 0;
    fc.assert(
      fc.property(question, fc.oneof({ arbitrary: plausible, weight: 4 }, anything), ([fact, operator], value) => {
        const leaf = { id: 'leaf', fact, operator, ...(value === undefined ? {} : { value }) };
        const rules = base.rules.map((rule) => ({ ...rule, conditions: { id: 'group', all: [leaf] } })).slice(0, 1);
        const policy = { ...base, rules };
        const clean = errorsOf(policy).every(({ nodeId }) => nodeId !== 'leaf');
        if (clean) accepted++;
        expect([leaf, clean && compiledEvaluator(policy).broken]).toEqual([leaf, clean && []]);
      }),
      { numRuns: 700 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  it('so can every rule of a policy without errors', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (policy) => {
        if (errorsOf(policy).length === 0) expect(compiledEvaluator(policy).broken).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each<[string, ConditionInput]>([
    ['an empty group', { id: 'g', all: [] }],
    ['a reference to nothing', { id: 'g', all: [{ id: 'r', condition: 'Nothing' }] }],
    ['an unknown fact', { id: 'g', all: [{ id: 'l', fact: 'nobody', operator: 'equal', value: 1 }] }],
  ])('neither lets %s pass', (_, conditions) => {
    const policy = membershipWithConditions(conditions);
    expect(errorsOf(policy).map(({ code }) => code)).not.toEqual([]);
    expect(compiledEvaluator(policy).broken).toHaveLength(1);
  });
});
