import { IconMessageCheck } from '../ui/icons.js';
import type { RequestEntry } from '@tierwright/shared/contracts';
import { Link } from 'react-router';
import { usePolicy } from '../api/use-policy.js';
import { useRequests } from '../api/use-requests.js';
import { RequestStatusPill } from '../parts/request-status-pill.js';
import { EmptyState } from '../ui/empty-state.js';
import { Load } from '../ui/load.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { useFormat } from '../ui/use-format.js';
import { GuideLink } from '../guide/guide-link.js';
import { usePolicyWords } from './policy-words.js';
import styles from '../ui/row-list.module.css';

function RequestRow({ policyKey, request }: { policyKey: string; request: RequestEntry }) {
  const t = usePolicyWords();
  const format = useFormat();
  const policy = usePolicy(policyKey).data;
  const { approvals, status, version, baseVersion } = request;
  const closed = status === 'published' || status === 'withdrawn';
  return (
    <li className={styles['row']}>
      <span className={styles['what']}>
        <Link to={`/policies/${policyKey}/requests/${request.id}`}>{request.title}</Link>
        <small>{t('requests.by', { when: format.ago(request.submittedAt), name: request.submittedBy.name })}</small>
      </span>
      <span className={styles['side']}>
        {!closed && (
          <small>{approvals.need === 0 ? t('requests.noApprovals') : t('requests.approvals', approvals)}</small>
        )}
        {version !== null && (
          <Link to={`/policies/${policyKey}/versions/${version}`}>{t('requests.version', { version })}</Link>
        )}
        <RequestStatusPill status={status} baseVersion={baseVersion} live={policy && (policy.live?.version ?? null)} />
      </span>
    </li>
  );
}

export const RequestRows = ({ policyKey, requests }: { policyKey: string; requests: readonly RequestEntry[] }) => (
  <ul>
    {requests.map((request) => (
      <RequestRow key={request.id} policyKey={policyKey} request={request} />
    ))}
  </ul>
);

/** Every change request there ever was, the newest first. */
export function RequestList({ policyKey }: { policyKey: string }) {
  const t = usePolicyWords();
  const requests = useRequests(policyKey);
  return (
    <>
      <SectionHeading>{t('requests.title')}</SectionHeading>
      <Panel>
        <Load query={requests}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState icon={<IconMessageCheck size={22} />} title={t('requests.empty')}>
                {t('requests.emptyText')} <GuideLink about="publishing" words />
              </EmptyState>
            ) : (
              <RequestRows policyKey={policyKey} requests={items} />
            )
          }
        </Load>
      </Panel>
    </>
  );
}
