import type { ChangeRequest, PolicyDetail } from '@tierwright/shared/contracts';
import { useComments } from '../api/use-comments.js';
import { ButtonLink } from '../ui/button.js';
import { SectionHeading } from '../ui/panel.js';
import { openComments } from './comment-threads.js';
import { GateList } from './gate-list.js';
import { PublishActions } from './publish-actions.js';
import { requestGates } from './request-gates.js';
import styles from './request-side.module.css';
import { RequestTrail } from './request-trail.js';
import { useRequestsWords } from './requests-words.js';
import { ReviewActions } from './review-actions.js';
import { UpdateAction } from './update-action.js';
import { WithdrawAction } from './withdraw-action.js';

interface RequestSideProps {
  policy: PolicyDetail;
  request: ChangeRequest;
}

function Closed({ policy, request }: RequestSideProps) {
  const t = useRequestsWords();
  const { version } = request;
  return (
    <section className={styles['part']}>
      <SectionHeading>{version === null ? t('closed.withdrawn') : t('closed.published', { version })}</SectionHeading>
      {version !== null && (
        <ButtonLink to={`/policies/${policy.key}/versions/${version}`} full>
          {t('closed.open', { version })}
        </ButtonLink>
      )}
    </section>
  );
}

/** What it still takes, what the reader may do, and what happened so far. */
export function RequestSide({ policy, request }: RequestSideProps) {
  const closed = request.status === 'published' || request.status === 'withdrawn';
  const comments = useComments(policy.key, request.id).data ?? [];
  const live = policy.live?.version ?? null;
  const gates = requestGates(request, live, openComments(comments));
  return (
    <div className={styles['side']}>
      {closed ? (
        <Closed policy={policy} request={request} />
      ) : (
        <>
          <GateList
            gates={gates}
            document={request.document}
            update={
              request.can.update &&
              live !== null && <UpdateAction policyKey={policy.key} request={request} live={live} />
            }
          />
          {request.approvals.need > 0 && <ReviewActions policyKey={policy.key} request={request} />}
          <PublishActions policyKey={policy.key} request={request} live={live} />
        </>
      )}
      <RequestTrail policyKey={policy.key} request={request} comments={comments} />
      {request.can.withdraw && <WithdrawAction policyKey={policy.key} requestId={request.id} />}
    </div>
  );
}
