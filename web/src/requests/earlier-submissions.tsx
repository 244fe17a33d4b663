import type { SpokenChange } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import { useSubmissions } from '../api/use-submissions.js';
import { ChangeMark } from '../parts/change-list.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import styles from './earlier-submissions.module.css';
import { useRequestsWords } from './requests-words.js';
import { submissionSteps, type SubmissionStep } from './submission-steps.js';

function Sentences({ changes, gone }: { changes: readonly SpokenChange[]; gone: boolean }) {
  const t = useRequestsWords();
  return changes.map((change) => (
    <li key={changeKey(change)}>
      <ChangeMark kind={gone ? 'removed' : change.kind} />
      {gone ? (
        <del>
          <span className="visually-hidden">{t('earlier.went')}: </span>
          {change.sentence}
        </del>
      ) : (
        <span>
          <span className="visually-hidden">{t('earlier.came')}: </span>
          {change.sentence}
        </span>
      )}
    </li>
  ));
}

function Step({ step: { earlier, came, went, rebasedOn, retitled } }: { step: SubmissionStep }) {
  const t = useRequestsWords();
  const format = useFormat();
  const { at, by, contentHash } = earlier;
  const hash = `${contentHash.slice(0, 4)}…${contentHash.slice(-4)}`;
  return (
    <li className={styles['step']}>
      <h3>
        {earlier.title} <span>{t('earlier.line', { time: format.time(at), name: by.name, hash })}</span>
      </h3>
      <p>{came.length + went.length === 0 ? t('earlier.same') : t('earlier.then')}</p>
      <ul>
        <Sentences changes={went} gone />
        <Sentences changes={came} gone={false} />
      </ul>
      {retitled !== null && <p>{t('earlier.retitled', { title: retitled })}</p>}
      {rebasedOn !== null && <p>{t('earlier.rebased', { version: rebasedOn })}</p>}
    </li>
  );
}

/** What the request said before, and what each next submission changed of it; nothing where it was sent once. */
export function EarlierSubmissions({ policyKey, requestId }: { policyKey: string; requestId: string }) {
  const t = useRequestsWords();
  const steps = submissionSteps(useSubmissions(policyKey, requestId).data ?? []);
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="earlier" className={styles['section']}>
      <SectionHeading id="earlier">{t('earlier.title')}</SectionHeading>
      <Panel>
        <ol>
          {steps.map((step) => (
            <Step key={step.earlier.submission} step={step} />
          ))}
        </ol>
      </Panel>
    </section>
  );
}
