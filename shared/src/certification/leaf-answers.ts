// What each leaf over a fact says to each of the fact's edge values, so that values can be chosen that make leaves true or
// false. This only steers which customers are made; what is right for them is for the evaluators to say.
import type { TraceNode } from '../contracts/index.js';
import { compiledEvaluator, withFact } from '../evaluation/index.js';
import { limits, type Fact, type Leaf, type Policy, type Rule } from '../policy/index.js';
import type { FactValue } from './edge-values.js';
import type { Want } from './rule-leaves.js';

export interface LeafAnswers {
  /** A value for which all leaves are as wanted, looked for from a given place on. */
  valueFor: (wants: readonly Want[], from: number) => { value: FactValue } | undefined;
}

/** Beyond this many answers a table would take too much memory. */
const mostAnswers = 4_000_000;

function probeOf(policy: Policy, fact: Fact, leaves: readonly Leaf[]): Policy {
  const rules: Rule[] = [];
  for (let i = 0; i < leaves.length; i += limits.leavesPerRule) {
    const any = leaves.slice(i, i + limits.leavesPerRule);
    const tier = policy.tiers[0]?.key ?? '';
    rules.push({ id: `r${i}`, tier, effect: 'qualify', enabled: true, conditions: { id: `g${i}`, any } });
  }
  const asked: Fact = { ...fact, whenMissing: 'undetermined' };
  return { ...policy, facts: [asked], derived: [], conditions: {}, movement: null, rules };
}

/** `leaves`: those over the fact that compare it with literals. */
export function leafAnswers(
  policy: Policy,
  fact: Fact,
  leaves: readonly Leaf[],
  values: readonly FactValue[],
  asOf: string,
): LeafAnswers {
  if (leaves.length === 0 || leaves.length * values.length > mostAnswers) return { valueFor: () => undefined };
  const { evaluateNow } = compiledEvaluator(probeOf(policy, fact, leaves));
  const placeOf = new Map(leaves.map((leaf, i) => [leaf, i]));
  const answers = values.map((value) => {
    const facts = value === undefined ? {} : withFact({}, fact.key, value);
    const evaluation = evaluateNow({ facts, asOf, explain: { trace: true } });
    const nodes: TraceNode[] = evaluation.ok
      ? (evaluation.value.trace ?? []).flatMap(({ node }) => node.any ?? [])
      : [];
    return nodes.map(({ result }) => result);
  });
  const suits = (value: number, wants: readonly Want[]) =>
    wants.every(({ leaf, holds }) => answers[value]?.[placeOf.get(leaf) ?? -1] === holds);
  return {
    valueFor: (wants, from) => {
      for (let i = 0; i < values.length; i++) {
        const place = (from + i) % values.length;
        if (suits(place, wants)) return { value: values[place] };
      }
      return undefined;
    },
  };
}
