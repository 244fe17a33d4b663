// From an evaluator's outcome to what the contract answers.
import type { EngineName, EvaluateAnswer } from '@tierwright/shared/contracts';
import type { Outcome } from '@tierwright/shared/evaluation';
import { tierName } from '@tierwright/shared/policy';
import type { Language } from '@tierwright/shared/language';
import type { VersionContent } from '../policies/version-contents.service.js';

export interface AnswerOrigin {
  decisionId: string;
  policy: string;
  content: VersionContent;
  engine: EngineName;
  /** A calendar day. */
  asOf: string;
}

export function toAnswer(outcome: Outcome, origin: AnswerOrigin, language: Language): EvaluateAnswer {
  const { decisionId, policy, content, engine, asOf } = origin;
  return {
    decisionId,
    policy,
    version: content.number,
    contentHash: content.contentHash,
    engine,
    asOf,
    status: outcome.status,
    tier: outcome.tier,
    tierName: outcome.tier === null ? null : tierName(content.policy, outcome.tier, language),
    qualified: outcome.qualified,
    range: outcome.range,
    matched: outcome.matched,
    decidedBy: outcome.decidedBy,
    missing: outcome.missing,
    notComputable: outcome.notComputable,
    ignored: outcome.ignored,
    movement: outcome.movement,
    benefits: outcome.benefits,
    ...(outcome.trace === undefined ? {} : { trace: outcome.trace }),
    ...(outcome.next === undefined ? {} : { next: outcome.next }),
  };
}
