import { factName, formatNumber, type Fact, type Policy } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useEditor } from '../../document/editor-context.js';
import { useChange } from '../../inspector/use-change.js';
import { useMayEdit } from '../../inspector/may-edit.js';
import { useSaveAsTest } from '../../test-cases/use-save-as-test.js';
import { judgeOf } from '../reasons/judge.js';
import { tierWords } from '../reasons/speaker.js';
import { useSpeaker } from '../reasons/use-reasons.js';
import { invalid, undetermined } from '../counting/outcomes.js';
import { openCustomer } from '../state/subject.js';
import { choose, type OpenCustomers, type SimulationAnswer } from '../state/simulation-store.js';
import { useInsightWords } from '../words/insight-words.js';
import styles from './condition-insight.module.css';

interface MissingNoteProps {
  policy: Policy;
  /** The fact that the condition asks for; a derived fact as the number that it is. */
  fact: Fact;
  resultId: string;
  numbers: Float64Array | null;
  answer: SimulationAnswer;
  open: OpenCustomers;
}

/** For whom the answer is not known, what hangs on it for the first of them, and what can be done about it. */
export function MissingNote(props: MissingNoteProps) {
  const { policy, fact, resultId, answer, open } = props;
  const t = useInsightWords();
  const language = useLanguage();
  const unknown = answer.nodes[resultId]?.unknown ?? 0;
  const place = useFirstMissing(props);
  const save = useSaveAsTest();
  const depends = useWhatDepends(props, place);
  if (unknown === 0) return null;
  const customer = place === null ? undefined : open.customers[place];
  return (
    <div className={styles['note']} data-warn>
      <b>{t('missingTitle')}</b> {t('missing', { count: unknown, fact: factName(policy, fact.key, language) })}{' '}
      {customer && depends && t('depends', { customer: customer.id, ...depends })}
      <div className={styles['links']}>
        {customer && place !== null && (
          <button type="button" onClick={() => openCustomer(place)}>
            {t('showCustomer', { customer: customer.id })}
          </button>
        )}
        {unknown > 1 && (
          <button type="button" onClick={() => choose({ kind: 'node', nodeId: resultId, result: null })}>
            {t('showMissing', { count: formatNumber(unknown) })}
          </button>
        )}
        {customer && (
          <button
            type="button"
            onClick={() => save({ called: customer.id, facts: customer.facts, current: customer.current })}
          >
            {t('saveAsTest')}
          </button>
        )}
        <TreatAs fact={fact} />
      </div>
    </div>
  );
}

/** Somebody whose tier hangs on it, else anybody who does not have the value. */
function useFirstMissing({ numbers, answer }: MissingNoteProps): number | null {
  return useMemo(() => {
    if (!numbers) return null;
    let first: number | null = null;
    for (let i = 0; i < numbers.length; i++) {
      if (!Number.isNaN(numbers[i]) || answer.outcomes[i] === invalid) continue;
      if (answer.outcomes[i] === undetermined) return i;
      first ??= i;
    }
    return first;
  }, [numbers, answer]);
}

/** Between which tiers the customer is; null for one whose tier is known all the same. */
function useWhatDepends(
  { answer, open }: MissingNoteProps,
  place: number | null,
): { worse: string; better: string } | null {
  const speaker = useSpeaker(answer);
  return useMemo(() => {
    const customer = place === null ? undefined : open.customers[place];
    if (!customer) return null;
    const { draft } = judgeOf(answer.policy, null, answer.asOf).judge(customer);
    if (!draft.ok || draft.judgement.status !== 'undetermined') return null;
    const { atLeast, atMost } = draft.judgement.range;
    return { worse: tierWords(speaker, atLeast), better: tierWords(speaker, atMost) };
  }, [answer, open, place, speaker]);
}

/** The obvious value to stand in, where there is one: nothing of it. */
function TreatAs({ fact: { key, type } }: { fact: Fact }) {
  const t = useInsightWords();
  const change = useChange();
  const mayEdit = useMayEdit();
  const declared = useEditor((state) => state.document.facts.find((fact) => fact.key === key));
  const numeric = declared?.type === 'number' || declared?.type === 'integer';
  const fits = numeric ? (declared.min ?? 0) <= 0 && (declared.max ?? 0) >= 0 : type === 'boolean';
  if (!declared || !mayEdit || !fits || typeof declared.whenMissing === 'object') return null;
  const definition = { ...declared, whenMissing: { default: numeric ? 0 : false } };
  return (
    <button type="button" onClick={() => change({ type: 'changeFact', fact: key, definition })}>
      {t(numeric ? 'treatAsZero' : 'treatAsNo')}
    </button>
  );
}
