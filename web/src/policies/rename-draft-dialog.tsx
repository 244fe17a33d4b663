import type { DraftEntry } from '@tierwright/shared/contracts';
import { useRenameDraft } from '../api/use-rename-draft.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { TextField } from '../ui/text-field.js';
import { usePolicyWords } from './policy-words.js';

interface RenameDraftDialogProps {
  policyKey: string;
  draft: DraftEntry;
  onClose: () => void;
}

export function RenameDraftDialog({ policyKey, draft, onClose }: RenameDraftDialogProps) {
  const t = usePolicyWords();
  const rename = useRenameDraft(policyKey);
  return (
    <ConfirmDialog
      title={t('drafts.rename')}
      confirm={t('drafts.renameSubmit')}
      onClose={onClose}
      busy={rename.isPending}
      error={rename.error}
      onConfirm={({ name = '' }) => rename.mutate({ id: draft.id, name }, { onSuccess: onClose })}
    >
      <TextField
        name="name"
        label={t('drafts.nameLabel')}
        defaultValue={draft.name}
        maxLength={200}
        required
        data-autofocus
      />
    </ConfirmDialog>
  );
}
