import { IconChevronRight, IconSearch } from '../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import type { PolicyEntry } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.js';
import { usePartsWords } from '../parts/parts-words.js';
import { TierChips } from '../parts/tier-chips.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { Pill } from '../ui/pill.js';
import { SearchField } from '../ui/search-field.js';
import { useFormat } from '../ui/use-format.js';
import { usePoliciesWords } from './policies-words.js';
import styles from './policy-list.module.css';

function LiveState({ live }: Pick<PolicyEntry, 'live'>) {
  const t = usePoliciesWords();
  const parts = usePartsWords();
  const format = useFormat();
  if (!live) return <Pill tone="outline">{parts('notLive')}</Pill>;
  return (
    <span className={styles['live']}>
      <Pill tone="good">{parts('live', { version: live.version })}</Pill>
      <small>{t('liveSince', { day: format.day(live.since) })}</small>
    </span>
  );
}

function PolicyRow({ policy }: { policy: PolicyEntry }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const format = useFormat();
  return (
    <li>
      <Link to={`/policies/${policy.key}`} className={styles['row']}>
        <span className={styles['what']}>
          <b>{inLanguage(policy.name, language) || policy.key}</b>
          <code>{policy.key}</code>
          <TierChips tiers={policy.tiers} />
        </span>
        <span className={styles['state']}>
          {policy.archived && <Pill tone="quiet">{t('archived')}</Pill>}
          <LiveState live={policy.live} />
        </span>
        <span className={styles['work']}>
          {policy.openRequests > 0 && <Pill>{t('requests', { count: policy.openRequests })}</Pill>}
          {policy.drafts > 0 && <Pill tone="outline">{t('drafts', { count: policy.drafts })}</Pill>}
          <small>{t('updated', { when: format.ago(policy.updatedAt) })}</small>
        </span>
        <IconChevronRight size={16} aria-hidden className={styles['go']} />
      </Link>
    </li>
  );
}

const searchFrom = 7;

/** Every policy on a row: what its tiers are, what is live, what is being worked on. */
export function PolicyList({ policies }: { policies: readonly PolicyEntry[] }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const [term, setTerm] = useState('');
  const [withArchived, setWithArchived] = useState(false);
  const archived = policies.filter((policy) => policy.archived).length;
  const showsArchived = withArchived || archived === policies.length;
  const wanted = term.trim().toLowerCase();
  const shown = policies.filter(
    (policy) =>
      (showsArchived || !policy.archived) &&
      `${inLanguage(policy.name, language)} ${policy.key}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      {(policies.length >= searchFrom || archived > 0) && (
        <div className={styles['tools']}>
          {policies.length >= searchFrom && (
            <SearchField label={t('search')} value={term} onChange={setTerm} icon={<IconSearch size={15} />} />
          )}
          {archived > 0 && archived < policies.length && (
            <Button kind="quiet" size="small" onClick={() => setWithArchived(!withArchived)}>
              {withArchived ? t('hideArchived') : t('showArchived', { count: archived })}
            </Button>
          )}
        </div>
      )}
      <Panel>
        {shown.length === 0 ? (
          <EmptyState
            title={t('nothingFound', { term })}
            actions={<Button onClick={() => setTerm('')}>{t('clearSearch')}</Button>}
          >
            {t('nothingFoundText')}
          </EmptyState>
        ) : (
          <ul>
            {shown.map((policy) => (
              <PolicyRow key={policy.key} policy={policy} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
