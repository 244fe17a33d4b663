// Derived facts over given facts, each also over those before it: formulas as text, scorecards of both kinds.
import fc from 'fast-check';
import type { PolicyDocument } from '../../policy/index.js';
import type { FactInput } from './arbitrary-facts.js';

export type DerivedInput = NonNullable<PolicyDocument['derived']>[number];
type Item = Extract<DerivedInput, { kind: 'scorecard' }>['items'][number];

const someConstant: fc.Arbitrary<string> = fc.constantFrom('0', '0.1', '1', '2', '12', '100', '0.5');

function expression(numbers: readonly string[], dates: readonly string[]): fc.Arbitrary<string> {
  const leaves = [someConstant];
  if (numbers.length > 0) leaves.push(fc.constantFrom(...numbers), fc.constantFrom(...numbers));
  if (dates.length > 0)
    leaves.push(
      fc
        .tuple(fc.constantFrom('daysSince', 'monthsSince'), fc.constantFrom(...dates))
        .map(([f, key]) => `${f}(${key})`),
    );
  return fc.letrec<{ term: string }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(...leaves),
      fc.tuple(tie('term'), fc.constantFrom('+', '-', '*', '/'), tie('term')).map(([a, op, b]) => `${a} ${op} ${b}`),
      fc
        .tuple(tie('term'), fc.constantFrom('+', '-', '*', '/'), tie('term'))
        .map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie('term').map((a) => `-(${a})`),
      fc.tuple(fc.constantFrom('round', 'floor', 'ceil', 'abs'), tie('term')).map(([f, a]) => `${f}(${a})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), fc.array(tie('term'), { minLength: 1, maxLength: 3 }))
        .map(([f, values]) => `${f}(${values.join(', ')})`),
    ),
  })).term;
}

const points = fc.constantFrom(-5, 0, 0.1, 10, 25, 40);
const weight = fc.constantFrom(0, 0.15, 0.3, 1, 2);
const bands = fc
  .tuple(fc.subarray([-1, 0.3, 2, 10, 5000]), fc.array(points, { minLength: 6, maxLength: 6 }))
  .map(([limits, each]) => [
    ...limits.map((below, i) => ({ below, points: each[i] ?? 0 })),
    { points: each[limits.length] ?? 0 },
  ]);

function item(facts: readonly FactInput[], numbers: readonly string[]): fc.Arbitrary<Item> | undefined {
  const kinds: fc.Arbitrary<Item>[] = [];
  if (numbers.length > 0) kinds.push(fc.record({ fact: fc.constantFrom(...numbers), weight, bands }));
  for (const fact of facts)
    if (fact.type === 'enum') {
      const byValue = fc
        .array(fc.tuple(fc.constantFrom(...fact.values.map(({ value }) => value)), points), { maxLength: 3 })
        .map((entries) => Object.fromEntries(entries));
      kinds.push(fc.record({ fact: fc.constant(fact.key ?? ''), weight, points: byValue }));
    }
  return kinds.length === 0 ? undefined : fc.oneof(...kinds);
}

const decimals = fc.option(fc.constantFrom(0, 2, 12), { nil: undefined });
const withDecimals = <T extends object>(one: T, digits: number | undefined) =>
  digits === undefined ? one : { ...one, decimals: digits };

function derived(key: string, facts: readonly FactInput[], before: readonly string[]): fc.Arbitrary<DerivedInput> {
  const keysOf = (...types: FactInput['type'][]) => facts.flatMap((f) => (types.includes(f.type) ? [f.key ?? ''] : []));
  const numbers = [...keysOf('number', 'integer'), ...before];
  const formula = fc
    .tuple(expression(numbers, keysOf('date')), decimals)
    .map(([text, digits]): DerivedInput => withDecimals({ key, kind: 'formula', expression: text }, digits));
  const items = item(facts, numbers);
  if (!items) return formula;
  const card = fc
    .tuple(fc.array(items, { minLength: 1, maxLength: 3 }), decimals)
    .map(([all, digits]): DerivedInput => withDecimals({ key, kind: 'scorecard', items: all }, digits));
  return fc.oneof(formula, card);
}

/** Up to three, in any order in the document. */
export const arbitraryDerived = (facts: readonly FactInput[]): fc.Arbitrary<DerivedInput[]> =>
  fc
    .tuple(derived('d1', facts, []), derived('score.d2', facts, ['d1']), derived('d3', facts, ['d1', 'score.d2']))
    .chain((all) =>
      fc.integer({ min: 0, max: 3 }).chain((n) => fc.shuffledSubarray(all.slice(0, n), { minLength: n })),
    );
