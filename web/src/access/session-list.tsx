import { useEndSession } from '../api/use-end-session.js';
import { useSessions } from '../api/use-sessions.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Load } from '../ui/load.js';
import { Pill } from '../ui/pill.js';
import { useFormat } from '../ui/use-format.js';
import { deviceName } from './device-name.js';
import styles from './people-page.module.css';
import { useSettingsWords } from './settings-words.js';

/** Everywhere that one is signed in, this browser first. */
export function SessionList() {
  const t = useSettingsWords();
  const format = useFormat();
  const sessions = useSessions();
  const end = useEndSession();
  return (
    <>
      <Load query={sessions}>
        {(entries) => (
          <ul>
            {entries
              .toSorted((a, b) => Number(b.current) - Number(a.current))
              .map(({ id, current, userAgent, lastSeenAt, expiresAt }) => {
                const device = deviceName(userAgent) ?? t('account.unknownDevice');
                return (
                  <li key={id} className={styles['row']}>
                    <span className={styles['who']}>
                      <b>
                        {device} {current && <Pill tone="good">{t('account.here')}</Pill>}
                      </b>
                      <small>
                        {t('account.seen', { when: format.ago(lastSeenAt) })} ·{' '}
                        {t('account.until', { day: format.day(expiresAt) })}
                      </small>
                    </span>
                    {!current && (
                      <Button
                        size="small"
                        aria-label={t('account.endLabel', { device })}
                        busy={end.isPending && end.variables === id}
                        onClick={() => end.mutate(id)}
                      >
                        {t('account.end')}
                      </Button>
                    )}
                  </li>
                );
              })}
          </ul>
        )}
      </Load>
      {end.isError && <ErrorPanel error={end.error} inline />}
    </>
  );
}
