// Drafts are evaluated as they are typed: with errors in them, by both evaluators, without ever falling over.
import fc from 'fast-check';
import type { Facts } from '../contracts/index.js';
import {
  cannotSubmit,
  checkPolicy,
  readPolicy,
  type ConditionInput,
  type Policy,
  type PolicyDocument,
} from '../policy/index.js';
import { compiledEvaluator } from './compiled.js';
import { referenceEvaluator } from './reference.js';
import { tally } from './tally.js';
import { mutatedDocument } from './testing/mutated-document.js';

const asOf = '2026-05-31';
const customers: Facts[] = [
  {},
  { spend: 10, orders: 2, level: 'low', city: 'a', tags: ['a'], isActive: true, x1: 1 },
  { spend: 'low', orders: '2024-02-29', level: 5000, city: true, tags: 0.3, account: { balance: 1, since: 'high' } },
];

const base: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Draft',
  tiers: [{ key: 'A' }, { key: 'B' }],
  fallback: 'B',
  facts: [
    { key: 'n', type: 'number' },
    { key: 's', type: 'string' },
  ],
  rules: [],
};

function policyOf(document: PolicyDocument): Policy {
  const read = readPolicy(document);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const whole: ConditionInput = { id: 'g2', all: [{ id: 'l2', fact: 'n', operator: 'greaterThan', value: 1 }] };
const withRule = (conditions: ConditionInput, more: Partial<PolicyDocument> = {}): Policy =>
  policyOf({
    ...base,
    ...more,
    rules: [
      { id: 'broken', tier: 'A', effect: 'qualify', conditions },
      { id: 'whole', tier: 'A', effect: 'qualify', conditions: whole },
    ],
  });

const leaf = (fact: string, operator: string, value?: number | string): ConditionInput => ({
  id: 'g1',
  all: [value === undefined ? { id: 'l1', fact, operator } : { id: 'l1', fact, operator, value }],
});

describe('a draft', () => {
  it('with errors is evaluated all the same, by both evaluators alike, whatever the errors are', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedDocument, async (json) => {
        const read = readPolicy(json);
        if (!read.ok) return;
        const [compiled, reference] = [compiledEvaluator(read.value), referenceEvaluator(read.value)];
        for (const facts of customers) {
          const input = { facts, asOf, explain: { trace: true } };
          expect(compiled.evaluateNow(input)).toEqual(await reference.evaluate(input));
        }
        const counted = tally(
          read.value,
          customers.map((facts, i) => ({ id: String(i), facts })),
          asOf,
        );
        expect(counted.outcomes).toHaveLength(customers.length);
        if (!cannotSubmit(checkPolicy(read.value, { today: asOf }))) expect(compiled.broken).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['a fact that there is not', leaf('nobody', 'equal', 1), 'unknown-fact'],
    ['a fact that is still to be chosen', leaf('', 'equal', 1), 'unknown-fact'],
    ['an operator that there is not', leaf('n', 'resembles', 1), 'unknown-operator'],
    ['an operator of another type', leaf('n', 'startsWith', 'a'), 'unknown-operator'],
    ['a value of another type', leaf('n', 'equal', '1'), 'wrong-value'],
    ['no value', leaf('n', 'equal'), 'wrong-value'],
    ['a value where none belongs', leaf('n', 'isPresent', 1), 'wrong-value'],
    ['an empty group', { id: 'g1', all: [{ id: 'l1', any: [] }] }, 'empty-group'],
    [
      'a named condition that there is not',
      { id: 'g1', all: [{ id: 'l1', condition: 'nobody' }] },
      'unknown-condition',
    ],
  ] as const)('leaves out and names a rule with %s, and keeps the others', (_, conditions, reason) => {
    const evaluator = compiledEvaluator(withRule(conditions as ConditionInput));
    expect(evaluator.broken).toEqual([{ ruleId: 'broken', index: 0, nodeId: 'l1', reason }]);
    expect(evaluator.evaluateNow({ facts: { n: 2 }, asOf })).toMatchObject({
      value: { status: 'determined', tier: 'A', matched: ['whole'] },
    });
  });

  it('leaves out a rule for a tier that there is not', () => {
    const policy = policyOf({ ...base, rules: [{ id: 'r', tier: 'Z', effect: 'qualify', conditions: whole }] });
    expect(compiledEvaluator(policy).broken).toEqual([{ ruleId: 'r', index: 0, reason: 'unknown-tier' }]);
  });

  it('leaves out whatever reads a derived fact that cannot be computed, through others too', () => {
    const derived: PolicyDocument['derived'] = [
      { key: 'a', kind: 'formula', expression: 'b + 1' },
      { key: 'b', kind: 'formula', expression: 'c + 1' },
      { key: 'c', kind: 'formula', expression: 'b + 1' },
      { key: 'd', kind: 'formula', expression: 's + 1' },
      { key: 'e', kind: 'formula', expression: '1 +' },
    ];
    for (const key of ['a', 'b', 'c', 'd', 'e'])
      expect(compiledEvaluator(withRule(leaf(key, 'equal', 1), { derived })).broken).toMatchObject([
        { ruleId: 'broken', reason: 'derived-fact-broken' },
      ]);
  });

  it('leaves out rules that read named conditions in a circle', () => {
    const refers = (id: string, condition: string): ConditionInput => ({ id, all: [{ id: `${id}r`, condition }] });
    const conditions = { x: refers('x', 'y'), y: refers('y', 'x'), z: refers('z', 'z'), over: refers('o', 'x') };
    for (const name of Object.keys(conditions))
      expect(compiledEvaluator(withRule(refers('g1', name), { conditions })).broken).toMatchObject([
        { ruleId: 'broken', reason: 'cycle' },
      ]);
  });

  it('counts the nodes of a broken rule as far as they mean something, and lets it decide nothing', () => {
    const policy = withRule({
      id: 'g1',
      any: [
        { id: 'l1', fact: 'nobody', operator: 'equal', value: 1 },
        { id: 'l3', fact: 'n', operator: 'greaterThan', value: 5 },
      ],
    });
    const counted = tally(
      policy,
      [
        { id: '1', facts: { n: 9 } },
        { id: '2', facts: { n: 0 } },
      ],
      asOf,
    );
    expect(counted.nodes['l3']).toEqual({ pass: 1, fail: 1, unknown: 0 });
    expect(counted.nodes['l1']).toEqual({ pass: 0, fail: 0, unknown: 2 });
    expect(counted.rules['broken']).toEqual({ pass: 1, fail: 0, unknown: 1, decides: 0 });
    expect([...counted.outcomes]).toEqual([0, 1]);
  });
});

describe('a document made to hurt', () => {
  it('of named conditions that double each time is left out, at once', () => {
    const doubling = Array.from({ length: 200 }, (_, i): [string, ConditionInput] => [
      `c${i}`,
      i === 0
        ? { id: 'c0', all: [{ id: 'c0l', fact: 'n', operator: 'greaterThan', value: 1 }] }
        : { id: `c${i}`, all: [1, 2].map((k) => ({ id: `c${i}-${k}`, condition: `c${i - 1}` })) },
    ]);
    const policy = withRule({ id: 'g1', condition: 'c199' }, { conditions: Object.fromEntries(doubling) });
    const started = performance.now();
    expect(compiledEvaluator(policy).broken).toEqual([{ ruleId: 'broken', index: 0, reason: 'too-large' }]);
    expect(tally(policy, [{ id: '1', facts: { n: 2 } }], asOf).nodes['c199']).toEqual({ pass: 1, fail: 0, unknown: 0 });
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('of ten doublings, more than 500 conditions in all, is left out too', () => {
    const doubling = Array.from({ length: 10 }, (_, i): [string, ConditionInput] => [
      `c${i}`,
      {
        id: `c${i}`,
        all: [1, 2].map((k) =>
          i === 0 ? { id: `l${k}`, fact: 'n', operator: 'isPresent' } : { id: `c${i}-${k}`, condition: `c${i - 1}` },
        ),
      },
    ]);
    const broken = (name: string) =>
      compiledEvaluator(withRule({ id: 'g1', condition: name }, { conditions: Object.fromEntries(doubling) })).broken;
    expect(broken('c9')).toEqual([{ ruleId: 'broken', index: 0, reason: 'too-large' }]);
    expect(broken('c7')).toEqual([]);
  });

  it('of a chain of thousands of names does not run out of stack', async () => {
    const chain = Array.from({ length: 3000 }, (_, i): [string, ConditionInput] => [
      `c${i}`,
      {
        id: `c${i}`,
        not:
          i === 0 ? { id: 'l', fact: 'n', operator: 'greaterThan', value: 1 } : { id: `r${i}`, condition: `c${i - 1}` },
      },
    ]);
    const policy = withRule({ id: 'g1', condition: 'c2999' }, { conditions: Object.fromEntries(chain) });
    expect(compiledEvaluator(policy).broken).toMatchObject([{ reason: 'too-large' }]);
    expect(await referenceEvaluator(policy).evaluate({ facts: { n: 2 }, asOf })).toMatchObject({
      value: { tier: 'A' },
    });
    expect(tally(policy, [{ id: '1', facts: { n: 2 } }], asOf).evaluated).toBe(1);
  });

  it('of a chain of derived facts is computed in order', () => {
    const derived = Array.from({ length: 500 }, (_, i) => ({
      key: `d${499 - i}`,
      kind: 'formula' as const,
      expression: i === 499 ? 'n' : `d${498 - i} + 1`,
    }));
    const policy = withRule(leaf('d499', 'equal', 501), { derived });
    expect(compiledEvaluator(policy).evaluateNow({ facts: { n: 2 }, asOf })).toMatchObject({
      value: { matched: ['broken', 'whole'] },
    });
  });
});
