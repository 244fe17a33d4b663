// What one cell asks of one fact: nothing, one condition, or a lower and an upper bound. Conditions without their ids.
import { canonicalJson, type Fact, type Json, type Leaf } from '@tierwright/shared/policy';

export interface Ask {
  operator: string;
  value: Json | undefined;
  negated: boolean;
}

const pairs = [
  ['equal', 'notEqual'],
  ['lessThan', 'greaterThanInclusive'],
  ['greaterThan', 'lessThanInclusive'],
  ['in', 'notIn'],
  ['before', 'onOrAfter'],
  ['after', 'onOrBefore'],
  ['withinLast', 'notWithinLast'],
  ['contains', 'doesNotContain'],
  ['isPresent', 'isMissing'],
] as const;
const opposites = new Map<string, string>(
  pairs.flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);

export const ask = (operator: string, value?: Json, negated = false): Ask => ({ operator, value, negated });

/** The same question as it is written: a negation speaks as its opposite where there is one, and "is not yes" as "no". */
export function normal(asked: Ask, fact: Fact): Ask {
  const opposite = asked.negated ? opposites.get(asked.operator) : undefined;
  const plain = opposite === undefined ? asked : { ...asked, operator: opposite, negated: false };
  const reversed = fact.type === 'boolean' && plain.operator === 'notEqual' && typeof plain.value === 'boolean';
  return reversed ? ask('equal', !plain.value) : plain;
}

export const opposite = (asked: Ask, fact: Fact): Ask => normal({ ...asked, negated: !asked.negated }, fact);

export const askOf = ({ operator, value }: Leaf, negated: boolean): Ask => ask(operator, value, negated);

const told = ({ operator, value, negated }: Ask) => canonicalJson([operator, value ?? null, negated]);

/** Whether two cells ask the same, in whatever way it is kept. */
export function sameAsks(a: readonly Ask[], b: readonly Ask[], fact: Fact): boolean {
  const [one, other] = [a, b].map((asks) => asks.map((each) => told(normal(each, fact))));
  return canonicalJson(one ?? []) === canonicalJson(other ?? []);
}

type Side = 'lower' | 'upper' | null;

const sides = new Map<string, Side>([
  ['greaterThanInclusive', 'lower'],
  ['greaterThan', 'lower'],
  ['lessThanInclusive', 'upper'],
  ['lessThan', 'upper'],
  ['onOrAfter', 'lower'],
  ['after', 'lower'],
  ['onOrBefore', 'upper'],
  ['before', 'upper'],
]);
const levelSides = new Map<string, Side>([
  ['atLeast', 'lower'],
  ['atMost', 'upper'],
]);

/** On which side the question bounds the fact; null where it does not. */
export function sideOf(asked: Ask, fact: Fact): Side {
  const { operator, negated } = normal(asked, fact);
  const level = levelSides.get(operator);
  if (level) return negated ? (level === 'lower' ? 'upper' : 'lower') : level;
  return negated ? null : (sides.get(operator) ?? null);
}

/** Whether two questions stand together in one cell: a lower and an upper bound, whichever comes first. */
export function isRange(asks: readonly Ask[], fact: Fact): boolean {
  const [first, second] = asks.map((each) => sideOf(each, fact));
  return asks.length === 2 && Boolean(first) && Boolean(second) && first !== second;
}
