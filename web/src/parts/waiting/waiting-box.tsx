import type { WaitingRequest } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWaiting } from '../../api/use-waiting.js';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { ErrorPanel } from '../../ui/error-panel.js';
import { Panel, SectionHeading } from '../../ui/panel.js';
import { Pill } from '../../ui/pill.js';
import { useFormat } from '../../ui/use-format.js';
import { useWaitingWords } from './waiting-words.js';
import rows from '../../ui/row-list.module.css';
import styles from './waiting.module.css';

/** How many are listed before the rest is asked for. */
const atFirst = 5;

function WaitingRow({ request }: { request: WaitingRequest }) {
  const t = useWaitingWords();
  const format = useFormat();
  const language = useLanguage();
  const { policy, submittedAt, submittedBy, waitingFor } = request;
  const name = inLanguage(policy.name, language) || policy.key;
  return (
    <li className={rows['row']}>
      <span className={rows['what']}>
        <Link to={`/policies/${policy.key}/requests/${request.id}`}>{request.title}</Link>
        <small>{t('of', { policy: name, when: format.ago(submittedAt), name: submittedBy.name })}</small>
      </span>
      <Pill tone="accent">{t(waitingFor)}</Pill>
    </li>
  );
}

/** The change requests that the reader has to act on, with what each waits for; nothing where none does. */
export function WaitingBox() {
  const t = useWaitingWords();
  const { data, error, refetch } = useWaiting();
  const [all, setAll] = useState(false);
  if (!data) return error ? <ErrorPanel error={error} onRetry={refetch} /> : null;
  const { items, count } = data;
  if (count === 0) return null;
  const folded = !all && items.length > atFirst;
  return (
    <section className={styles['box']} aria-labelledby="waiting-title">
      <SectionHeading id="waiting-title">{t('title', { count })}</SectionHeading>
      <Panel>
        <ul>
          {(folded ? items.slice(0, atFirst) : items).map((request) => (
            <WaitingRow key={request.id} request={request} />
          ))}
        </ul>
        {folded && (
          <Button kind="quiet" full onClick={() => setAll(true)}>
            {t('all', { count })}
          </Button>
        )}
        {!folded && count > items.length && (
          <p className={styles['more']}>{t('more', { count: count - items.length })}</p>
        )}
      </Panel>
    </section>
  );
}
