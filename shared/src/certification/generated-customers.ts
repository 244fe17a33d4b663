// Customers as the seed has them: most values on or beside a line, some anywhere, in a third of the customers some missing.
import { dayText, withFact } from '../evaluation/index.js';
import { isValueOf, type Fact, type Json, type Policy } from '../policy/index.js';
import { factsOf, type Edges } from './boundary-customers.js';
import { currentsFor } from './currents.js';
import type { Customer } from './customer.js';
import { plainValue, type FactValue } from './edge-values.js';
import type { Random } from './random.js';

const letters = ['a', 'B', '9', ' ', '金', 'é', '😀'] as const;
const texts = (random: Random): string => Array.from({ length: random.below(5) }, () => random.pick(letters)).join('');

/** Small and large, round and not. */
function number(random: Random, decimals: number): number {
  const size = 10 ** random.below(8);
  const x = Number(((random.next() * 2 - 0.4) * size).toFixed(random.chance(0.5) ? 0 : Math.min(decimals, 12)));
  return Object.is(x, -0) ? 0 : x;
}

function anyValue(fact: Fact, random: Random): Json {
  switch (fact.type) {
    case 'number':
      return number(random, fact.decimals ?? 3);
    case 'integer':
      return number(random, 0);
    case 'boolean':
      return random.chance(0.5);
    case 'string':
      return texts(random);
    case 'enum':
      return fact.values[random.below(fact.values.length)]?.value ?? '';
    case 'date':
      return dayText(10_957 + random.below(12_000));
    case 'list':
      return Array.from({ length: random.below(4) }, () =>
        fact.itemType === 'number' ? number(random, 1) : texts(random),
      );
    default:
      return fact satisfies never;
  }
}

function valueFor(fact: Fact, edges: readonly FactValue[], random: Random, missing: number, asOf: string): FactValue {
  if (fact.whenMissing !== 'reject' && random.chance(missing)) return undefined;
  const value = random.chance(0.7) ? edges[random.below(edges.length)] : anyValue(fact, random);
  return value !== undefined && isValueOf(fact, value) ? value : plainValue(fact, asOf);
}

/** Deterministic in the random numbers. What is held, where it matters, comes in turn: every tier at every moment. */
export function* generatedCustomers(
  policy: Policy,
  edges: readonly [Edges, ...Edges[]],
  random: Random,
  count: number,
): Generator<Customer> {
  const held = new Map(edges.map(({ asOf }) => [asOf, currentsFor(policy, asOf)]));
  for (let i = 0; i < count; i++) {
    const { asOf, values } = random.pick(edges);
    const missing = i % 3 === 0 ? random.next() * 0.6 : 0;
    const chosen = policy.facts.map((fact): [string, FactValue] => [
      fact.key,
      valueFor(fact, values.get(fact.key) ?? [], random, missing, asOf),
    ]);
    const known = factsOf(chosen);
    const facts = i % 50 === 0 ? withFact(known, 'notDeclaredHere', i) : known;
    const currents = held.get(asOf) ?? [];
    const current = i % 5 === 4 ? undefined : currents[i % currents.length];
    yield current ? { facts, asOf, current } : { facts, asOf };
  }
}
