import { IconArrowsDiff } from '../ui/icons.js';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useDiff } from '../api/use-diff.js';
import { usePolicy } from '../api/use-policy.js';
import { useVersions } from '../api/use-versions.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { ChangeCounts, ChangeList } from '../parts/change-list.js';
import { JsonDiff } from '../parts/json-diff.js';
import { ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { Panel } from '../ui/panel.js';
import { Segmented } from '../ui/segmented.js';
import { SkeletonLines } from '../ui/skeleton.js';
import styles from './compare-page.module.css';
import { useCompareWords } from './compare-words.js';
import { SidePicker, useSideOptions } from './side-picker.js';
import { useSideDocument } from './use-side-document.js';

type View = 'sentences' | 'json';

interface SidesProps {
  policyKey: string;
  from: string;
  to: string;
  view: View;
}

function Compared({ policyKey, from, to, view }: SidesProps) {
  const t = useCompareWords();
  const diff = useDiff(policyKey, from, to);
  const before = useSideDocument(policyKey, from);
  const after = useSideDocument(policyKey, to);
  return (
    <Load query={diff} skeleton={<SkeletonLines lines={6} />}>
      {({ changes }) => (
        <div className={styles['result']}>
          <h2 className="visually-hidden">{view === 'json' ? t('json') : t('sentences')}</h2>
          <ChangeCounts changes={changes} />
          {view === 'sentences' && <ChangeList changes={changes} before={before} after={after} />}
          {view === 'json' && before && after && <JsonDiff before={before} after={after} />}
        </div>
      )}
    </Load>
  );
}

function NothingYet({ policyKey, chooseOnly }: { policyKey: string; chooseOnly: boolean }) {
  const t = useCompareWords();
  return (
    <Panel>
      <EmptyState
        icon={<IconArrowsDiff size={22} />}
        title={chooseOnly ? t('choose') : t('nothing')}
        actions={!chooseOnly && <ButtonLink to={`/policies/${policyKey}`}>{t('toPolicy')}</ButtonLink>}
      >
        {chooseOnly ? t('chooseText') : t('nothingText')}
      </EmptyState>
    </Panel>
  );
}

/** Two sides of a policy; the address says which, so that a link opens the same comparison. */
export function ComparePage() {
  const t = useCompareWords();
  const language = useLanguage();
  const { key = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const [view, setView] = useState<View>('sentences');
  const policy = usePolicy(key);
  const versions = useVersions(key);
  const options = useSideOptions(policy.data, versions.data ?? []);
  const [from, to] = [search.get('from') ?? undefined, search.get('to') ?? undefined];
  const label = (side: string | undefined) => options.find(({ value }) => value === side)?.label ?? side ?? '—';
  const choose = (nextFrom: string | undefined, nextTo: string | undefined) =>
    setSearch({ ...(nextFrom ? { from: nextFrom } : {}), ...(nextTo ? { to: nextTo } : {}) }, { replace: true });
  return (
    <Page
      guide="compare"
      crumbs={[
        { label: t('policies'), to: '/' },
        { label: inLanguage(policy.data?.name, language) || key, to: `/policies/${key}` },
        { label: t('crumb') },
      ]}
      center={
        <Segmented
          label={t('view')}
          options={[
            { value: 'sentences', label: t('sentences') },
            { value: 'json', label: t('json') },
          ]}
          value={view}
          onChange={setView}
        />
      }
    >
      <h1 className="visually-hidden">{t('title', { from: label(from), to: label(to) })}</h1>
      <Load query={policy}>
        {() => (
          <>
            <SidePicker options={options} from={from} to={to} onChange={choose} />
            {from && to ? (
              <Compared policyKey={key} from={from} to={to} view={view} />
            ) : (
              <NothingYet policyKey={key} chooseOnly={options.length > 1} />
            )}
          </>
        )}
      </Load>
    </Page>
  );
}
