// One customer under the draft and under the live version, with the trace: for reasons, the side panel and the canvas.
import type { Customer, Facts } from '@tierwright/shared/contracts';
import type { Failure } from '@tierwright/shared/errors';
import { compiledEvaluator, needsCurrent, type CompiledEvaluator } from '@tierwright/shared/evaluation';
import type { Policy } from '@tierwright/shared/policy';
import type { Judgement } from './reason.js';

export type Judged = { ok: true; judgement: Judgement } | { ok: false; failure: Failure };

export interface Judge {
  draft: Policy;
  live: Policy | null;
  judge: (customer: { facts: Facts; current?: Customer['current'] }) => { draft: Judged; live: Judged | null };
}

const compiled = new WeakMap<Policy, CompiledEvaluator>();

/** Compiled once for each policy, by identity. */
function evaluatorOf(policy: Policy): CompiledEvaluator {
  const known = compiled.get(policy) ?? compiledEvaluator(policy);
  compiled.set(policy, known);
  return known;
}

function judgeUnder(policy: Policy, asOf: string, facts: Facts, current: Customer['current']): Judged {
  const held = needsCurrent(policy) ? current : undefined;
  const answer = evaluatorOf(policy).evaluateNow({ facts, asOf, current: held, explain: { trace: true } });
  if (!answer.ok) return { ok: false, failure: answer.error };
  const { status, tier: holds, qualified, range, decidedBy, missing, matched, movement, trace = [] } = answer.value;
  const moved = movement && { holds, reason: movement.reason, validUntil: movement.validUntil };
  const judgement = { policy, status, tier: qualified, range, decidedBy, missing, matched, moved, trace };
  return { ok: true, judgement };
}

export function judgeOf(draft: Policy, live: Policy | null, asOf: string): Judge {
  return {
    draft,
    live,
    judge: ({ facts, current }) => ({
      draft: judgeUnder(draft, asOf, facts, current),
      live: live && judgeUnder(live, asOf, facts, current),
    }),
  };
}
