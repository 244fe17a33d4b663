// What every evaluator of a policy takes and answers, whichever engine is behind it.
import type {
  Current,
  EngineName,
  EvaluateAnswer,
  Facts,
  MovementReason,
  NextStep,
  RuleTrace,
} from '../contracts/index.js';
import type { Failure, Result } from '../errors/index.js';

/** Kept with every decision; raised whenever any policy could come out differently. */
export const evaluatorVersion = '1.0.0';

export interface EvaluationInput {
  facts: Facts;
  /** A calendar day, `YYYY-MM-DD`, in the policy's timezone: what date facts and movement are measured from. */
  asOf: string;
  /** What the customer holds now. */
  current?: Current | undefined;
  explain?: { trace?: boolean; next?: boolean } | undefined;
}

export interface MovementAnswer {
  reason: MovementReason;
  from: string | null;
  /** The last day for which the tier is held, `YYYY-MM-DD`; null for no tier, and where it was never said. */
  validUntil: string | null;
}

/** An evaluate answer without what only the server knows; tiers are keys, `null` is no tier. */
export interface Outcome extends Pick<
  EvaluateAnswer,
  | 'status'
  | 'tier'
  | 'qualified'
  | 'range'
  | 'matched'
  | 'decidedBy'
  | 'missing'
  | 'notComputable'
  | 'ignored'
  | 'benefits'
> {
  /** Null for a policy without movement. */
  movement: MovementAnswer | null;
  /** Only when asked for: a tree for each enabled rule that can be evaluated, in document order. */
  trace?: RuleTrace[];
  /** Only when asked for; null where no change of actionable facts lifts the customer. */
  next?: NextStep | null;
}

/**
 * Refusals: `request-invalid` (asOf or the days in `current` are no calendar days), `fact-invalid`, `fact-missing`,
 * `current-tier-unknown`; each with every violation found, their paths pointing into the evaluate request.
 */
export type Evaluation = Result<Outcome, Failure>;

/** A rule that means nothing as it stands (a draft's problem): it is left out of the outcome, and named here. */
export interface BrokenRule {
  ruleId: string;
  /** Its position in the document. */
  index: number;
  /** The node that cannot be evaluated, where it is one node's fault. */
  nodeId?: string;
  reason:
    | 'unknown-tier'
    | 'unknown-fact'
    | 'derived-fact-broken'
    | 'unknown-operator'
    | 'wrong-value'
    | 'unknown-condition'
    | 'cycle'
    | 'empty-group'
    | 'too-large';
}

export interface Evaluator {
  readonly engine: EngineName;
  /** Rules left out because they cannot be evaluated; empty for every policy that was checked without errors. */
  readonly broken: readonly BrokenRule[];
  /** Never rejects for anything that a customer's data can be; safe to call concurrently. */
  evaluate(input: EvaluationInput): Promise<Evaluation>;
}
