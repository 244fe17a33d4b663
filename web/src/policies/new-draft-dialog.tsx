import { NativeSelect } from '@mantine/core';
import type { PolicyDetail } from '@tierwright/shared/contracts';
import { useNavigate } from 'react-router';
import { useCreateDraft } from '../api/use-create-draft.js';
import { useVersions } from '../api/use-versions.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { TextField } from '../ui/text-field.js';
import { usePolicyWords } from './policy-words.js';

interface NewDraftDialogProps {
  policy: PolicyDetail;
  /** A version's number to start from, chosen already. */
  from?: number;
  onClose: () => void;
}

function useBeginnings({ key, live, drafts }: PolicyDetail): { value: string; label: string }[] {
  const t = usePolicyWords();
  const versions = useVersions(key);
  return [
    ...(live ? [{ value: 'live', label: t('drafts.fromLive', { version: live.version }) }] : []),
    ...drafts.map(({ id, name }) => ({ value: `draft:${id}`, label: t('drafts.fromDraft', { name }) })),
    ...(versions.data ?? []).map(({ version, title }) => ({
      value: String(version),
      label: `${t('drafts.fromVersion', { version })} · ${title}`,
    })),
  ];
}

export function NewDraftDialog({ policy, from, onClose }: NewDraftDialogProps) {
  const t = usePolicyWords();
  const navigate = useNavigate();
  const create = useCreateDraft(policy.key);
  const beginnings = useBeginnings(policy);
  return (
    <ConfirmDialog
      title={t('drafts.create')}
      confirm={t('drafts.submit')}
      onClose={onClose}
      busy={create.isPending}
      error={create.error}
      onConfirm={({ name = '', from: start }) =>
        create.mutate(
          { name, ...(start ? { from: start } : {}) },
          { onSuccess: (draft) => void navigate(`/policies/${policy.key}/drafts/${draft.id}`) },
        )
      }
    >
      <TextField
        name="name"
        label={t('drafts.nameLabel')}
        placeholder={t('drafts.namePlaceholder')}
        maxLength={200}
        required
        data-autofocus
      />
      {beginnings.length > 0 && (
        <NativeSelect
          key={beginnings.length}
          name="from"
          label={t('drafts.from')}
          data={beginnings}
          defaultValue={from === undefined ? beginnings[0]?.value : String(from)}
        />
      )}
    </ConfirmDialog>
  );
}
