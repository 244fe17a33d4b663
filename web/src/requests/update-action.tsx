import { notifications } from '@mantine/notifications';
import type { ChangeRequest, UpdateRequest } from '@tierwright/shared/contracts';
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import { useState } from 'react';
import { isProblem } from '../api/problem-error.js';
import { useUpdateRequest } from '../api/use-update-request.js';
import { useVersion } from '../api/use-version.js';
import { useLanguage } from '../app/language.js';
import { Button } from '../ui/button.js';
import { CheckGroup, CheckRow } from '../ui/check-row.js';
import { ConfirmDialog } from '../ui/confirm-dialog.js';
import { areChosen, conflictsOf, sideSays, withConflicts, type MergeConflict } from './merge-conflicts.js';
import styles from './update-action.module.css';
import { useRequestsWords } from './requests-words.js';

interface UpdateProps {
  policyKey: string;
  request: ChangeRequest;
  live: number;
}

const sides = ['ours', 'theirs'] as const;
type Side = (typeof sides)[number];

interface ConflictProps {
  conflict: MergeConflict;
  policies: Readonly<Record<Side, Policy | undefined>>;
  chosen: Side | undefined;
  missing: boolean;
  onChoose: (side: Side) => void;
}

/** One place, what each side says of it, and which of them stays. */
function ConflictChoice({ conflict, policies, chosen, missing, onChoose }: ConflictProps) {
  const t = useRequestsWords();
  const language = useLanguage();
  const says = (side: Side) => {
    const value = conflict[side];
    return value === undefined ? t('update.removed') : sideSays(policies[side], conflict, value, language);
  };
  return (
    <CheckGroup legend={conflict.sentence} error={missing && chosen === undefined ? t('update.missing') : undefined}>
      {sides.map((side) => (
        <CheckRow
          key={side}
          radio={conflict.id}
          label={t(`update.${side}`)}
          hint={says(side)}
          checked={chosen === side}
          onChange={() => onChoose(side)}
        />
      ))}
    </CheckGroup>
  );
}

function UpdateDialog({ policyKey, request, live, onClose }: UpdateProps & { onClose: () => void }) {
  const t = useRequestsWords();
  const update = useUpdateRequest(policyKey, request.id);
  const liveDocument = useVersion(policyKey, live).data?.document;
  const [conflicts, setConflicts] = useState<MergeConflict[]>([]);
  const [choices, setChoices] = useState<UpdateRequest['choices']>({});
  const [missing, setMissing] = useState(false);
  const policies = { ours: withDefaults(request.document), theirs: liveDocument && withDefaults(liveDocument) };
  const merge = () => {
    setMissing(!areChosen(conflicts, choices));
    if (!areChosen(conflicts, choices)) return;
    update.mutate(
      { choices },
      {
        onSuccess: ({ baseVersion, approvals }) => {
          const done = approvals.need > 0 ? 'update.doneReview' : 'update.done';
          notifications.show({ message: t(done, { version: baseVersion ?? live }) });
          onClose();
        },
        onError: (error) => {
          setMissing(false);
          setConflicts(withConflicts(conflicts, conflictsOf(error)));
        },
      },
    );
  };
  return (
    <ConfirmDialog
      title={t('update.title')}
      confirm={t('update.submit')}
      onClose={onClose}
      busy={update.isPending}
      error={isProblem(update.error, 'merge-conflicts') ? undefined : update.error}
      onConfirm={merge}
    >
      <p>{t('update.text', { version: live })}</p>
      <p>{t('update.void')}</p>
      {conflicts.length > 0 && (
        <div className={styles['conflicts']}>
          <p role="status">{t('update.conflicts', { count: conflicts.length, version: live })}</p>
          {conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.id}
              conflict={conflict}
              policies={policies}
              chosen={choices[conflict.id]}
              missing={missing}
              onChoose={(side) => setChoices({ ...choices, [conflict.id]: side })}
            />
          ))}
        </div>
      )}
    </ConfirmDialog>
  );
}

/** Merges what went live since into the request. */
export function UpdateAction(props: UpdateProps) {
  const t = useRequestsWords();
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles['action']}>
      <Button full onClick={() => setAsking(true)}>
        {t('update.action')}
      </Button>
      {asking && <UpdateDialog {...props} onClose={() => setAsking(false)} />}
    </div>
  );
}
