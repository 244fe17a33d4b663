import type { ChangeRequest, PolicyDetail } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useParams, useSearchParams } from 'react-router';
import { usePolicy } from '../api/use-policy.js';
import { useRequest } from '../api/use-request.js';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { useCan } from '../app/session-context.js';
import { RequestStatusPill } from '../parts/request-status-pill.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Load } from '../ui/load.js';
import { Segmented } from '../ui/segmented.js';
import { RequestCustomers } from './request-customers.js';
import { RequestHead } from './request-head.js';
import { RequestJson } from './request-json.js';
import { RequestOverview } from './request-overview.js';
import { RequestSide } from './request-side.js';
import { useRequestSimulation } from './use-request-simulation.js';
import { useRequestsWords } from './requests-words.js';

interface RequestProps {
  policy: PolicyDetail;
  request: ChangeRequest;
}

const views = ['overview', 'customers', 'json'] as const;
type View = (typeof views)[number];

/** The view that the address names. */
function useView(policyKey: string): { view: View; shown: View[]; show: (view: View) => void } {
  const [search, setSearch] = useSearchParams();
  const can = useCan();
  const shown = views.filter((view) => view !== 'customers' || can('datasets:read', policyKey));
  const view = shown.find((each) => each === search.get('view')) ?? 'overview';
  return {
    view,
    shown,
    show: (next) => setSearch(next === 'overview' ? {} : { view: next }, { replace: true }),
  };
}

function Content({ policy, request, view }: RequestProps & { view: View }) {
  const base = useVersion(policy.key, request.baseVersion ?? undefined).data?.document;
  const simulated = useRequestSimulation(policy, request);
  const props = { policy, request, simulated };
  if (view === 'json') return <RequestJson request={request} before={base} />;
  return view === 'customers' ? <RequestCustomers {...props} /> : <RequestOverview {...props} base={base} />;
}

/** Ways to look at the same elsewhere: on the canvas, on paper, in the editor. */
function Actions({ policyKey, request }: { policyKey: string; request: ChangeRequest }) {
  const t = useRequestsWords();
  const { id, baseVersion, version, draftId } = request;
  // The draft may have gone on since it was sent.
  const side = version === null ? `request:${id}` : String(version);
  return (
    <>
      {baseVersion !== null && (
        <ButtonLink kind="quiet" to={`/policies/${policyKey}/compare?from=${baseVersion}&to=${side}&view=canvas`}>
          {t('views.canvas')}
        </ButtonLink>
      )}
      <Button kind="quiet" onClick={() => window.print()}>
        {t('views.print')}
      </Button>
      <ButtonLink to={`/policies/${policyKey}/drafts/${draftId}`}>{t('openDraft')}</ButtonLink>
    </>
  );
}

/** A change request as whoever decides reads it: what changes, what that does, and what it still takes. */
export function RequestPage() {
  const t = useRequestsWords();
  const language = useLanguage();
  const { key = '', id = '' } = useParams();
  const { view, shown, show } = useView(key);
  const policy = usePolicy(key);
  const request = useRequest(key, id);
  const both = policy.data && request.data ? { policy: policy.data, request: request.data } : undefined;
  return (
    <Page
      guide="review"
      crumbs={[
        { label: t('policies'), to: '/' },
        { label: inLanguage(policy.data?.name, language) || key, to: `/policies/${key}` },
        { label: t('requests'), to: `/policies/${key}?tab=requests` },
        { label: request.data?.title ?? '…' },
      ]}
      status={both && <RequestStatusPill {...both.request} live={both.policy.live?.version ?? null} />}
      center={
        <Segmented
          label={t('views.label')}
          options={shown.map((value) => ({ value, label: t(`views.${value}`) }))}
          value={view}
          onChange={show}
        />
      }
      actions={request.data && <Actions policyKey={key} request={request.data} />}
      {...(both ? { side: <RequestSide {...both} />, sideLabel: t('gates.title') } : {})}
    >
      <Load query={policy}>
        {(policyData) => (
          <Load query={request}>
            {(requestData) => (
              <>
                <RequestHead policy={policyData} request={requestData} />
                <Content policy={policyData} request={requestData} view={view} />
              </>
            )}
          </Load>
        )}
      </Load>
    </Page>
  );
}
