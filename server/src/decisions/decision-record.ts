// A decision as one line of JSON, ready to be written: made once, when the answer is given, so that its size is known.
import type { Decision, EvaluateAnswer, EvaluateRequest } from '@tierwright/shared/contracts';
import type { Actor } from '../access/actor.js';

export interface NewDecision {
  policyId: string;
  request: Pick<EvaluateRequest, 'facts' | 'customer' | 'current'>;
  answer: EvaluateAnswer;
  evaluatorVersion: string;
  actor: Actor;
  decidedAt: Date;
}

export type DecisionActor = Decision['by'];

/** The row of the table `decisions`. */
export function decisionLine({ policyId, request, answer, evaluatorVersion, actor, decidedAt }: NewDecision): string {
  const by: DecisionActor = { kind: actor.kind, id: actor.id, name: actor.name };
  return JSON.stringify({
    id: answer.decisionId,
    policy_id: policyId,
    version: answer.version,
    customer: request.customer ?? null,
    tier: answer.tier,
    facts: request.facts,
    current: request.current ?? null,
    answer,
    evaluator_version: evaluatorVersion,
    actor: by,
    decided_at: decidedAt,
  });
}
