import type { User } from '@tierwright/shared/contracts';
import { useChangeUser } from '../api/use-change-user.js';
import { useResetUser } from '../api/use-reset-user.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import type { OneTimeLink } from './one-time-link-dialog.js';
import { useSettingsWords } from './settings-words.js';

interface PersonDialogProps {
  user: User;
  onClose: () => void;
}

export function DisableDialog({ user, onClose }: PersonDialogProps) {
  const t = useSettingsWords();
  const change = useChangeUser();
  return (
    <ConfirmDialog
      title={t('people.disableTitle', { name: user.name })}
      confirm={t('people.disable')}
      onClose={onClose}
      busy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: user.id, change: { disabled: true } }, { onSuccess: onClose })}
    >
      <p>{t('people.disableText')}</p>
    </ConfirmDialog>
  );
}

export function ResetDialog({ user, onClose, onLink }: PersonDialogProps & { onLink: (link: OneTimeLink) => void }) {
  const t = useSettingsWords();
  const reset = useResetUser();
  const { id, name } = user;
  return (
    <ConfirmDialog
      title={t('people.resetTitle')}
      confirm={t('people.resetSubmit')}
      onClose={onClose}
      busy={reset.isPending}
      error={reset.error}
      onConfirm={() => reset.mutate(id, { onSuccess: ({ link }) => onLink({ purpose: 'reset', name, link }) })}
    >
      <p>{t('people.resetText', { name })}</p>
    </ConfirmDialog>
  );
}
