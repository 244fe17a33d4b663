import type { PolicyDetail } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useParams, useSearchParams } from 'react-router';
import { usePolicy } from '../api/use-policy.js';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { useCan } from '../app/session-context.js';
import { usePartsWords } from '../parts/parts-words.js';
import { ButtonLink } from '../ui/button.js';
import { Load } from '../ui/load.js';
import { Pill } from '../ui/pill.js';
import { Segmented } from '../ui/segmented.js';
import { PolicyOverview } from './policy-overview.js';
import { PolicySettings } from './policy-settings.js';
import { usePolicyWords } from './policy-words.js';
import { ReleaseTimeline } from './release-timeline.js';
import { EndpointCard } from './endpoint-card.js';
import { RequestList } from './request-list.js';
import { VersionList } from './version-list.js';

const tabs = ['overview', 'versions', 'requests', 'settings'] as const;
type Tab = (typeof tabs)[number];

const asTab = (value: string | null): Tab => tabs.find((tab) => tab === value) ?? 'overview';

function LivePill({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const parts = usePartsWords();
  return (
    <>
      {policy.archived && <Pill tone="quiet">{t('archived')}</Pill>}
      {policy.live ? (
        <Pill tone="good">{parts('live', { version: policy.live.version })}</Pill>
      ) : (
        <Pill tone="outline">{parts('notLive')}</Pill>
      )}
    </>
  );
}

function TabContent({ tab, policy }: { tab: Tab; policy: PolicyDetail }) {
  switch (tab) {
    case 'overview':
      return <PolicyOverview policy={policy} />;
    case 'versions':
      return <VersionList policy={policy} />;
    case 'requests':
      return <RequestList policyKey={policy.key} />;
    case 'settings':
      return <PolicySettings policy={policy} />;
    default:
      return tab satisfies never;
  }
}

/** One policy: what is live, what is being worked on, what was released. */
export function PolicyPage() {
  const t = usePolicyWords();
  const { key = '' } = useParams();
  const language = useLanguage();
  const readsDecisions = useCan()('decisions:read', key);
  const policy = usePolicy(key);
  const live = useVersion(key, policy.data?.live?.version);
  const [search, setSearch] = useSearchParams();
  const tab = asTab(search.get('tab'));
  const name = inLanguage(policy.data?.name, language) || key;
  return (
    <Page
      guide="versions"
      crumbs={[{ label: t('policies'), to: '/' }, { label: name }]}
      status={policy.data && <LivePill policy={policy.data} />}
      center={
        !policy.isError && (
          <Segmented
            label={t('tabs.label')}
            options={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
            value={tab}
            onChange={(value) => setSearch(value === 'overview' ? {} : { tab: value })}
          />
        )
      }
      actions={
        readsDecisions && <ButtonLink to={`/decisions?policy=${encodeURIComponent(key)}`}>{t('decisions')}</ButtonLink>
      }
      {...(tab === 'overview' && policy.data
        ? {
            side: (
              <>
                <ReleaseTimeline policyKey={key} />
                {live.data && <EndpointCard policyKey={key} document={live.data.document} />}
              </>
            ),
            sideLabel: t('releases.title'),
          }
        : {})}
    >
      <h1 className="visually-hidden">{name}</h1>
      <Load query={policy}>{(data) => <TabContent tab={tab} policy={data} />}</Load>
    </Page>
  );
}
