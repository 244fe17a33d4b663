import type { PolicyDocument } from '../policy-schema.js';
import type { Problem } from '../problem.js';
import { membership, membershipWith, membershipWithFact } from '../testing/membership.js';
import { errorsOf } from '../testing/problems.js';

const derivedErrors = (derived: NonNullable<PolicyDocument['derived']>): Problem[] =>
  errorsOf(membershipWith({ derived: [...(membership.derived ?? []), ...derived] }));

describe('a fact', () => {
  it.each<[string, Parameters<typeof membershipWithFact>[0]]>([
    ['range-reversed', { key: 'f', type: 'number', min: 2, max: 1 }],
    ['value-duplicate', { key: 'f', type: 'enum', values: [{ value: 'a' }, { value: 'b' }, { value: 'a' }] }],
    ['default-invalid', { key: 'f', type: 'number', whenMissing: { default: '0' } }],
    ['default-invalid', { key: 'f', type: 'number', whenMissing: { default: null } }],
    ['default-invalid', { key: 'f', type: 'number', min: 1, whenMissing: { default: 0 } }],
    ['default-invalid', { key: 'f', type: 'integer', whenMissing: { default: 2 ** 53 } }],
    ['default-invalid', { key: 'f', type: 'enum', values: [{ value: 'a' }], whenMissing: { default: 'b' } }],
    ['default-invalid', { key: 'f', type: 'date', whenMissing: { default: '2025-02-29' } }],
    ['default-invalid', { key: 'f', type: 'list', itemType: 'number', whenMissing: { default: ['1'] } }],
  ])('is refused as %s: %j', (code, fact) => {
    expect(errorsOf(membershipWithFact(fact)).map((problem) => [problem.code, problem.fact])).toEqual([[code, 'f']]);
  });
});

describe('a derived fact', () => {
  it.each<[string, string]>([
    ['formula-invalid', '1 +'],
    ['fact-unknown', 'nobody + 1'],
    ['fact-wrong-type', 'city + 1'],
    ['fact-wrong-type', 'lastPurchase + 1'],
    ['fact-wrong-type', 'daysSince(orders)'],
    ['cycle', 'd + 1'],
  ])('is refused as %s with the formula %s', (code, expression) => {
    expect(derivedErrors([{ key: 'd', kind: 'formula', expression }]).map((found) => [found.code, found.fact])).toEqual(
      [[code, 'd']],
    );
  });

  it.each<[string, unknown[]]>([
    ['scorecard-empty', []],
    ['fact-unknown', [{ fact: 'nobody', weight: 1, points: {} }]],
    ['points-without-levels', [{ fact: 'orders', weight: 1, points: { high: 1 } }]],
    ['value-not-listed', [{ fact: 'activity', weight: 1, points: { huge: 1 } }]],
    ['bands-without-number', [{ fact: 'activity', weight: 1, bands: [{ points: 1 }] }]],
    ['bands-out-of-order', [{ fact: 'orders', weight: 1, bands: [{ below: 5, points: 1 }] }]],
    ['bands-out-of-order', [{ fact: 'orders', weight: 1, bands: [{ points: 1 }, { points: 2 }] }]],
    [
      'bands-out-of-order',
      [{ fact: 'orders', weight: 1, bands: [{ below: 5, points: 1 }, { below: 5, points: 1 }, { points: 2 }] }],
    ],
  ])('is refused as %s with the items %j', (code, items) => {
    const found = derivedErrors([{ key: 'd', kind: 'scorecard', items: items as never }]);
    expect(found.map((problem) => [problem.code, problem.fact])).toEqual([[code, 'd']]);
  });

  it('may come before what it needs, and not need itself', () => {
    expect(errorsOf(membershipWith({ derived: membership.derived?.toReversed() }))).toEqual([]);
    const circular = derivedErrors([
      { key: 'a', label: 'A', kind: 'formula', expression: 'b' },
      { key: 'b', label: 'B', kind: 'formula', expression: 'a + score' },
    ]);
    expect(circular.map(({ code, path }) => [code, path])).toEqual([
      ['cycle', '/derived/2'],
      ['cycle', '/derived/3'],
    ]);
  });
});
