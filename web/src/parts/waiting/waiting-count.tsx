import type { ReactNode } from 'react';
import { useWaiting } from '../../api/use-waiting.js';
import { useWaitingWords } from './waiting-words.js';
import styles from './waiting.module.css';

/** An icon with the number of change requests that wait for the reader. */
export function WaitingCount({ children }: { children: ReactNode }) {
  const t = useWaitingWords();
  const count = useWaiting().data?.count ?? 0;
  return (
    <div className={styles['counted']}>
      {children}
      {count > 0 && (
        <b className={styles['count']} role="img" aria-label={t('count', { count })} title={t('count', { count })}>
          {count > 99 ? '99+' : count}
        </b>
      )}
    </div>
  );
}
