// Random documents of every feature for property tests: any two share ids, at the same place or at another.
import fc from 'fast-check';
import type { ConditionInput, Json } from '../condition-schema.js';
import type { Policy, PolicyDocument, Rule } from '../policy-schema.js';
import { withDefaults } from '../read-policy.js';
import { membership, membershipFacts } from './membership.js';

type Shape =
  | { kind: 'leaf'; fact: string; operator: string; value?: Json | undefined }
  | { kind: 'reference'; condition: string }
  | { kind: 'all' | 'any' | 'not'; children: Shape[] };

const amount = fc.constantFrom(0, 5, 4999.99, 12000, 1234567.5, -3);
const count = fc.integer({ min: 0, max: 12 });
const regions = fc.uniqueArray(fc.constantFrom('north', 'east', 'south'), { minLength: 1 });
const day = fc.constantFrom('2026-05-01', '2024-02-29');

const leafOf = (
  facts: readonly string[],
  operators: readonly string[],
  value: fc.Arbitrary<Json>,
): fc.Arbitrary<Shape> =>
  fc.record({
    kind: fc.constant('leaf' as const),
    fact: fc.constantFrom(...facts),
    operator: fc.constantFrom(...operators),
    value,
  });

const leaf: fc.Arbitrary<Shape> = fc.oneof(
  leafOf(['annualSpend', 'value', 'complaintRate'], ['greaterThanInclusive', 'lessThan', 'equal', 'notEqual'], amount),
  leafOf(['orders', 'referrals'], ['greaterThan', 'lessThanInclusive', 'equal'], count),
  leafOf(['orders'], ['in', 'notIn'], fc.array(count, { minLength: 1, maxLength: 3 })),
  leafOf(['annualSpend'], ['greaterThan'], fc.constant({ fact: 'lastYearSpend' })),
  leafOf(
    ['annualSpend'],
    ['between'],
    fc.record({
      min: fc.constantFrom(1, 2),
      max: fc.constantFrom(3, 4),
      bounds: fc.constantFrom('[)', '[]', '(]', '()'),
    }),
  ),
  leafOf(['verified'], ['equal', 'notEqual'], fc.boolean()),
  leafOf(['city'], ['equal', 'startsWith', 'endsWith', 'includesText'], fc.constantFrom('北京', 'Rome')),
  leafOf(['activity'], ['atLeast', 'atMost', 'equal'], fc.constantFrom('low', 'mid', 'high')),
  leafOf(['region'], ['in', 'notIn'], regions),
  leafOf(['lastPurchase'], ['before', 'onOrBefore', 'after', 'onOrAfter'], day),
  leafOf(
    ['lastPurchase'],
    ['withinLast', 'notWithinLast'],
    fc.record({ n: fc.constantFrom(1, 90), unit: fc.constantFrom('days', 'months', 'years') }),
  ),
  leafOf(['tags'], ['contains', 'doesNotContain'], fc.constantFrom('a', '老客')),
  leafOf(['tags'], ['containsAny', 'containsAll'], fc.constantFrom(['a'], ['a', 'b'])),
  fc.record({
    kind: fc.constant('leaf' as const),
    fact: fc.constantFrom('orders', 'score'),
    operator: fc.constantFrom('isPresent', 'isMissing'),
  }),
);

const sharedNames = ['In good standing', '信誉良好', 'C'] as const;

const { tree } = fc.letrec<{ tree: Shape; group: Shape }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: leaf, weight: 3 },
    { arbitrary: tie('group'), weight: 2 },
  ),
  group: fc.oneof(
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), children: fc.tuple(tie('tree')) }),
    fc.record({ kind: fc.constant('reference' as const), condition: fc.constantFrom(...sharedNames) }),
  ),
}));

/** Trees with a group at their root, as documents have them. */
const rootTree: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('all' as const, 'any' as const),
  children: fc.array(tree, { minLength: 1, maxLength: 4 }),
});

function withIds(shape: Shape, nextId: () => string): ConditionInput {
  const id = nextId();
  switch (shape.kind) {
    case 'leaf': {
      const { fact, operator, value } = shape;
      return { id, fact, operator, ...(value === undefined ? {} : { value }) };
    }
    case 'reference':
      return { id, condition: shape.condition };
    case 'not':
      return { id, not: withIds(shape.children[0] as Shape, nextId) };
    default:
      return { id, [shape.kind]: shape.children.map((child) => withIds(child, nextId)) } as ConditionInput;
  }
}

const words = fc.constantFrom<string | Record<string, string>>('Gold', '金卡', { en: 'Good', 'zh-CN': '好' });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const someOf = <T>(items: readonly T[], minLength = 0): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength });

const tiers = someOf(['VIP', 'GOLD', 'SILVER', 'REGULAR'], 2).chain((keys) =>
  fc.tuple(
    ...keys.map((key) =>
      fc.record({
        key: fc.constant(key),
        name: maybe(words),
        color: maybe(fc.constantFrom('#7048e8', '#ced4da')),
        targetShare: maybe(fc.constantFrom(0.05, null)),
        benefits: maybe(someOf([{ key: 'a', name: 'A' }, { key: 'b' }, { key: 'c', name: '生日礼' }])),
      }),
    ),
  ),
);

const facts = someOf(membershipFacts).chain((chosen) =>
  fc.tuple(
    ...chosen.map((fact) =>
      fc
        .record({ note: maybe(words), label: fc.constantFrom(fact.label, 'Renamed') })
        .map((more) => ({ ...fact, ...more })),
    ),
  ),
);

const rules = someOf(['r1', 'r2', 'r3', 'r4', 'r5']).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        name: maybe(words),
        tier: fc.constantFrom('VIP', 'GOLD', 'SILVER'),
        effect: fc.constantFrom<Rule['effect']>('qualify', 'retain', 'floor', 'cap'),
        enabled: maybe(fc.boolean()),
        note: maybe(words),
        shape: rootTree,
      }),
    ),
  ),
);

const movement = fc.option(
  fc.record({
    upgrade: fc.constantFrom('immediate' as const, 'atReview' as const),
    downgrade: fc.constantFrom('immediate' as const, 'atReview' as const),
    maxDowngradeSteps: maybe(fc.constantFrom(1, 2, null)),
    graceDays: maybe(fc.constantFrom(0, 30)),
    validity: fc.record({
      months: maybe(fc.constantFrom(6, 12)),
      ends: fc.constantFrom('anniversary' as const, 'calendarYear' as const, 'nextCalendarYear' as const),
    }),
  }),
);

const parts = fc.record({
  name: words,
  purpose: maybe(words),
  owner: maybe(words),
  reviewBy: maybe(day),
  timezone: maybe(fc.constantFrom('UTC', 'Asia/Shanghai')),
  tiers,
  fallback: fc.constantFrom('REGULAR', 'SILVER', null),
  facts,
  derived: maybe(
    someOf([...(membership.derived ?? []), { key: 'plain', kind: 'formula' as const, expression: 'orders' }]),
  ),
  shared: someOf(sharedNames).chain((names) => fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), rootTree)))),
  rules,
  movement,
  ids: fc.shuffledSubarray(
    Array.from({ length: 400 }, (_, i) => `n${i}`),
    { minLength: 400 },
  ),
});

const withoutUndefined = (json: unknown): PolicyDocument => JSON.parse(JSON.stringify(json)) as PolicyDocument;

/** Documents as authors write them, some defaults left out. Node ids are unique within a document. */
export const arbitraryDocument: fc.Arbitrary<PolicyDocument> = parts.map(({ ids, shared, rules: shaped, ...rest }) => {
  // Few ids, so that two documents share many of them.
  const pool = ids.filter((id) => Number(id.slice(1)) < 60).concat(ids.filter((id) => Number(id.slice(1)) >= 60));
  const nextId = () => pool.shift() ?? 'none-left';
  return withoutUndefined({
    schema: 'tierwright/policy@1',
    ...rest,
    conditions: Object.fromEntries(shared.map(([name, shape]) => [name, withIds(shape, nextId)])),
    rules: shaped.map(({ shape, ...rule }) => ({ ...rule, conditions: withIds(shape, nextId) })),
  });
});

export const arbitraryPolicy: fc.Arbitrary<Policy> = arbitraryDocument.map(withDefaults);
