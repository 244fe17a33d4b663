// Code written for one policy answers as the closures do, whatever the policy is named and whatever is sent as a customer.
import type { Facts } from '../../contracts/index.js';
import { withDefaults, type Policy, type PolicyDocument } from '../../policy/index.js';
import { compiledEvaluator } from '../compiled.js';
import { countingRunCode } from '../testing/index.js';

const asOf = '2026-05-31';
type FactInput = PolicyDocument['facts'][number];
type LeafInput = readonly [fact: string, operator: string, value: unknown];

function policyOf(facts: readonly FactInput[], rules: readonly (readonly LeafInput[])[]): Policy {
  return withDefaults({
    schema: 'tierwright/policy@1',
    name: 'Written as code',
    tiers: [{ key: 'A' }, { key: 'B' }],
    fallback: 'B',
    facts: [...facts],
    rules: rules.map((leaves, r) => ({
      id: `r${r}`,
      tier: 'A',
      effect: 'qualify',
      conditions: {
        id: `g${r}`,
        any: leaves.map(([fact, operator, value], l) => ({ id: `l${r}-${l}`, fact, operator, value }) as never),
      },
    })),
  });
}

const spend: FactInput = { key: 'spend', type: 'number', min: -10, max: 1000 };
const orders: FactInput = { key: 'orders', type: 'integer' };
const active: FactInput = { key: 'active', type: 'boolean' };
const level: FactInput = { key: 'level', type: 'enum', values: [{ value: 'low' }, { value: 'high' }], ordered: true };
const ordinary = policyOf(
  [spend, orders, active, level],
  [[['spend', 'greaterThanInclusive', 5]], [['orders', 'equal', 0]], [['level', 'notEqual', 'low']]],
);
const customer = { spend: 7, orders: 3, active: true, level: 'low' };

/** What the code and the closures answer to each in turn, and how often the code did the work. */
function both(policy: Policy, all: readonly (() => unknown)[]) {
  const { runCode, taken, texts } = countingRunCode();
  const coded = compiledEvaluator(policy, { runCode, codeAfter: 0 });
  const closures = compiledEvaluator(policy);
  const answered = all.map((one) => {
    const explain = { trace: true };
    const answers = [coded, closures].map(({ evaluateNow }) => evaluateNow({ facts: one() as Facts, asOf, explain }));
    expect(answers[0]).toEqual(answers[1]);
    return answers[0];
  });
  return { answered, taken, texts };
}

describe('code for a policy', () => {
  it('is made once the policy is busy, and only where it may be run', () => {
    const { runCode, texts, taken } = countingRunCode();
    const { evaluateNow } = compiledEvaluator(ordinary, { runCode, codeAfter: 2 });
    const texted = [1, 2, 3, 4].map(() => {
      evaluateNow({ facts: customer, asOf });
      return texts.length;
    });
    expect(texted).toEqual([0, 0, 2, 2]);
    expect(taken).toEqual({ facts: 2, rules: 2 });
  });

  it('learns the order in which facts come', () => {
    const turned = () => Object.fromEntries(Object.entries(customer).reverse());
    expect(both(ordinary, [turned, turned, turned]).taken.facts).toBe(2);
    expect(both(ordinary, [turned, () => customer, turned, () => customer]).taken.facts).toBe(0);
  });

  it.each<[string, unknown, boolean]>([
    ['a number on its limit', { ...customer, spend: -10 }, true],
    ['minus zero', { ...customer, spend: -0, orders: -0 }, true],
    ['a frozen object', Object.freeze({ ...customer }), true],
    ['an object without a prototype', Object.assign(Object.create(null) as object, customer), true],
    ['a symbol beside the facts', { ...customer, [Symbol('spend')]: 1 }, true],
    ['getters', Object.defineProperty({ ...customer }, 'spend', { get: () => 8, enumerable: true }), true],
    ['a proxy', new Proxy({ ...customer }, {}), true],
    ['an object of a class', Object.assign(new (class Sent {})(), customer), true],
    ['a number above its limit', { ...customer, spend: 1000.0000001 }, false],
    ['NaN', { ...customer, spend: NaN }, false],
    ['infinity', { ...customer, orders: Infinity }, false],
    ['a number for an integer', { ...customer, orders: 2.5 }, false],
    ['2^53 for an integer', { ...customer, orders: 2 ** 53 }, false],
    ['a text for a number', { ...customer, spend: '7' }, false],
    ['a boxed number', { ...customer, spend: new Number(7) }, false],
    ['a bigint', { ...customer, orders: 3n }, false],
    ['1 for true', { ...customer, active: 1 }, false],
    ['an unknown value', { ...customer, level: 'toString' }, false],
    ['null', { ...customer, level: null }, false],
    ['undefined', { ...customer, spend: undefined }, false],
    ['a fact too few', { spend: 7, orders: 3, active: true }, false],
    ['a fact too many', { ...customer, more: 1 }, false],
    ['another fact instead', { spend: 7, orders: 3, active: true, other: 'low' }, false],
    ['a fact that is not enumerable', Object.defineProperty({ ...customer }, 'level', { enumerable: false }), false],
    ['an inherited fact', Object.assign(Object.create({ level: 'high' }) as object, { spend: 7, orders: 3 }), false],
    ['only inherited facts', Object.create(customer), false],
    ['an own __proto__', JSON.parse('{"spend":7,"orders":3,"active":true,"__proto__":{"level":"high"}}'), false],
    ['nothing', {}, false],
    ['a list', [7, 3, true, 'low'], false],
  ])('%s is read as the closures read it', (_, sent, byCode) => {
    const { taken } = both(ordinary, [() => customer, () => sent, () => customer]);
    expect(taken.facts).toBe(byCode ? 3 : 2);
  });

  it('reads facts named like properties of every object, when they are sent', () => {
    const keys = ['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'class', 'facts', 'numbers', 'v0', 'n0'];
    const policy = policyOf(
      keys.map((key) => ({ key, type: 'number' })),
      keys.map((key) => [[key, 'greaterThan', 3]]),
    );
    const sent = Object.fromEntries(keys.map((key, i) => [key, i]));
    const { taken } = both(policy, [() => sent, () => ({}), () => ({ ...sent, toString: undefined })]);
    expect(taken.facts).toBe(1);
  });

  it.each([
    '__proto__',
    'a"b',
    "a'b",
    'a`b',
    'a\\b',
    'a\nb',
    'a\u2028b',
    'a;process.exit()//',
    'a b',
    'é',
    '1a',
    'a.b',
  ])('has no text for facts when one is named %j', (key) => {
    const policy = policyOf([spend, orders], [[['spend', 'greaterThan', 3]]]);
    // No document gets this far: its schema refuses such keys.
    const named = { ...policy, facts: policy.facts.map((fact, i) => (i === 0 ? fact : { ...fact, key })) };
    const { texts } = both(named, [() => JSON.parse(`{"spend":4,${JSON.stringify(key)}:5}`) as unknown]);
    expect(texts.filter((text) => text.includes('facts'))).toEqual([]);
  });

  it('reads values of every spelling', () => {
    const names = ['"', "'", '`', '\\', '\n', '\u2028', '\u2029', '${1}', '</script>', '__proto__', '*/', '金'];
    for (const values of [names, [...names, ...Array.from({ length: 20 }, (_, i) => `v${i}`)]]) {
      const policy = policyOf(
        [{ key: 'level', type: 'enum', values: values.map((value) => ({ value })) }],
        values.map((value) => [['level', 'equal', value]]),
      );
      const { taken } = both(
        policy,
        [...values, 'constructor', 1].map((value) => () => ({ level: value })),
      );
      expect(taken.facts).toBe(values.length);
    }
  });

  it('reads the first of two facts of one name', () => {
    const twice = policyOf([spend, { key: 'spend', type: 'boolean' }], [[['spend', 'greaterThan', 3]]]);
    expect(both(twice, [() => ({ spend: 4 }), () => ({ spend: true })]).taken.facts).toBe(1);
  });

  it('reads texts, days and lists with the closures’ own functions, and asks about them with their own closures', () => {
    const policy = policyOf(
      [
        { key: 'city', type: 'string' },
        { key: 'since', type: 'date' },
        { key: 'tags', type: 'list', itemType: 'string' },
      ],
      [[['city', 'startsWith', 'B']], [['since', 'withinLast', { n: 3, unit: 'days' }]], [['tags', 'contains', 'x']]],
    );
    const sent = { city: 'Bern', since: '2026-05-30', tags: ['y'] };
    const others = [{ ...sent, city: '\ud800' }, { ...sent, since: '2026-02-30' }, { ...sent, tags: [1] }, {}];
    const { taken } = both(
      policy,
      [sent, ...others, { ...sent, city: 'Rome', tags: ['x'] }].map((one) => () => one),
    );
    expect(taken).toEqual({ facts: 2, rules: 2 });
  });

  it('leaves rules over a computed fact that is missing to the closures', () => {
    const policy = withDefaults({
      ...policyOf([spend, orders], [[['ratio', 'greaterThan', 2]]]),
      derived: [{ key: 'ratio', kind: 'formula', expression: 'spend / orders' }],
    });
    const { taken, answered } = both(policy, [() => ({ spend: 9, orders: 3 }), () => ({ spend: 9, orders: 0 })]);
    expect(taken).toEqual({ facts: 2, rules: 1 });
    expect(answered[1]).toMatchObject({ value: { status: 'undetermined', notComputable: ['ratio'] } });
  });

  it('is not written for rules so many that an index finds them sooner, nor for facts without end', () => {
    const many = Array.from({ length: 500 }, (_, i) => [['spend', 'greaterThan', i] as const]);
    expect(both(policyOf([spend], many), [() => ({ spend: 4 })]).taken).toEqual({ facts: 1, rules: 0 });
    const values = Array.from({ length: 12 }, (_, i) => ({ value: `value ${i} ${'x'.repeat(300)}` }));
    const wide = Array.from({ length: 40 }, (_, i): FactInput => ({ key: `f${i}`, type: 'enum', values }));
    const { texts } = both(policyOf([...wide], [[['f0', 'equal', values[3]?.value]]]), [() => ({})]);
    expect(texts.filter((text) => text.includes('facts'))).toEqual([]);
  });
});
