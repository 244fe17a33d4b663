import type { ApiKey } from '@tierwright/shared/contracts';
import { Button } from '../ui/button.js';
import { classNames } from '../ui/class-names.js';
import { Pill } from '../ui/pill.js';
import { useFormat } from '../ui/use-format.js';
import styles from './people-page.module.css';
import { useSettingsWords } from './settings-words.js';

function useFacts({ createdAt, lastUsedAt, expiresAt, revokedAt }: ApiKey): string {
  const t = useSettingsWords();
  const format = useFormat();
  return [
    t('keys.made', { day: format.day(createdAt) }),
    lastUsedAt ? t('keys.lastUsed', { when: format.ago(lastUsedAt) }) : t('keys.never'),
    ...(expiresAt && !revokedAt ? [t('keys.expires', { day: format.day(expiresAt) })] : []),
  ].join(' · ');
}

export function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const t = useSettingsWords();
  const facts = useFacts(apiKey);
  const { name, prefix, scopes, policies, expiresAt, revokedAt } = apiKey;
  const expired = expiresAt !== null && new Date(expiresAt) < new Date();
  return (
    <li className={classNames(styles['row'], (revokedAt || expired) && styles['off'])}>
      <span className={styles['who']}>
        <b>
          {name} <code>{prefix}…</code>
        </b>
        <small>{facts}</small>
      </span>
      <span className={styles['roles']}>
        {revokedAt && <Pill tone="warn">{t('keys.revoked')}</Pill>}
        {!revokedAt && expired && <Pill tone="warn">{t('keys.expired')}</Pill>}
        {scopes.map((scope) => (
          <Pill key={scope}>{t(`scopes.${scope}`)}</Pill>
        ))}
        <Pill tone="outline">{policies ? policies.join(', ') : t('keys.everyPolicy')}</Pill>
      </span>
      {!revokedAt && (
        <Button size="small" onClick={onRevoke}>
          {t('keys.revoke')}
        </Button>
      )}
    </li>
  );
}
