// Customers nearest to a line that runs through a computed fact: the last who misses it and the first who reaches it.
import type { Facts } from '../contracts/index.js';
import { crossings, derivedReader, scorecardEdges } from '../certification/index.js';
import { withFact } from '../evaluation/index.js';
import {
  comparedFact,
  factAt,
  inputsOf,
  isValueOf,
  type Fact,
  type Json,
  type Leaf,
  type Policy,
} from '../policy/index.js';

export interface DerivedPoint {
  side: 'below' | 'at';
  facts: Facts;
  line: number;
}

/** So many combinations of levels are tried. */
const mostTried = 1024;

/** Keys of the declared facts behind a derived one, itself or through others. */
function behind(policy: Policy, key: string, seen = new Set<string>()): ReadonlySet<string> {
  const derived = policy.derived.find((one) => one.key === key);
  for (const input of derived ? inputsOf(derived) : [])
    if (!seen.has(input)) {
      seen.add(input);
      behind(policy, input, seen);
    }
  return seen;
}

/** What is worth trying of a fact behind a derived one: its levels, and where its points change. */
function levels(policy: Policy, fact: Fact, base: Facts): Json[] {
  switch (fact.type) {
    case 'enum':
      return fact.values.map(({ value }) => value);
    case 'boolean':
      return [false, true];
    case 'number':
    case 'integer': {
      const tried = [factAt(base, fact.key), 1, ...scorecardEdges(policy, fact)];
      return [...new Set(tried.filter((value) => typeof value === 'number' && isValueOf(fact, value)))] as number[];
    }
    default:
      return [];
  }
}

const ends = (values: readonly Json[]): readonly Json[] => [...new Set([values[0], values.at(-1)])] as Json[];

/** Every combination of what is worth trying, as far as there is room; of more only the ends. */
function combinations(policy: Policy, key: string, base: Facts): Facts[] {
  const inputs = behind(policy, key);
  let all = [base];
  for (const fact of policy.facts) {
    const every = inputs.has(fact.key) ? levels(policy, fact, base) : [];
    const values = all.length * every.length > mostTried ? ends(every) : every;
    if (values.length === 0 || all.length * values.length > mostTried) continue;
    all = all.flatMap((facts) => values.map((value) => withFact(facts, fact.key, value)));
  }
  return all;
}

/** A product of zeros crosses no line: the same customer with ones. */
function withOnes(policy: Policy, key: string, base: Facts): Facts {
  const inputs = behind(policy, key);
  const zeros = policy.facts.filter(
    (fact) => inputs.has(fact.key) && factAt(base, fact.key) === 0 && isValueOf(fact, 1),
  );
  return zeros.reduce((facts, fact) => withFact(facts, fact.key, 1), base);
}

const linesOf = (value: Json | undefined): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).filter((one) => typeof one === 'number')
    : [];
};

/** `base`: who the customer is otherwise. Nobody where no change of what is behind the fact crosses the line. */
export function derivedPoints(policy: Policy, leaf: Leaf, base: Facts, asOf: string): DerivedPoint[] {
  if (comparedFact(leaf.value) !== undefined) return [];
  const read = derivedReader(policy, asOf);
  const bases = [base, withOnes(policy, leaf.fact, base)];
  const crossed = bases.flatMap((one) => crossings(policy, [leaf], one, asOf));
  const tried = [...crossed, ...combinations(policy, leaf.fact, base)];
  const known = tried.flatMap((facts) => {
    const value = read(facts, leaf.fact);
    return value === undefined ? [] : [{ facts, value }];
  });
  return linesOf(leaf.value).flatMap((line): DerivedPoint[] => {
    const below = known.filter(({ value }) => value < line).toSorted((a, b) => b.value - a.value)[0];
    const at = known.filter(({ value }) => value >= line).toSorted((a, b) => a.value - b.value)[0];
    return below && at
      ? [
          { side: 'below', facts: below.facts, line },
          { side: 'at', facts: at.facts, line },
        ]
      : [];
  });
}
