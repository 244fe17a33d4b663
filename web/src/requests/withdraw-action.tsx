import { useState } from 'react';
import { useWithdraw } from '../api/use-withdraw.js';
import { Button } from '../ui/button.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { useRequestsWords } from './requests-words.js';

export function WithdrawAction({ policyKey, requestId }: { policyKey: string; requestId: string }) {
  const t = useRequestsWords();
  const withdraw = useWithdraw(policyKey, requestId);
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button kind="quiet" full onClick={() => setAsking(true)}>
        {t('withdraw.action')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('withdraw.title')}
          confirm={t('withdraw.submit')}
          onClose={close}
          busy={withdraw.isPending}
          error={withdraw.error}
          onConfirm={() => withdraw.mutate(undefined, { onSuccess: close })}
        >
          <p>{t('withdraw.text')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
