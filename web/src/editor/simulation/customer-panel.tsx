import { formatDay } from '@tierwright/shared/policy';
import { IconX } from '../../ui/icons.js';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../app/session-context.js';
import { IconButton } from '../../ui/button.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import styles from './customer/customer-panel.module.css';
import { sameFact } from './customer/facts.js';
import { FactForm } from './customer/fact-form.js';
import { OutcomeBox } from './customer/outcome-box.js';
import { WhatHappens } from './customer/what-happens.js';
import { useSubjectVerdict, type Verdict } from './customer/use-subject-verdict.js';
import { ComputedFacts, PassingRules } from './customer/what-passed.js';
import { SaveAsTest } from '../test-cases/save-as-test.js';
import { tierWords } from './reasons/speaker.js';
import { useSimulation, type Subject } from './state/simulation-store.js';
import { closeCustomer } from './state/subject.js';
import { useCustomerWords } from './words/customer-words.js';

/** One customer: what becomes of them and why, with facts that can be changed to try another. */
export function CustomerPanel() {
  const subject = useSimulation((state) => state.subject);
  return subject ? <Panel subject={subject} /> : null;
}

function Panel({ subject }: { subject: Subject }) {
  const t = useCustomerWords();
  const verdict = useSubjectVerdict(subject);
  const panel = useRef<HTMLElement>(null);
  const setTrace = useDecorations((state) => state.setTrace);
  useEffect(() => setTrace(verdict.trace), [setTrace, verdict.trace]);
  const { place, id } = subject;
  return (
    <section
      ref={panel}
      className={styles['panel']}
      aria-label={id || t('tryTitle')}
      onKeyDown={(event) => event.key === 'Escape' && closeCustomer()}
    >
      <PanelHead subject={subject} />
      <OutcomeBox verdict={verdict} />
      <FactForm key={`${place} ${id} ${subject.opened}`} subject={subject} verdict={verdict} />
      <Holding subject={subject} verdict={verdict} />
      <WhatHappens subject={subject} verdict={verdict} />
      <SaveAsTest subject={subject} />
      {verdict.draft.ok && <ComputedFacts judgement={verdict.draft.judgement} verdict={verdict} />}
      {verdict.draft.ok && <PassingRules judgement={verdict.draft.judgement} verdict={verdict} />}
    </section>
  );
}

function PanelHead({ subject: { place, id, facts } }: { subject: Subject }) {
  const t = useCustomerWords();
  const customer = useSimulation((state) => (place === null ? undefined : state.open?.customers[place]));
  const name = customer?.name;
  const changed = customer !== undefined && !sameFact(customer.facts, facts);
  const source = useSimulation((state) => state.source.kind);
  const policy = useEditor((state) => state.policyKey);
  const readsDecisions = useCan()('decisions:read', policy);
  const decisions = `/decisions?policy=${policy}&customer=${encodeURIComponent(id)}`;
  return (
    <div className={styles['head']}>
      <div>
        <h2>
          {id || t('tryTitle')}
          {name && <span>{name}</span>}
        </h2>
        <p>{place === null ? t('tryHelp') : t(changed ? 'changed' : source === 'samples' ? 'sample' : 'own')}</p>
        {id && source !== 'samples' && readsDecisions && <Link to={decisions}>{t('decisions')}</Link>}
      </div>
      <IconButton size="small" label={t('close')} onClick={closeCustomer}>
        <IconX size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

/** The tier that the customer holds now, where the dataset says so. */
function Holding({ subject: { current }, verdict: { speaker } }: { subject: Subject; verdict: Verdict }) {
  const t = useCustomerWords();
  if (!current) return null;
  const tier = current.tier === null ? t('holdsNothing') : tierWords(speaker, current.tier);
  const until = current.validUntil?.slice(0, 10);
  return (
    <div className={styles['section']}>
      <h3>{t('holdsNow')}</h3>
      <p>{until ? t('holdsUntil', { tier, day: formatDay(until, speaker.language) }) : t('holds', { tier })}</p>
    </div>
  );
}
