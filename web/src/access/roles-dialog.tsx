import type { Grant } from '@tierwright/shared/access';
import type { User } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { useChangeUser } from '../api/use-change-user.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { GrantsEditor } from './grants-editor.js';
import { useSettingsWords } from './settings-words.js';

export function RolesDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useSettingsWords();
  const change = useChangeUser();
  const [grants, setGrants] = useState<Grant[]>(user.grants);
  return (
    <ConfirmDialog
      title={t('rolesDialog.title', { name: user.name })}
      confirm={t('rolesDialog.submit')}
      onClose={onClose}
      busy={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: user.id, change: { grants } }, { onSuccess: onClose })}
    >
      <GrantsEditor grants={grants} onChange={setGrants} />
    </ConfirmDialog>
  );
}
