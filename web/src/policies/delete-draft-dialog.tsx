import type { DraftEntry } from '@tierwright/shared/contracts';
import { useDeleteDraft } from '../api/use-delete-draft.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { usePolicyWords } from './policy-words.js';

interface DeleteDraftDialogProps {
  policyKey: string;
  draft: DraftEntry;
  onClose: () => void;
}

export function DeleteDraftDialog({ policyKey, draft, onClose }: DeleteDraftDialogProps) {
  const t = usePolicyWords();
  const remove = useDeleteDraft(policyKey);
  return (
    <ConfirmDialog
      title={t('drafts.removeTitle', { name: draft.name })}
      confirm={t('drafts.remove')}
      onClose={onClose}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ id: draft.id, revision: draft.revision }, { onSuccess: onClose })}
    >
      <p>{t('drafts.removeText')}</p>
    </ConfirmDialog>
  );
}
