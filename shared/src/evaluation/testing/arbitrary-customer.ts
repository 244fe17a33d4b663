// Customers for a given policy: values of the right type on, beside and away from its boundaries, and missing ones.
import fc from 'fast-check';
import type { Current, Facts } from '../../contracts/index.js';
import { factAt, isLeaf, nodesOf, type Fact, type Json, type Policy } from '../../policy/index.js';
import { withFact } from '../with-fact.js';
import { someDay, someInteger, someMoment, someNumber, someText } from './arbitrary-facts.js';

/** Every literal that some leaf compares with, flattened. */
function literalsOf(policy: Policy): Json[] {
  const trees = [...Object.values(policy.conditions), ...policy.rules.map(({ conditions }) => conditions)];
  const flat = (value: Json | undefined): Json[] => {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.flatMap(flat);
    return typeof value === 'object' ? Object.values(value).flatMap(flat) : [value];
  };
  return trees.flatMap((tree) => [...nodesOf(tree)].filter(isLeaf).flatMap(({ value }) => flat(value)));
}

/** A number, those next to it at a scale that matters, and the next that there is. */
const beside = (x: number): number[] =>
  [x, x - 0.01, x + 0.01, x - 1, x + 1, x * (1 + Number.EPSILON)].filter(Number.isFinite);

function ofType(fact: Fact, literals: readonly Json[]): fc.Arbitrary<Json> {
  const numbers = literals.filter((value) => typeof value === 'number');
  switch (fact.type) {
    case 'number':
    case 'integer': {
      const { min = -Infinity, max = Infinity } = fact;
      const accepts = (x: number) => x >= min && x <= max && (fact.type === 'number' || Number.isSafeInteger(x));
      const near = numbers.flatMap(beside).filter(accepts);
      const any = (fact.type === 'number' ? someNumber : someInteger).map((x) => (accepts(x) ? x : Math.max(min, 0)));
      return near.length === 0 ? any : fc.oneof(any, fc.constantFrom(...near));
    }
    case 'boolean':
      return fc.boolean();
    case 'string':
      return someText;
    case 'enum':
      return fc.constantFrom(...fact.values.map(({ value }) => value));
    case 'date':
      return fc.oneof(someDay, someMoment);
    case 'list': {
      const items = fc.array<Json>(fact.itemType === 'string' ? someText : someNumber, { maxLength: 4 });
      return fc.oneof({ weight: 4, arbitrary: items }, { weight: 1, arbitrary: items.map((all) => [...all, ...all]) });
    }
    default:
      return fact satisfies never;
  }
}

function factsFor(policy: Policy, missing: number): fc.Arbitrary<Facts> {
  const literals = literalsOf(policy);
  const values = policy.facts.map((fact) => {
    const present = ofType(fact, literals);
    if (missing === 0 || fact.whenMissing === 'reject') return present;
    return fc.oneof(
      { weight: 10 - missing, arbitrary: present },
      { weight: missing, arbitrary: fc.constantFrom(undefined, undefined, null) },
    );
  });
  const extra = fc.constantFrom<Facts>({}, {}, { undeclared: 1 }, { nothing: null });
  return fc.tuple(fc.tuple(...values), extra).map(([chosen, others]) =>
    policy.facts.reduce((facts, { key }, i) => {
      const value = chosen[i];
      return value === undefined ? facts : withFact(facts, key, value);
    }, others),
  );
}

/** The same facts, and a value for every one that is missing and has no default. */
export function completedFacts(policy: Policy, facts: Facts): fc.Arbitrary<Facts> {
  const missing = policy.facts.filter(
    ({ key, whenMissing }) => typeof whenMissing === 'string' && (factAt(facts, key) ?? null) === null,
  );
  const values = fc.tuple(...missing.map((fact) => ofType(fact, literalsOf(policy))));
  return values.map((chosen) =>
    chosen.reduce<Facts>((all, value, i) => withFact(all, missing[i]?.key ?? '', value), facts),
  );
}

function currentFor({ tiers }: Policy): fc.Arbitrary<Current> {
  const tier = fc.constantFrom(null, ...tiers.map(({ key }) => key));
  const validUntil = fc.constantFrom(
    undefined,
    null,
    '2024-02-29',
    '2025-12-31',
    '2026-04-30',
    '2026-05-30',
    '2026-05-31',
    '2026-05-30T16:00:00Z',
  );
  return fc
    .record({ tier, validUntil })
    .map(({ tier: held, validUntil: until }) =>
      until === undefined ? { tier: held } : { tier: held, validUntil: until, since: '2024-01-01' },
    );
}

export interface GeneratedInput {
  facts: Facts;
  asOf: string;
  current?: Current;
}

/** Inputs that the policy does not refuse. About a third of them have every fact, the others lack some. */
export function arbitraryInput(policy: Policy): fc.Arbitrary<GeneratedInput> {
  const facts = fc.constantFrom(0, 2, 5).chain((missing) => factsFor(policy, missing));
  const asOf = fc.oneof({ weight: 6, arbitrary: someDay }, { weight: 1, arbitrary: someMoment });
  return fc
    .record({ facts, asOf, current: fc.option(currentFor(policy), { nil: undefined }) })
    .map(({ current, ...input }) => (current ? { ...input, current } : input));
}

/** The same, and now and then one that must be refused: a wrong fact, none at all, a tier or a day that there is not. */
export function arbitraryRequest(policy: Policy): fc.Arbitrary<GeneratedInput> {
  const keys = policy.facts.map(({ key }) => key);
  const spoiled = fc
    .tuple(arbitraryInput(policy), fc.constantFrom(...keys), fc.constantFrom<Json>({}, [[]], 'x', 0.5, true), fc.nat(3))
    .map(([input, key, value, kind]): GeneratedInput => {
      if (kind === 0) return { ...input, facts: {} };
      if (kind === 1) return { ...input, current: { tier: 'nobody' } };
      if (kind === 2) return { ...input, asOf: '2026-02-29' };
      return { ...input, facts: withFact(input.facts, key, value) };
    });
  return fc.oneof({ weight: 40, arbitrary: arbitraryInput(policy) }, { weight: 1, arbitrary: spoiled });
}
