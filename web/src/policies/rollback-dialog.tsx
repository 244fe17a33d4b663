import { notifications } from '@mantine/notifications';
import { useRollback } from '../api/use-rollback.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { TextArea } from '../ui/text-field.js';
import { usePolicyWords } from './policy-words.js';

interface RollbackDialogProps {
  policyKey: string;
  version: number;
  onClose: () => void;
}

/** Goes back to an earlier version, with the reason that others will read. */
export function RollbackDialog({ policyKey, version, onClose }: RollbackDialogProps) {
  const t = usePolicyWords();
  const rollback = useRollback(policyKey);
  return (
    <ConfirmDialog
      title={t('versions.rollbackTitle', { version })}
      confirm={t('versions.rollbackConfirm')}
      onClose={onClose}
      busy={rollback.isPending}
      error={rollback.error}
      onConfirm={({ reason = '' }) =>
        rollback.mutate(
          { to: version, reason },
          {
            onSuccess: () => {
              notifications.show({ message: t('versions.rolledBack', { version }) });
              onClose();
            },
          },
        )
      }
    >
      <p>{t('versions.rollbackText', { version })}</p>
      <TextArea
        name="reason"
        label={t('versions.reason')}
        placeholder={t('versions.reasonPlaceholder')}
        maxLength={2000}
        required
        data-autofocus
      />
    </ConfirmDialog>
  );
}
