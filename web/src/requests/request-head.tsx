import type { ChangeRequest, PolicyDetail } from '@tierwright/shared/contracts';
import { usePartsWords } from '../parts/parts-words.js';
import { useFormat } from '../ui/use-format.js';
import styles from './request-page.module.css';
import { useRequestsWords } from './requests-words.js';

/** What it is called, from where and when it comes, and why. */
export function RequestHead({ policy, request }: { policy: PolicyDetail; request: ChangeRequest }) {
  const t = useRequestsWords();
  const parts = usePartsWords();
  const format = useFormat();
  const { baseVersion, contentHash, submittedAt, submittedBy, description } = request;
  const live = policy.live?.version === baseVersion ? policy.live : null;
  return (
    <header className={styles['head']}>
      <h1>{request.title}</h1>
      <p>
        {baseVersion === null ? t('fromNothing') : t('fromVersion', { version: baseVersion })}
        {live && t('liveSince', { day: format.day(live.effectiveFrom) })} ·{' '}
        {t('submitted', { time: format.time(submittedAt), name: submittedBy.name })} ·{' '}
        <span title={contentHash}>
          {parts('hash', { hash: `${contentHash.slice(0, 4)}…${contentHash.slice(-4)}` })}
        </span>
      </p>
      {description && <p className={styles['why']}>{description}</p>}
    </header>
  );
}
