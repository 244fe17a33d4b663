import { withQuery } from '../api/client.js';
import { useDecisions } from '../api/use-decisions.js';
import { usePolicies } from '../api/use-policies.js';
import { Page } from '../app/page.js';
import { useCanSomewhere } from '../app/session-context.js';
import { ExportFiles } from '../parts/export-files.js';
import { useSearchFields } from '../parts/use-search-fields.js';
import { Button, ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { IconHistory } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { DecisionFilters } from './decision-filters.js';
import styles from './decision-list.module.css';
import { DecisionList } from './decision-list.js';
import { decisionSearch, searchNames, type Fields } from './decision-search.js';
import { useDecisionsWords } from './decisions-words.js';
import { Denied } from './denied.js';

/** Every decision that was made, searched by what is known of it. */
export function DecisionsPage() {
  const t = useDecisionsWords();
  const mayRead = useCanSomewhere('decisions:read');
  const { fields, setFields } = useSearchFields(searchNames);
  const search = decisionSearch(fields);
  return (
    <Page
      guide="decisions"
      crumbs={[{ label: t('title') }]}
      actions={mayRead && <ExportFiles addressOf={(format) => withQuery('/decisions/export', { ...search, format })} />}
    >
      <h1 className="visually-hidden">{t('title')}</h1>
      {mayRead ? <Search fields={fields} setFields={setFields} /> : <Denied />}
    </Page>
  );
}

interface SearchProps {
  fields: Fields;
  setFields: (change: Fields) => void;
}

function Search({ fields, setFields }: SearchProps) {
  const t = useDecisionsWords();
  const policies = usePolicies().data ?? [];
  const found = useDecisions(decisionSearch(fields), true);
  const clear = () => setFields(Object.fromEntries(searchNames.map((name) => [name, ''])));
  const decisions = found.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <p className={styles['intro']}>{t('intro')}</p>
      <DecisionFilters fields={fields} policies={policies} onChange={setFields} />
      {found.isError && <ErrorPanel error={found.error} onRetry={() => found.refetch()} />}
      {!decisions && !found.isError && (
        <Panel padded>
          <SkeletonLines lines={8} height={18} />
        </Panel>
      )}
      {decisions?.length === 0 && <Nothing searched={Object.keys(fields).length > 0} onClear={clear} />}
      {decisions && decisions.length > 0 && (
        <>
          <DecisionList decisions={decisions} policies={policies} onCustomer={(customer) => setFields({ customer })} />
          <Foot count={decisions.length} found={found} />
        </>
      )}
    </>
  );
}

function Foot({ count, found }: { count: number; found: ReturnType<typeof useDecisions> }) {
  const t = useDecisionsWords();
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

function Nothing({ searched, onClear }: { searched: boolean; onClear: () => void }) {
  const t = useDecisionsWords();
  return (
    <Panel>
      <EmptyState
        icon={<IconHistory size={22} />}
        title={t(searched ? 'nothing.title' : 'empty.title')}
        actions={
          searched ? (
            <Button onClick={onClear}>{t('filter.clear')}</Button>
          ) : (
            <ButtonLink to="/">{t('empty.policies')}</ButtonLink>
          )
        }
      >
        {t(searched ? 'nothing.text' : 'empty.text')}
      </EmptyState>
    </Panel>
  );
}
