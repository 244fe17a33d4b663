import { isProblem } from '../../../api/problem-error.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { ErrorPanel } from '../../../ui/error-panel.js';
import { useEditor } from '../../document/editor-context.js';
import { usePublishWords } from '../words/publish-words.js';
import styles from './publish-dialog.module.css';
import type { Refusal } from './use-publishing.js';

/** Why it was not published, and the way on from there. */
export function RefusalNote({ refusal, onTryAgain }: { refusal: Refusal; onTryAgain: (requestId: string) => void }) {
  const t = usePublishWords();
  const policyKey = useEditor((state) => state.policyKey);
  const draftId = useEditor((state) => state.draftId);
  if (refusal.kind === 'unsaved')
    return (
      <div className={styles['blocked']} role="alert">
        <strong>{t('unsavedTitle')}</strong>
        <p>{t('unsaved')}</p>
      </div>
    );
  const { error, requestId } = refusal;
  return (
    <>
      <ErrorPanel error={error} inline />
      {isProblem(error, 'behind-live') && (
        <p className={styles['more']}>
          {t('behind')}
          <ButtonLink size="small" to={`/policies/${policyKey}/compare?from=live&to=draft:${draftId}`}>
            {t('compareLive')}
          </ButtonLink>
        </p>
      )}
      {requestId && (
        <p className={styles['more']}>
          {(isProblem(error, 'certifying') || isProblem(error, 'certification-interrupted')) && t('certifying')}
          <Button size="small" onClick={() => onTryAgain(requestId)}>
            {t('tryAgain')}
          </Button>
          <ButtonLink size="small" to={`/policies/${policyKey}/requests/${requestId}`}>
            {t('openRequest')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
