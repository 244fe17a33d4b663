// The sentence that says why a customer moves or stays, worked out when the customer comes into sight.
import type { Customer } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { describeFailure } from '@tierwright/shared/errors';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import type { SimulationAnswer } from '../state/simulation-store.js';
import { useReasonWords } from '../words/reason-words.js';
import { judgeOf, type Judged } from './judge.js';
import { seenBy } from './seen.js';
import type { Speaker } from './speaker.js';
import { toldReason, type ToldReason } from './told.js';

export function failureSentence(judged: Extract<Judged, { ok: false }>, language: Language): string {
  const [first] = judged.failure.violations ?? [];
  return first ? first.message[language] : describeFailure(judged.failure).detail[language];
}

/** How to speak about this answer's policies to the reader. */
export function useSpeaker({ policy, base }: Pick<SimulationAnswer, 'policy' | 'base'>): Speaker {
  const language = useLanguage();
  const say = useReasonWords();
  return useMemo(() => ({ draft: policy, live: base?.policy ?? null, language, say }), [policy, base, language, say]);
}

/** What a list says of one customer. */
export interface Told extends ToldReason {
  /** The values of facts as the draft's conditions saw them, computed ones too. */
  seen: ReadonlyMap<string, unknown>;
}

const nothingSeen: ReadonlyMap<string, unknown> = new Map();

/** Tells of a customer where they go and why; the same function as long as the answer and the language are. */
export function useReasons(answer: SimulationAnswer): (customer: Customer) => Told {
  const speaker = useSpeaker(answer);
  return useMemo(() => {
    const { judge } = judgeOf(answer.policy, answer.base?.policy ?? null, answer.asOf);
    return (customer) => {
      const { draft, live } = judge(customer);
      if (!draft.ok) return { reason: failureSentence(draft, speaker.language), change: null, seen: nothingSeen };
      const told = toldReason(customer, draft.judgement, live, speaker, answer.asOf);
      return { ...told, seen: seenBy(draft.judgement) };
    };
  }, [answer, speaker]);
}
