// Test cases just below, on and just above every line that a policy draws, expecting what comes out now.
import type { Current, Expected, Facts, NewTestCase } from '../contracts/index.js';
import {
  decidingFacts,
  edgesOf,
  enabledRules,
  factsOf,
  plainValue,
  ruleLeaves,
  type RuleLeaf,
} from '../certification/index.js';
import { compiledEvaluator, withFact, type CompiledEvaluator } from '../evaluation/index.js';
import type { LocalText } from '../language/index.js';
import { canonicalJson, comparedFact, type Json, type Policy, type Rule } from '../policy/index.js';
import { boundaryName, type Spot } from './boundary-name.js';
import { derivedPoints } from './derived-line.js';
import { dayMatters, expectedFrom } from './expected-from.js';
import { linePoints } from './line.js';

export interface BoundaryCase {
  name: LocalText;
  ruleId: string;
  /** The condition whose line it is. */
  nodeId: string;
  side: Spot['side'];
  facts: Facts;
  asOf?: string;
  current?: Current;
  expected: Expected;
  /** What comes out now. */
  tier: string | null;
  status: 'determined' | 'undetermined';
}

export interface Wanted {
  /** `YYYY-MM-DD`: what comes out is what comes out on this day. */
  asOf: string;
  /** Only of this rule or of this condition. */
  of?: { ruleId?: string; nodeId?: string } | undefined;
}

/** What makes two cases the same, whatever they are called. */
export const sameCustomer = ({ facts, asOf, current }: Pick<NewTestCase, 'facts' | 'asOf' | 'current'>): string =>
  canonicalJson({ facts, ...(asOf === undefined ? {} : { asOf }), ...(current ? { current } : {}) } as Json);

interface Point {
  spot: Spot;
  facts: Facts;
}

function pointsOf(
  policy: Policy,
  { leaf }: RuleLeaf,
  chosen: ReadonlyMap<string, Json | undefined>,
  asOf: string,
): Point[] {
  const fact = policy.facts.find(({ key }) => key === leaf.fact);
  const others = factsOf(chosen);
  if (!fact)
    return derivedPoints(policy, leaf, others, asOf).map(({ side, line, facts }) => ({
      spot: { side, line, derived: true },
      facts,
    }));
  const opposite = chosen.get(comparedFact(leaf.value) ?? '');
  const day = { timezone: policy.timezone, asOf };
  const without = factsOf([...chosen].filter(([key]) => key !== fact.key));
  return linePoints(fact, leaf, day, opposite, plainValue(fact, asOf)).map(({ side, value, line }) => ({
    spot: { side, line, derived: false },
    facts: value === undefined ? without : withFact(without, fact.key, value),
  }));
}

const isWanted = ({ of }: Wanted, rule: Rule, { leaf }: RuleLeaf): boolean =>
  (of?.ruleId === undefined || of.ruleId === rule.id) && (of?.nodeId === undefined || of.nodeId === leaf.id);

/** A rule that only keeps a tier is asked of customers who hold it. */
const holding = ({ effect, tier }: Rule): { current?: Current } => (effect === 'retain' ? { current: { tier } } : {});

function caseAt(policy: Policy, evaluator: CompiledEvaluator, rule: Rule, one: RuleLeaf, point: Point, asOf: string) {
  const { facts, spot } = point;
  const held = holding(rule);
  const evaluated = evaluator.evaluateNow({ facts, asOf, ...held });
  if (!evaluated.ok) return [];
  const { tier, status } = evaluated.value;
  const made: BoundaryCase = {
    name: boundaryName(policy, rule, one.leaf, spot),
    ruleId: rule.id,
    nodeId: one.leaf.id,
    side: spot.side,
    facts,
    ...(dayMatters(policy) ? { asOf } : {}),
    ...held,
    expected: expectedFrom(evaluated.value),
    tier,
    status,
  };
  return [made];
}

/** Deterministic; rule by rule, condition by condition, each customer once. */
export function boundaryCases(policy: Policy, wanted: Wanted): BoundaryCase[] {
  const { asOf } = wanted;
  const factsFor = decidingFacts(policy, edgesOf(policy, asOf));
  const evaluator = compiledEvaluator(policy);
  const seen = new Set<string>();
  return enabledRules(policy).flatMap((rule) =>
    [...ruleLeaves(policy, rule.conditions)]
      .filter((one) => isWanted(wanted, rule, one))
      .flatMap((one) =>
        pointsOf(policy, one, new Map(factsFor(one, 0)), asOf).flatMap((point) =>
          caseAt(policy, evaluator, rule, one, point, asOf),
        ),
      )
      .filter((made) => {
        const key = sameCustomer(made);
        return !seen.has(key) && seen.add(key);
      }),
  );
}
