// Derived facts reach a line where some fact behind them passes some value: found by halving, the other facts standing still.
import type { Facts } from '../contracts/index.js';
import { compiledEvaluator, dayOf, dayText, stepsFrom, withFact } from '../evaluation/index.js';
import {
  comparedFact,
  inputsOf,
  isNumericType,
  type Condition,
  type Fact,
  type Json,
  type Leaf,
  type Policy,
} from '../policy/index.js';

const numbersIn = (value: Json | undefined): number[] => {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((one) => typeof one === 'number');
};

/** Reads a derived fact's value for a customer. */
export function derivedReader(policy: Policy, asOf: string): (facts: Facts, key: string) => number | undefined {
  const any = policy.derived.map(({ key }): Condition => ({ id: key, fact: key, operator: 'isPresent' }));
  const facts = policy.facts.map((fact): Fact => ({ ...fact, whenMissing: 'undetermined' }));
  const tier = policy.tiers[0]?.key ?? '';
  const rules = [{ id: 'all', tier, effect: 'qualify' as const, enabled: true, conditions: { id: 'g', any } }];
  const { evaluateNow } = compiledEvaluator({ ...policy, facts, conditions: {}, movement: null, rules });
  return (customer, key) => {
    const evaluation = evaluateNow({ facts: customer, asOf, explain: { trace: true } });
    const nodes = evaluation.ok ? (evaluation.value.trace?.[0]?.node.any ?? []) : [];
    const actual = nodes.find(({ fact }) => fact === key)?.actual;
    return typeof actual === 'number' ? actual : undefined;
  };
}

/** Numbers and dates behind a derived fact, itself or through others. */
function behind(policy: Policy, key: string, seen = new Set<string>()): Fact[] {
  if (seen.has(key)) return [];
  seen.add(key);
  const fact = policy.facts.find((one) => one.key === key);
  if (fact) return isNumericType(fact.type) || fact.type === 'date' ? [fact] : [];
  const derived = policy.derived.find((one) => one.key === key);
  return derived ? inputsOf(derived).flatMap((input) => behind(policy, input, seen)) : [];
}

/** A fact's values as a line of whole steps. */
interface Scale {
  low: number;
  high: number;
  valueAt: (step: number) => Json;
}

function scaleOf(fact: Fact, asOf: string): Scale {
  const today = dayOf(asOf) ?? 0;
  if (fact.type === 'date') return { low: -40_000, high: 40_000, valueAt: (step) => dayText(today + step) };
  const decimals = fact.type === 'number' ? (fact.decimals ?? 2) : 0;
  const step = stepsFrom(0, decimals);
  const { min = -1e9, max = 1e9 } = isNumericType(fact.type) ? (fact as { min?: number; max?: number }) : {};
  const unit = 10 ** decimals;
  return { low: Math.ceil(min * unit), high: Math.floor(max * unit), valueAt: (n) => (n === 0 ? 0 : step(n)) };
}

const probes = [0, 1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11].flatMap((x) => [-x, x]);

/** The last steps before and the first after the derived fact reaches the line, wherever two probes lie on both sides. */
function stepsAround({ low, high }: Scale, reaches: (step: number) => boolean): number[] {
  const places = [...new Set([low, ...probes.filter((x) => x > low && x < high), high])].toSorted((a, b) => a - b);
  return places.flatMap((place, i) => {
    let [from, to] = [places[i - 1] ?? place, place];
    if (reaches(from) === reaches(to)) return [];
    while (to - from > 1) {
      const middle = Math.floor((from + to) / 2);
      if (reaches(middle) === reaches(from)) from = middle;
      else to = middle;
    }
    return [from, to];
  });
}

/** More than this many leaf–fact pairs are not searched one by one; generated customers visit those. */
const mostSearches = 300;

/** Customers on both sides of each line that a leaf draws through a derived fact, near the given one. */
export function crossings(policy: Policy, leaves: readonly Leaf[], plain: Facts, asOf: string): Facts[] {
  const keys = new Set(policy.derived.map(({ key }) => key));
  const asked = leaves.filter(({ fact, value }) => keys.has(fact) && comparedFact(value) === undefined);
  if (asked.length === 0) return [];
  const read = derivedReader(policy, asOf);
  const searches = asked.flatMap((leaf) =>
    behind(policy, leaf.fact).flatMap((fact) => numbersIn(leaf.value).map((line) => ({ key: leaf.fact, fact, line }))),
  );
  return searches.slice(0, mostSearches).flatMap(({ key, fact, line }) => {
    const scale = scaleOf(fact, asOf);
    const at = (step: number) => withFact(plain, fact.key, scale.valueAt(step));
    return stepsAround(scale, (step) => (read(at(step), key) ?? -Infinity) >= line).map(at);
  });
}
