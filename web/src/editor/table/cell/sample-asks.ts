// Random facts with awkward names, and everything that a cell can ask of them, for the laws of the grammar.
import {
  operandOf,
  operatorsFor,
  periodUnits,
  rangeBounds,
  withDefaults,
  type Fact,
  type Json,
  type Operator,
  type Policy,
} from '@tierwright/shared/policy';
import fc from 'fast-check';
import { ask, isRange, type Ask } from './ask.js';
import { comparableFacts } from './operands.js';

const awkward = fc.constantFrom(
  ...[
    'any',
    'not',
    'North',
    'North, East',
    'no',
    'is it',
    '≥ 5',
    'a and ≥ b',
    '"',
    '“x”',
    '{orders}',
    '北区、东区',
    '任意',
  ],
  ...['Orders', 'orders', ' x ', 'missing', '最近', 'B or better', '5..6', 'known', '\t', '\\', 'one of a'],
);
const text = fc.oneof(awkward, fc.string({ maxLength: 8 }), fc.string({ maxLength: 5, unit: 'grapheme' }));
const label = fc.option(fc.oneof(text, fc.record({ en: text, 'zh-CN': text })), { nil: undefined });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const arbitraryFact = (key: string): fc.Arbitrary<Fact> => {
  const common = { whenMissing: 'undetermined', sensitivity: 'none', actionable: true } as const;
  const decimals = fc.option(fc.nat(3), { nil: undefined });
  const levels = fc.uniqueArray(fc.oneof(awkward, fc.string({ minLength: 1, maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  });
  const values = levels.chain((names) =>
    fc.tuple(...names.map((value) => label.map((words) => ({ value, label: words })))),
  );
  return fc
    .oneof(
      fc.record({
        type: fc.constantFrom('number', 'integer'),
        label,
        decimals,
        unit: fc.constantFrom(undefined, 'CNY', '%'),
      }),
      fc.record({ type: fc.constantFrom('boolean', 'string', 'date'), label }),
      fc.record({ type: fc.constant('enum'), label, ordered: fc.boolean(), values }),
      fc.record({ type: fc.constant('list'), label, itemType: fc.constantFrom('string', 'number') }),
    )
    .map((fact) => ({ ...common, ...fact, key }) as Fact);
};

const keys = ['annualSpend', 'orders', 'region', 'since'] as const;

/** A policy of a few facts, without rules. */
export const arbitraryFacts: fc.Arbitrary<Policy> = fc.tuple(...keys.map(arbitraryFact)).map((facts) =>
  withDefaults({
    schema: 'tierwright/policy@1',
    name: 'P',
    tiers: [{ key: 'A' }, { key: 'B' }],
    fallback: 'B',
    facts,
    rules: [],
  }),
);

const number = fc
  .oneof(fc.integer({ min: -100_000, max: 5_000_000 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => n + 0);
const whole = fc.maxSafeInteger().map((n) => n + 0);

function literal(fact: Fact): fc.Arbitrary<Json> {
  switch (fact.type) {
    case 'number':
      return number;
    case 'integer':
      return whole;
    case 'boolean':
      return fc.boolean();
    case 'date':
      return fc.oneof(
        day,
        day.map((date) => `${date}T08:30:00+08:00`),
      );
    case 'enum':
      return fc.constantFrom(...fact.values.map(({ value }) => value));
    case 'list':
      return fact.itemType === 'number' ? number : text;
    case 'string':
      return text;
  }
}

function valueOf(policy: Policy, fact: Fact, operator: Operator): fc.Arbitrary<Json | undefined> {
  const others = comparableFacts(policy, fact).map(({ key }): Json => ({ fact: key }));
  switch (operandOf[operator]) {
    case 'nothing':
      return fc.constant(undefined);
    case 'value':
      return others.length > 0
        ? fc.oneof({ weight: 4, arbitrary: literal(fact) }, fc.constantFrom(...others))
        : literal(fact);
    case 'item':
      return literal(fact);
    case 'values':
    case 'items':
      return fc.array(literal(fact), { minLength: 1, maxLength: 4 });
    case 'period':
      return fc.record({ n: fc.nat(400), unit: fc.constantFrom(...periodUnits) });
    case 'range': {
      const ends = fc.tuple(literal(fact), literal(fact)).map(([a, b]) => [Number(a), Number(b)].sort((x, y) => x - y));
      return fc.tuple(ends, fc.constantFrom(undefined, ...rangeBounds)).map(([[min = 0, max = 0], bounds]) => ({
        min,
        max,
        ...(bounds === undefined ? {} : { bounds }),
      }));
    }
  }
}

export const arbitraryAsk = (policy: Policy, fact: Fact): fc.Arbitrary<Ask> =>
  fc
    .constantFrom(...operatorsFor(fact))
    .chain((operator) =>
      fc.tuple(valueOf(policy, fact, operator), fc.boolean()).map(([value, negated]) => ask(operator, value, negated)),
    );

/** Nothing, one question or a range. */
export const arbitraryCell = (policy: Policy, fact: Fact): fc.Arbitrary<readonly Ask[]> =>
  fc
    .array(arbitraryAsk(policy, fact), { maxLength: 2 })
    .map((asks) => (asks.length < 2 || isRange(asks, fact) ? asks : asks.slice(0, 1)));
