// Customers for a policy that no starter policy has samples for: made up from its facts, on both sides of every line of its rules.
import type { Customer, Facts } from '../contracts/index.js';
import { isLeaf, nodesOf, type Fact, type Json, type Policy } from '../policy/index.js';
import { inLanguage } from '../language/index.js';
import { personName } from './people.js';
import { seededRandom, type Random } from './random.js';

const total = 240;

/** What the rules compare a fact with: numbers at which a customer begins to count differently, and texts that are asked for. */
interface Asked {
  numbers: number[];
  texts: string[];
}

function askedOf(policy: Policy): ReadonlyMap<string, Asked> {
  const asked = new Map(policy.facts.map(({ key }): [string, Asked] => [key, { numbers: [], texts: [] }]));
  const trees = [...policy.rules.map(({ conditions }) => conditions), ...Object.values(policy.conditions)];
  for (const leaf of trees.flatMap((tree) => [...nodesOf(tree)].filter(isLeaf))) {
    const known = asked.get(leaf.fact);
    if (known) for (const value of plainValues(leaf.value)) put(known, value);
  }
  return asked;
}

function plainValues(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'object' && value !== null) return [value['min'] ?? null, value['max'] ?? null];
  return value === undefined ? [] : [value];
}

function put({ numbers, texts }: Asked, value: Json): void {
  if (typeof value === 'number') numbers.push(value);
  if (typeof value === 'string') texts.push(value);
}

const moneyEndsAt = 20_000;
const countsEndAt = 40;

function endOf(fact: Extract<Fact, { type: 'number' | 'integer' }>, lines: readonly number[]): number {
  if (fact.max !== undefined) return fact.max;
  if (lines.length > 0) return Math.max(...lines) * 2 || 1;
  if (inLanguage(fact.unit, 'en') === '%') return 100;
  return fact.type === 'integer' ? countsEndAt : moneyEndsAt;
}

function number(fact: Extract<Fact, { type: 'number' | 'integer' }>, lines: readonly number[], random: Random): number {
  const start = fact.min ?? Math.min(0, ...lines);
  const end = Math.max(start, endOf(fact, lines));
  // Small ones more often than great ones, as amounts are.
  const share = Math.min(random.next(), random.next() * 1.4);
  const value = start + share * (end - start);
  return fact.type === 'integer' ? Math.round(value) : Math.round(value * 100) / 100;
}

const yearInDays = 365;
const millisecondsADay = 86_400_000;

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * millisecondsADay).toISOString().slice(0, 10);

interface Drawing {
  asked: Asked;
  today: string;
  random: Random;
}

function draw(fact: Fact, { asked, today, random }: Drawing): Json {
  switch (fact.type) {
    case 'number':
    case 'integer':
      return number(fact, asked.numbers, random);
    case 'boolean':
      return random.next() < 0.7;
    case 'enum':
      return random.pick(fact.values.map(({ value }) => value) as [string, ...string[]]);
    case 'date':
      return dayBefore(today, random.whole(0, 2 * yearInDays));
    case 'string':
      return random.pick(['A', ...asked.texts, 'B']);
    case 'list':
      return fact.itemType === 'number'
        ? [random.pick([1, ...asked.numbers, 2])]
        : [random.pick(['A', ...asked.texts, 'B'])];
    default:
      return fact satisfies never;
  }
}

/** Every twentieth lacks a fact. */
function incomplete(facts: Facts, index: number, random: Random): Facts {
  const keys = Object.keys(facts);
  if (index % 20 !== 19 || keys.length === 0) return facts;
  const lost = random.pick(keys as [string, ...string[]]);
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== lost));
}

/** A dotted key is read from nested objects. */
function nested(facts: Readonly<Record<string, Json>>): Facts {
  const whole: Record<string, Json> = {};
  for (const [key, value] of Object.entries(facts)) {
    const parts = key.split('.');
    const last = parts.pop() ?? key;
    let at = whole;
    for (const part of parts) at = (at[part] ??= {}) as Record<string, Json>;
    at[last] = value;
  }
  return whole;
}

/** The same at every call with the same policy and day (`YYYY-MM-DD`); nobody for a policy without facts. */
export function madeUpCustomers(policy: Policy, today: string): Customer[] {
  if (policy.facts.length === 0) return [];
  const random = seededRandom(policy.facts.length);
  const asked = askedOf(policy);
  const nothing: Asked = { numbers: [], texts: [] };
  return Array.from({ length: total }, (_, index) => {
    const name = personName(random);
    const facts: Record<string, Json> = {};
    for (const fact of policy.facts) {
      const own = asked.get(fact.key) ?? nothing;
      // The first ones stand exactly on the lines.
      facts[fact.key] = own.numbers[index] ?? draw(fact, { asked: own, today, random });
    }
    return { id: `C-${1001 + index}`, name, facts: nested(incomplete(facts, index, random) as Record<string, Json>) };
  });
}
