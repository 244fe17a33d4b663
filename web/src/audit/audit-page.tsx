import { useMemo, useState } from 'react';
import { withQuery } from '../api/client.js';
import { useAuditEvents } from '../api/use-audit-events.js';
import { usePolicies } from '../api/use-policies.js';
import { Page } from '../app/page.js';
import { useCan, useCanSomewhere } from '../app/session-context.js';
import { ExportFiles } from '../parts/export-files.js';
import { useSearchFields } from '../parts/use-search-fields.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { IconShieldCheck } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { AuditFilters } from './audit-filters.js';
import styles from './audit-page.module.css';
import { auditSearch, searchNames, type Fields } from './audit-search.js';
import { useAuditWords } from './audit-words.js';
import { EventList } from './event-list.js';
import { useNarrator } from './use-narrator.js';
import { VerifyDialog } from './verify-dialog.js';

/** Who changed what, and the proof that nobody has altered the record of it. */
export function AuditPage() {
  const t = useAuditWords();
  const mayRead = useCanSomewhere('audit:read');
  if (mayRead) return <Trail />;
  return (
    <Page crumbs={[{ label: t('title') }]}>
      <h1 className="visually-hidden">{t('title')}</h1>
      <Panel>
        <EmptyState icon={<IconShieldCheck size={22} />} title={t('denied.title')}>
          {t('denied.text')}
        </EmptyState>
      </Panel>
    </Page>
  );
}

type Found = ReturnType<typeof useAuditEvents>;
const eventsOf = (found: Found) => found.data?.pages.flatMap(({ items }) => items);
const everything = {};

function Trail() {
  const t = useAuditWords();
  const mayVerify = useCan()('audit:read');
  const { fields, setFields } = useSearchFields(searchNames);
  const search = auditSearch(fields);
  const found = useAuditEvents(search, true);
  const recent = useAuditEvents(everything, true);
  const policies = usePolicies().data;
  const known = useMemo(() => eventsOf(recent) ?? [], [recent]);
  const events = useMemo(() => eventsOf(found), [found]);
  const people = useMemo(() => [...known, ...(events ?? [])], [known, events]);
  const narrator = useNarrator(people, policies ?? []);
  const [verifying, setVerifying] = useState(false);
  return (
    <Page
      guide="audit"
      crumbs={[{ label: t('title') }]}
      actions={
        <>
          <ExportFiles addressOf={(format) => withQuery('/audit/export', { ...search, format })} />
          {mayVerify && (
            <Button kind="primary" icon={<IconShieldCheck size={16} aria-hidden />} onClick={() => setVerifying(true)}>
              {t('verify.open')}
            </Button>
          )}
        </>
      }
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      <p className={styles['intro']}>
        {t('intro')} {!mayVerify && t('limited')}
      </p>
      <AuditFilters fields={fields} recent={people} policies={policies ?? []} onChange={setFields} />
      {found.isError && <ErrorPanel error={found.error} onRetry={() => found.refetch()} />}
      {!events && !found.isError && (
        <Panel padded>
          <SkeletonLines lines={8} height={18} />
        </Panel>
      )}
      {events && <EventList events={events} narrator={narrator} onNarrow={setFields} />}
      {events && <Foot count={events.length} found={found} onClear={() => setFields(cleared)} />}
      {verifying && <VerifyDialog narrator={narrator} onClose={() => setVerifying(false)} />}
    </Page>
  );
}

const cleared: Fields = Object.fromEntries(searchNames.map((name) => [name, '']));

function Foot({ count, found, onClear }: { count: number; found: Found; onClear: () => void }) {
  const t = useAuditWords();
  if (count === 0)
    return (
      <Panel>
        <EmptyState
          icon={<IconShieldCheck size={22} />}
          title={t('nothing.title')}
          actions={<Button onClick={onClear}>{t('filter.clear')}</Button>}
        >
          {t('nothing.text')}
        </EmptyState>
      </Panel>
    );
  return (
    <div className={styles['foot']}>
      {found.hasNextPage && (
        <Button busy={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
      <span role="status">
        {t('count', { count })} {!found.hasNextPage && t('all')}
      </span>
    </div>
  );
}
