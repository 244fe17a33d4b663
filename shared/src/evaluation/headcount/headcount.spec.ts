import fc from 'fast-check';
import { isLeaf, nodesOf, withDefaults, type Policy } from '../../policy/index.js';
import { tally, undeterminedOutcome } from '../tally.js';
import { arbitraryInput, arbitraryPolicy } from '../testing/index.js';
import { Headcount, type Count, type Counted } from './index.js';

const asOf = '2026-11-21';

function whole(headcount: Headcount, policy: Policy): Count {
  const steps = headcount.count(policy, true);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The policy with one literal moved, one rule switched, or one rule moved to another tier. */
function edited(policy: Policy, at: number): Policy {
  const rules = policy.rules.map((rule, i) => (i === at % policy.rules.length ? change(policy, rule, at) : rule));
  return { ...policy, rules };
}

function change(policy: Policy, rule: Policy['rules'][number], at: number): Policy['rules'][number] {
  if (at % 3 === 0) return { ...rule, enabled: !rule.enabled };
  if (at % 3 === 1) return { ...rule, tier: policy.tiers[at % policy.tiers.length]?.key ?? rule.tier };
  const conditions = structuredClone(rule.conditions);
  for (const node of nodesOf(conditions))
    if (isLeaf(node) && typeof node.value === 'number') (node as { value: number }).value += 1;
  return { ...rule, conditions };
}

const session = arbitraryPolicy.chain((document) => {
  const policy = withDefaults(document);
  return fc.record({
    policy: fc.constant(policy),
    customers: fc.array(arbitraryInput(policy), { minLength: 1, maxLength: 12 }),
    edits: fc.array(fc.nat(30), { maxLength: 4 }),
    other: arbitraryPolicy.map(withDefaults),
  });
});

test('however a policy was edited before, the count is the same as one made from nothing', () => {
  fc.assert(
    fc.property(session, ({ policy, customers: inputs, edits, other }) => {
      const customers = inputs.map(({ facts, current }, i) => ({ id: String(i), facts, current }));
      const headcount = new Headcount(customers, asOf);
      let now = policy;
      for (const each of [policy, ...edits.map((at) => (now = edited(now, at))), other, policy]) {
        const counted = whole(headcount, each);
        const expected = tally(each, customers, asOf);
        expect(counted.qualified).toEqual(expected.outcomes);
        expect(counted.nodes).toEqual(expected.nodes);
        expect(counted.rules).toEqual(expected.rules);
        expect(counted.broken).toEqual(expected.broken);
        const known = (held: Int16Array) =>
          held.map((rung, i) => (counted.qualified[i] === undeterminedOutcome ? undeterminedOutcome : rung));
        expect(counted.held).toEqual(known(expected.held));
      }
    }),
    { numRuns: 60 },
  );
});

test('it is told how far a count is', () => {
  const policy = withDefaults({
    schema: 'tierwright/policy@1',
    name: 'P',
    tiers: [{ key: 'A' }, { key: 'B' }],
    fallback: 'B',
    facts: [{ key: 'x', type: 'number' }],
    rules: [
      {
        id: 'r',
        tier: 'A',
        effect: 'qualify',
        conditions: { id: 'g', all: [{ id: 'c', fact: 'x', operator: 'isPresent' }] },
      },
    ],
  });
  const customers = Array.from({ length: 2_000 }, (_, x) => ({ facts: { x } }));
  const told = [...new Headcount(customers, asOf).count(policy, false)];
  expect(told.length).toBeGreaterThan(4);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(Math.min(...told)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...told)).toBeLessThanOrEqual(1);
});

test('the numbers behind a count can be asked for, those of derived facts too', () => {
  const policy = withDefaults({
    schema: 'tierwright/policy@1',
    name: 'P',
    tiers: [{ key: 'A' }, { key: 'B' }],
    fallback: 'B',
    facts: [{ key: 'x', type: 'number' }],
    derived: [{ key: 'double', kind: 'formula', expression: 'x * 2' }],
    rules: [],
  });
  const headcount = new Headcount([{ facts: { x: 4 } }, { facts: {} }, { facts: { x: 'four' } }], asOf);
  expect(headcount.numbersOf('x')).toBeNull();
  whole(headcount, policy);
  expect(headcount.numbersOf('x')).toEqual(Float64Array.of(4, NaN, NaN));
  expect(headcount.numbersOf('double')).toEqual(Float64Array.of(8, NaN, NaN));
  expect(headcount.numbersOf('nothing')).toBeNull();
});

describe('after one line moved', () => {
  const rule = (i: number, value: number) => ({
    id: `r${i}`,
    tier: 'A',
    effect: 'qualify' as const,
    conditions: { id: `g${i}`, all: [{ id: `c${i}`, fact: 'x', operator: 'greaterThan', value }] },
  });
  const policyWith = (value: number) =>
    withDefaults({
      schema: 'tierwright/policy@1',
      name: 'P',
      tiers: [{ key: 'A' }, { key: 'B' }],
      fallback: 'B',
      facts: [{ key: 'x', type: 'number' }],
      rules: [rule(0, value), ...Array.from({ length: 49 }, (_, i) => rule(i + 1, 1000 + i))],
    });
  const customers = Array.from({ length: 100 }, (_, i) => ({ facts: { x: i * 10 } }));

  test('only the rule that has the line is asked again', () => {
    const headcount = new Headcount(customers, asOf);
    const stepsOf = (policy: Policy) => [...headcount.count(policy, false)].length;
    expect(stepsOf(policyWith(10))).toBe(50);
    expect(stepsOf(policyWith(20))).toBe(1);
  });

  test('a count that was left half-way does no harm to the next', () => {
    const headcount = new Headcount(customers, asOf);
    headcount.count(policyWith(10), false).next();
    expect(whole(headcount, policyWith(20)).nodes['c0']).toEqual({ pass: 97, fail: 3, unknown: 0 });
  });
});

describe('what is held after the next review', () => {
  const policy = withDefaults({
    schema: 'tierwright/policy@1',
    name: 'P',
    tiers: [{ key: 'A' }, { key: 'B' }, { key: 'C' }],
    fallback: 'C',
    facts: [{ key: 'x', type: 'number' }],
    rules: [
      {
        id: 'r',
        effect: 'qualify',
        tier: 'A',
        conditions: { id: 'g', all: [{ id: 'c', fact: 'x', operator: 'greaterThan', value: 10 }] },
      },
    ],
    movement: {
      upgrade: 'immediate',
      downgrade: 'atReview',
      maxDowngradeSteps: 1,
      graceDays: 30,
      validity: { months: 12, ends: 'anniversary' },
    },
  });
  const current = (tier: string, validUntil?: string) => ({ tier, ...(validUntil ? { validUntil } : {}) });
  const customers: Counted[] = [
    { facts: { x: 5 }, current: current('A', '2027-04-30') },
    { facts: { x: 20 }, current: current('B', '2027-04-30') },
    { facts: { x: 5 }, current: current('A') },
    { facts: {}, current: current('A', '2027-04-30') },
    { facts: { x: 5 } },
    { facts: { x: 5 }, current: current('GONE') },
  ];
  const counted = whole(new Headcount(customers, asOf), policy);
  const asOfDay = counted.reviewOn[4] ?? 0;

  test('who falls keeps the tier until the day after the grace, and then falls no further than the policy lets', () => {
    expect([counted.qualified[0], counted.held[0], counted.reviewed[0]]).toEqual([2, 0, 1]);
    // 21 November 2026 to 31 May 2027: 30 April, 30 days of grace, and the day after.
    expect((counted.reviewOn[0] ?? 0) - asOfDay).toBe(191);
  });

  test('who rises does so at once', () => expect([counted.held[1], counted.reviewed[1]]).toEqual([0, 0]));

  test('without a last day held, the review is due', () => {
    expect([counted.held[2], counted.reviewed[2], (counted.reviewOn[2] ?? 0) - asOfDay]).toEqual([1, 1, 0]);
  });

  test('who is undetermined stays so, whatever is held', () => {
    expect([counted.qualified[3], counted.held[3], counted.reviewed[3]]).toEqual([-1, -1, -1]);
  });

  test('who holds nothing gets what they qualify for', () =>
    expect([counted.held[4], counted.reviewed[4]]).toEqual([2, 2]));

  test('a tier that the policy does not have is counted apart', () => {
    expect(counted.qualified[5]).toBe(-2);
    expect(counted.strangers).toBe(1);
  });
});
