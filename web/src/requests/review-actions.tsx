import type { ChangeRequest } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { useReview } from '../api/use-review.js';
import { useCan, useMe } from '../app/session-context.js';
import { Button } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { SectionHeading } from '../ui/panel.js';
import { TextArea } from '../ui/text-field.js';
import styles from './request-side.module.css';
import { useRequestsWords } from './requests-words.js';

interface ReviewProps {
  policyKey: string;
  request: ChangeRequest;
}

function VerdictDialog({
  policyKey,
  request,
  verdict,
  onClose,
}: ReviewProps & { verdict: 'approve' | 'requestChanges'; onClose: () => void }) {
  const t = useRequestsWords();
  const review = useReview(policyKey, request.id);
  const asks = verdict === 'requestChanges';
  return (
    <ConfirmDialog
      title={asks ? t('review.askTitle') : t('review.approveTitle')}
      confirm={asks ? t('review.askSubmit') : t('review.approve')}
      onClose={onClose}
      busy={review.isPending}
      error={review.error}
      onConfirm={({ comment }) =>
        review.mutate(
          { verdict, contentHash: request.contentHash, ...(comment ? { comment } : {}) },
          { onSuccess: onClose },
        )
      }
    >
      {!asks && <p>{t('review.approveText')}</p>}
      <TextArea
        name="comment"
        label={asks ? t('review.askLabel') : t('review.approveLabel')}
        placeholder={asks ? t('review.askPlaceholder') : undefined}
        required={asks}
        maxLength={10_000}
        data-autofocus
      />
    </ConfirmDialog>
  );
}

/** What the reader is to this request; only `asked` is offered to approve it. */
type Standing = 'notYours' | 'own' | 'approved' | 'asked';

function useStanding({ policyKey, request }: ReviewProps): Standing {
  const { user } = useMe();
  const mayReview = useCan()('requests:review', policyKey);
  if (!mayReview) return 'notYours';
  if (request.authors.some(({ id }) => id === user.id)) return 'own';
  const last = request.reviews.findLast(
    ({ by, verdict, counts }) => by.id === user.id && counts && verdict !== 'comment',
  );
  return last?.verdict === 'approve' ? 'approved' : 'asked';
}

export function ReviewActions({ policyKey, request }: ReviewProps) {
  const t = useRequestsWords();
  const standing = useStanding({ policyKey, request });
  const [verdict, setVerdict] = useState<'approve' | 'requestChanges'>();
  return (
    <section className={styles['part']}>
      <SectionHeading>{t('review.title')}</SectionHeading>
      {standing !== 'asked' && <p>{t(`review.${standing}`)}</p>}
      {standing === 'asked' && request.can.approve && (
        <Button kind="primary" full onClick={() => setVerdict('approve')}>
          {t('review.approve')}
        </Button>
      )}
      {standing !== 'notYours' && (
        <Button full onClick={() => setVerdict('requestChanges')}>
          {t('review.ask')}
        </Button>
      )}
      {verdict && (
        <VerdictDialog
          policyKey={policyKey}
          request={request}
          verdict={verdict}
          onClose={() => setVerdict(undefined)}
        />
      )}
    </section>
  );
}
