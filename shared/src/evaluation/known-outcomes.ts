// Outcomes that came before. Customers of whom everything is known differ, to the outcome, only in which rules hold: the same
// rules give the same answer, made once, frozen and handed out again.
import type { Evaluation } from './evaluator.js';
import type { RuleResults } from './rule-results.js';

interface Known {
  /** Positions of the rules that hold, and the rung that the customer holds. */
  rules: readonly number[];
  held: number;
  evaluation: Evaluation;
}

export interface KnownOutcomes {
  /** `held`: the rung, or -1 where nobody said. Only for results without an unknown rule. */
  find: (results: RuleResults, held: number) => Evaluation | undefined;
  /** Answers what it was given, frozen. */
  keep: (results: RuleResults, held: number, evaluation: Evaluation) => Evaluation;
}

/** Beyond this many it starts anew: a policy has few outcomes, or so many that remembering does not pay. */
const most = 1024;

function hashOf({ active, count }: RuleResults, held: number): number {
  let hash = held;
  for (let k = 0; k < count; k++) hash = (Math.imul(hash, 31) + (active[k] as number) + 1) & 0x3fffffff;
  return hash;
}

function isSame({ rules, held: heldThen }: Known, { active, count }: RuleResults, held: number): boolean {
  if (rules.length !== count || heldThen !== held) return false;
  for (let k = 0; k < count; k++) if (rules[k] !== active[k]) return false;
  return true;
}

function frozen(evaluation: Evaluation): Evaluation {
  if (!evaluation.ok) return evaluation;
  for (const part of Object.values(evaluation.value)) Object.freeze(part);
  Object.freeze(evaluation.value);
  return Object.freeze(evaluation);
}

export function knownOutcomes(): KnownOutcomes {
  let byHash: Map<number, Known> | undefined;
  return {
    find(results, held) {
      const known = byHash?.get(hashOf(results, held));
      return known && isSame(known, results, held) ? known.evaluation : undefined;
    },
    keep(results, held, evaluation) {
      if (!byHash || byHash.size >= most) byHash = new Map();
      const rules = [...results.active.subarray(0, results.count)];
      byHash.set(hashOf(results, held), { rules, held, evaluation: frozen(evaluation) });
      return evaluation;
    },
  };
}
