import type { Grant } from '@tierwright/shared/access';
import { useState } from 'react';
import { isProblem } from '../api/problem-error.js';
import { useInviteUser } from '../api/use-invite-user.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { FormRow } from '../ui/form.js';
import { TextField } from '../ui/text-field.js';
import { GrantsEditor } from './grants-editor.js';
import type { OneTimeLink } from './one-time-link-dialog.js';
import { useSettingsWords } from './settings-words.js';

interface InviteDialogProps {
  onClose: () => void;
  onLink: (link: OneTimeLink) => void;
}

export function InviteDialog({ onClose, onLink }: InviteDialogProps) {
  const t = useSettingsWords();
  const invite = useInviteUser();
  const [grants, setGrants] = useState<Grant[]>([{ role: 'approver' }]);
  const taken = isProblem(invite.error, 'key-taken');
  return (
    <ConfirmDialog
      title={t('invite.title')}
      confirm={t('invite.submit')}
      onClose={onClose}
      busy={invite.isPending}
      error={taken ? undefined : invite.error}
      onConfirm={({ email = '', name = '' }) =>
        invite.mutate(
          { email, name, grants },
          { onSuccess: ({ link }) => (link ? onLink({ purpose: 'invite', name, link }) : onClose()) },
        )
      }
    >
      <FormRow>
        <TextField name="name" label={t('invite.name')} maxLength={200} required data-autofocus />
        <TextField
          name="email"
          type="email"
          label={t('invite.email')}
          maxLength={254}
          required
          error={taken ? t('invite.emailTaken') : undefined}
        />
      </FormRow>
      <GrantsEditor grants={grants} onChange={setGrants} />
    </ConfirmDialog>
  );
}
