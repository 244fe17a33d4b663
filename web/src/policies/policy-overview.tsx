import type { PolicyDetail } from '@tierwright/shared/contracts';
import { useVersion } from '../api/use-version.js';
import { PolicyOutline } from '../parts/policy-outline.js';
import { ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { DraftList } from './draft-list.js';
import { usePolicyWords } from './policy-words.js';
import { RequestRows } from './request-list.js';

function Live({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const version = useVersion(policy.key, policy.live?.version);
  const [draft] = policy.drafts;
  if (!policy.live) {
    return (
      <Panel>
        <EmptyState
          title={t('live.none')}
          actions={
            draft && (
              <ButtonLink to={`/policies/${policy.key}/drafts/${draft.id}`} kind="primary">
                {t('live.openDraft')}
              </ButtonLink>
            )
          }
        >
          {t('live.noneText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <Load query={version}>{({ document }) => <PolicyOutline document={document} />}</Load>
    </Panel>
  );
}

export function PolicyOverview({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const waiting = policy.requests.filter(({ status }) => status !== 'published' && status !== 'withdrawn');
  return (
    <>
      {waiting.length > 0 && (
        <>
          <SectionHeading>{t('requests.open')}</SectionHeading>
          <Panel>
            <RequestRows policyKey={policy.key} requests={waiting} />
          </Panel>
        </>
      )}
      <DraftList policy={policy} />
      <SectionHeading
        action={
          policy.live && (
            <ButtonLink size="small" to={`/policies/${policy.key}/versions/${policy.live.version}`}>
              {t('live.open', { version: policy.live.version })}
            </ButtonLink>
          )
        }
      >
        {t('live.title')}
      </SectionHeading>
      <Live policy={policy} />
    </>
  );
}
