// Facts of every type, few and with values that lie close together, so that customers land on boundaries.
import fc from 'fast-check';
import type { PolicyDocument } from '../../policy/index.js';

export type FactInput = PolicyDocument['facts'][number];
type Of<T extends FactInput['type']> = Extract<FactInput, { type: T }>;

/** Numbers around which conditions and customers meet; some of them have no exact binary form. */
const plainNumbers = [-1, 0, 0.1, 0.3, 1, 1.1, 2, 9.995, 10, 99.5, 100, 4999.995, 5000, 1e9];
const plainIntegers = [-3, -1, 0, 1, 2, 3, 10, 100];
/** The ends of what there is, and numbers that print or compare in their own way. */
const unusualNumbers = [-0, 1e21, -1e21, 0.1 + 0.2, 5e-324, Number.MAX_VALUE, 2 ** 53, 1e-7, -4999.995];
const unusualIntegers = [-0, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1];

const mostly = <T>(plain: readonly T[], unusual: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...plain) }, { weight: 1, arbitrary: fc.constantFrom(...unusual) });

export const someNumber = mostly(plainNumbers, unusualNumbers);
export const someInteger = mostly(plainIntegers, unusualIntegers);
export const someText = fc.constantFrom(
  '',
  'a',
  'A',
  'ab',
  'abc',
  'b',
  '😀',
  'a😀b',
  '金卡',
  'e\u0301',
  'é',
  '10',
  '9',
  'toString',
  '中'.repeat(1000),
);
export const someDay = fc.constantFrom(
  '1970-01-01',
  '2023-02-28',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-02-28',
  '2025-12-31',
  '2026-05-30',
  '2026-05-31',
  '2026-06-01',
);
export const someMoment = fc.constantFrom(
  '2024-02-28T15:59:59Z',
  '2024-02-28T16:00:00Z',
  '2024-02-29T23:30:00-11:00',
  '2026-05-31T00:00:00+14:00',
  '2026-05-31T23:59:60z',
  '2024-03-10T09:59:59.5Z',
  '2024-11-03T01:30:00-07:00',
);

/** Dotted and plain, some with a parent in common, and names that every JavaScript object has. */
const keys = [
  ...['spend', 'orders', 'level', 'city', 'tags', 'isActive', 'x1'],
  ...['account.balance', 'account.since', 'account.owner.age', 'toString', 'account.valueOf'],
];

const whenMissing = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('undetermined' as const) },
    { weight: 1, arbitrary: fc.constant('reject' as const) },
    { weight: 2, arbitrary: value.map((one) => ({ default: one })) },
  );

const common = {
  sensitivity: fc.constantFrom('none' as const, 'personal' as const, 'protected' as const),
  actionable: fc.boolean(),
};

const bounds = fc.option(fc.constantFrom({ min: -1 }, { max: 5000 }, { min: 0, max: 1e9 }), { nil: {} });

const numberFact: fc.Arbitrary<Omit<Of<'number'>, 'key'>> = fc
  .record({ whenMissing: whenMissing(fc.constantFrom(0, 0.3, 10)), ...common, bounds, decimals: fc.constantFrom(0, 2) })
  .map(({ bounds: limits, ...fact }) => ({ type: 'number', ...fact, ...limits }));
const integerFact: fc.Arbitrary<Omit<Of<'integer'>, 'key'>> = fc
  .record({ whenMissing: whenMissing(fc.constantFrom(0, 2)), ...common, bounds })
  .map(({ bounds: limits, ...fact }) => ({ type: 'integer', ...fact, ...limits }));
const booleanFact: fc.Arbitrary<Omit<Of<'boolean'>, 'key'>> = fc.record({
  type: fc.constant('boolean'),
  whenMissing: whenMissing(fc.boolean()),
  ...common,
});
const stringFact: fc.Arbitrary<Omit<Of<'string'>, 'key'>> = fc.record({
  type: fc.constant('string'),
  whenMissing: whenMissing(someText),
  ...common,
});
const levels = [{ value: 'low' }, { value: '中' }, { value: 'high' }];
const enumFact: fc.Arbitrary<Omit<Of<'enum'>, 'key'>> = fc.record({
  type: fc.constant('enum'),
  // Often the same list, so that two such facts can be compared.
  values: fc.constantFrom(levels, levels, levels, [{ value: 'high' }, { value: 'low' }]),
  ordered: fc.constantFrom(true, true, false),
  whenMissing: whenMissing(fc.constantFrom('low', 'high')),
  ...common,
});
const dateFact: fc.Arbitrary<Omit<Of<'date'>, 'key'>> = fc.record({
  type: fc.constant('date'),
  whenMissing: whenMissing(fc.oneof(someDay, someMoment)),
  ...common,
});
const listFact: fc.Arbitrary<Omit<Of<'list'>, 'key'>> = fc
  .constantFrom('string' as const, 'number' as const)
  .chain((itemType): fc.Arbitrary<Omit<Of<'list'>, 'key'>> =>
    fc.record({
      type: fc.constant('list'),
      itemType: fc.constant(itemType),
      whenMissing: whenMissing(
        fc.array<string | number>(itemType === 'string' ? someText : someNumber, { maxLength: 3 }),
      ),
      ...common,
    }),
  );

const kinds = [numberFact, integerFact, booleanFact, stringFact, enumFact, dateFact, listFact];

/** One to eight facts with different keys, of a few types, so that there are often two that can be compared. */
export const arbitraryFacts: fc.Arbitrary<FactInput[]> = fc
  .subarray(kinds, { minLength: 1, maxLength: 4 })
  .chain((some) =>
    fc.tuple(
      fc.shuffledSubarray(keys, { minLength: 1, maxLength: 8 }),
      fc.array(fc.oneof(...some), { minLength: 8, maxLength: 8 }),
    ),
  )
  .map(([chosen, facts]) => chosen.map((key, i): FactInput => ({ ...(facts[i] as FactInput), key })));
