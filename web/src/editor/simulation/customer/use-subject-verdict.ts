// What becomes of the customer in the side panel, under the draft of this very moment and under what it is compared with.
import { todayIn } from '@tierwright/shared/evaluation';
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useEditor } from '../../document/editor-context.js';
import type { CustomerTrace } from '../../simulation-seam.js';
import { heldApart, heldInstead } from '../reasons/held.js';
import { judgeOf, type Judged } from '../reasons/judge.js';
import { standingSentence } from '../reasons/reason-sentence.js';
import { tierWords, type Speaker } from '../reasons/speaker.js';
import { standing } from '../reasons/standing.js';
import { toldReason, type ToldReason } from '../reasons/told.js';
import { baseOf, type Base } from '../state/base.js';
import { useSimulation, type Subject } from '../state/simulation-store.js';
import { useCustomerWords } from '../words/customer-words.js';
import { useReasonWords } from '../words/reason-words.js';
import { canvasTrace } from './canvas-trace.js';

export interface Verdict {
  policy: Policy;
  /** `YYYY-MM-DD`. */
  asOf: string;
  speaker: Speaker;
  draft: Judged;
  /** `version` is null where the draft is compared with itself as it was opened. */
  base: { version: number | null; judged: Judged } | null;
  /** Where the customer stands, in words; '' where the facts cannot be read. */
  standing: string;
  trace: CustomerTrace | null;
  /** Why the draft moves the customer, and by which change; null for one who stays. */
  moved: ToldReason | null;
}

const policyOf = (base: Base | null): Policy | null => base && withDefaults(base.document);

export function useSubjectVerdict(subject: Subject): Verdict {
  const t = useCustomerWords();
  const say = useReasonWords();
  const language = useLanguage();
  // Read once for each document, and the same object from then on.
  const draft = useEditor((state) => withDefaults(state.document));
  const live = useEditor((state) => policyOf(baseOf(state)));
  const version = useEditor((state) => state.live?.version ?? null);
  const chosenDay = useSimulation((state) => state.asOf);
  const speaker = useMemo((): Speaker => ({ draft, live, language, say }), [draft, live, language, say]);
  return useMemo(() => {
    const asOf = chosenDay ?? todayIn(speaker.draft.timezone, new Date());
    return verdictOf(subject, { speaker, version, asOf, t });
  }, [t, speaker, version, chosenDay, subject]);
}

interface Court {
  speaker: Speaker;
  version: number | null;
  asOf: string;
  t: ReturnType<typeof useCustomerWords>;
}

function verdictOf(subject: Subject, { speaker, version, asOf, t }: Court): Verdict {
  const { draft: policy, language } = speaker;
  const { draft, live } = judgeOf(policy, speaker.live, asOf).judge(subject);
  const verdict = { policy, asOf, speaker, draft, base: live && { version, judged: live } };
  if (!draft.ok) return { ...verdict, standing: '', trace: null, moved: null };
  const { judgement } = draft;
  const words = standingSentence(standing(judgement), speaker);
  const customer = subject.id || t('thisCustomer');
  const held = heldInstead(judgement);
  const sentence =
    judgement.status === 'determined'
      ? t(held === null ? 'banner' : 'bannerHeld', {
          customer,
          held: tierWords(speaker, held),
          tier: tierWords(speaker, judgement.tier),
          standing: words,
        })
      : t('bannerUnknown', { customer, standing: words });
  const told = live?.ok && (live.judgement.tier !== judgement.tier || heldApart(judgement, live.judgement));
  const moved = told ? toldReason(subject, judgement, live, speaker, asOf) : null;
  const trace = canvasTrace(judgement, { customerId: customer, sentence, language });
  return { ...verdict, standing: words, trace, moved };
}
