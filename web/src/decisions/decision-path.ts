// The customer's way through the version that answered: as it was recorded, else worked out again from the stored facts.
import { masked, type Decision, type RuleTrace } from '@tierwright/shared/contracts';
import { compiledEvaluator } from '@tierwright/shared/evaluation';
import type { Policy } from '@tierwright/shared/policy';
import type { LitPath } from '../parts/lit-path.js';

export type DecisionPath =
  | { kind: 'recorded' | 'workedOut'; lit: LitPath }
  /** `masked`: what it depends on is hidden. `refused`: today's way leads elsewhere, or nowhere. */
  | { kind: 'masked' | 'refused'; lit: null };

const hasMasked = (value: unknown): boolean =>
  value === masked || (typeof value === 'object' && value !== null && Object.values(value).some(hasMasked));

export function decisionPath({ facts, current, customer, answer }: Decision, policy: Policy): DecisionPath {
  const lit = (trace: readonly RuleTrace[]): LitPath => ({
    customer: customer ?? '',
    trace,
    tier: answer.qualified,
    determined: answer.status === 'determined',
    decidedBy: answer.decidedBy,
  });
  if (answer.trace) return { kind: 'recorded', lit: lit(answer.trace) };
  if (hasMasked(facts)) return { kind: 'masked', lit: null };
  const again = compiledEvaluator(policy).evaluateNow({
    facts,
    asOf: answer.asOf,
    current: current ?? undefined,
    explain: { trace: true },
  });
  const same = again.ok && again.value.qualified === answer.qualified && again.value.status === answer.status;
  return same ? { kind: 'workedOut', lit: lit(again.value.trace ?? []) } : { kind: 'refused', lit: null };
}
