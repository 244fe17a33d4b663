import type { ChangeRequest, PolicyDetail } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { withDefaults } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { usePolicy } from '../api/use-policy.js';
import { useRequest } from '../api/use-request.js';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { Page } from '../app/page.js';
import { ChangeList } from '../parts/change-list.js';
import { usePartsWords } from '../parts/parts-words.js';
import { PolicyOutline } from '../parts/policy-outline.js';
import { RequestStatusPill } from '../parts/request-status-pill.js';
import { ButtonLink } from '../ui/button.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import { Discussion } from './discussion.js';
import styles from './request-page.module.css';
import { RequestSide } from './request-side.js';
import { RuleComments } from './rule-comments.js';
import { useTalk } from './use-talk.js';
import { useRequestsWords } from './requests-words.js';

interface RequestProps {
  policy: PolicyDetail;
  request: ChangeRequest;
}

function Head({ policy, request }: RequestProps) {
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

/** Against what it started from; a first version changes nothing, it says something. */
function Content({ policy, request }: RequestProps) {
  const t = useRequestsWords();
  const base = useVersion(policy.key, request.baseVersion ?? undefined);
  const before = useMemo(() => base.data && withDefaults(base.data.document), [base.data]);
  const talk = useTalk(policy.key, request, before);
  if (request.baseVersion === null) {
    return (
      <>
        <SectionHeading>{t('firstSays')}</SectionHeading>
        <Panel>
          <PolicyOutline document={request.document} />
        </Panel>
        <Discussion talk={talk} beside={false} />
      </>
    );
  }
  const side = request.version === null ? `draft:${request.draftId}` : String(request.version);
  return (
    <>
      <SectionHeading
        action={
          <ButtonLink size="small" to={`/policies/${policy.key}/compare?from=${request.baseVersion}&to=${side}`}>
            {t('compareJson')}
          </ButtonLink>
        }
      >
        {t('whatChanges', { count: request.changes.length })}
      </SectionHeading>
      <ChangeList
        changes={request.changes}
        before={base.data?.document}
        after={request.document}
        belowRule={(ruleId) => <RuleComments talk={talk} ruleId={ruleId} />}
      />
      <Discussion talk={talk} beside />
    </>
  );
}

/** A change request as whoever decides reads it: what changes, as sentences, and what it still takes. */
export function RequestPage() {
  const t = useRequestsWords();
  const language = useLanguage();
  const { key = '', id = '' } = useParams();
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
      status={request.data && <RequestStatusPill status={request.data.status} />}
      actions={
        request.data && <ButtonLink to={`/policies/${key}/drafts/${request.data.draftId}`}>{t('openDraft')}</ButtonLink>
      }
      {...(both ? { side: <RequestSide {...both} />, sideLabel: t('gates.title') } : {})}
    >
      <Load query={policy}>
        {(policyData) => (
          <Load query={request}>
            {(requestData) => (
              <>
                <Head policy={policyData} request={requestData} />
                <Content policy={policyData} request={requestData} />
              </>
            )}
          </Load>
        )}
      </Load>
    </Page>
  );
}
