// What is told of one customer: the sentence that says why they move or stay, and the change that it is about.
import type { Customer } from '@tierwright/shared/contracts';
import { culpritsOf, needsCurrent, type CompiledEvaluator } from '@tierwright/shared/evaluation';
import { diffPolicies, type Change } from '@tierwright/shared/policy';
import { heldApart, heldSentence } from './held.js';
import { judgeOf, type Judged } from './judge.js';
import { reasonFor, type Judgement } from './reason.js';
import { reasonSentence } from './reason-sentence.js';
import type { Speaker } from './speaker.js';

export type Asked = Pick<Customer, 'facts' | 'current'>;

export interface ToldReason {
  reason: string;
  /** What to look at on the canvas; null where no single change does it. */
  change: Change | null;
}

/** `draft` and `live` are the same customer's, as of the same day. */
export function toldReason(
  customer: Asked,
  draft: Judgement,
  live: Judged | null,
  speaker: Speaker,
  asOf: string,
): ToldReason {
  const plain = () => ({
    reason: reasonSentence(reasonFor(draft, live?.ok ? live.judgement : null), speaker),
    change: null,
  });
  if (live?.ok && speaker.live && heldApart(draft, live.judgement)) {
    const change = diffPolicies(speaker.live, draft.policy).find(({ subject }) => subject === 'movement');
    return { reason: heldSentence(draft, live.judgement, speaker), change: change ?? null };
  }
  if (!live?.ok || !speaker.live || !hasMoved(draft, live.judgement)) return plain();
  const outcome = qualifiedOf(customer, asOf, needsCurrent(draft.policy));
  const culprit = culpritsOf(speaker.live, draft.policy).find(draft.tier, outcome);
  if (!culprit) return plain();
  const { say, language } = speaker;
  switch (culprit.kind) {
    case 'alone': {
      const { change, policy } = culprit;
      const alone = policy === draft.policy ? null : judgeOf(policy, null, asOf).judge(customer).draft;
      if (!alone?.ok) return { ...plain(), change };
      const reason = reasonFor(alone.judgement, live.judgement);
      return { reason: reasonSentence(reason, { ...speaker, draft: policy }), change };
    }
    case 'pair': {
      const [first, second] = culprit.changes.map(({ sentence }) => sentence[language]);
      return { reason: say('pair', { first: first ?? '', second: second ?? '' }), change: culprit.changes[0] };
    }
    case 'all':
      return { reason: say('together', { count: culprit.count }), change: null };
    default:
      return culprit satisfies never;
  }
}

const hasMoved = (draft: Judgement, live: Judgement): boolean =>
  draft.status === 'determined' && live.status === 'determined' && draft.tier !== live.tier;

const qualifiedOf =
  ({ facts, current }: Asked, asOf: string, withCurrent: boolean) =>
  (evaluator: CompiledEvaluator): string | null | undefined => {
    const answer = evaluator.evaluateNow({ facts, asOf, current: withCurrent ? current : undefined });
    return answer.ok && answer.value.status === 'determined' ? answer.value.qualified : undefined;
  };
