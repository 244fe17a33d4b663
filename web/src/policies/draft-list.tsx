import { IconArrowsDiff, IconPencil, IconPlus, IconTrash } from '../ui/icons.js';
import type { DraftEntry, PolicyDetail } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../app/session-context.js';
import { Button } from '../ui/button.js';
import { MoreMenu } from '../ui/more-menu.js';
import { Panel, SectionHeading } from '../ui/panel.js';
import { Pill } from '../ui/pill.js';
import { useFormat } from '../ui/use-format.js';
import { DeleteDraftDialog } from './delete-draft-dialog.js';
import { NewDraftDialog } from './new-draft-dialog.js';
import { usePolicyWords } from './policy-words.js';
import { RenameDraftDialog } from './rename-draft-dialog.js';
import styles from '../ui/row-list.module.css';

type Asking = { what: 'new' } | { what: 'rename' | 'delete'; draft: DraftEntry };

interface DraftRowProps {
  policy: PolicyDetail;
  draft: DraftEntry;
  mayEdit: boolean;
  onAsk: (asking: Asking) => void;
}

function DraftRow({ policy, draft, mayEdit, onAsk }: DraftRowProps) {
  const t = usePolicyWords();
  const format = useFormat();
  const { id, name, baseVersion } = draft;
  return (
    <li className={styles['row']}>
      <span className={styles['what']}>
        <Link to={`/policies/${policy.key}/drafts/${id}`}>{name}</Link>
        <small>{t('drafts.changed', { when: format.ago(draft.updatedAt), name: draft.updatedBy.name })}</small>
      </span>
      <span className={styles['side']}>
        <Pill tone="outline">
          {baseVersion === null ? t('drafts.fromNothing') : t('drafts.based', { version: baseVersion })}
        </Pill>
        <MoreMenu
          label={t('drafts.more', { name })}
          actions={[
            policy.live !== null && {
              label: t('drafts.compare'),
              icon: <IconArrowsDiff size={15} />,
              to: `/policies/${policy.key}/compare?from=live&to=draft:${id}`,
            },
            mayEdit && {
              label: t('drafts.rename'),
              icon: <IconPencil size={15} />,
              onClick: () => onAsk({ what: 'rename', draft }),
            },
            mayEdit && {
              label: t('drafts.remove'),
              icon: <IconTrash size={15} />,
              danger: true,
              onClick: () => onAsk({ what: 'delete', draft }),
            },
          ]}
        />
      </span>
    </li>
  );
}

export function DraftList({ policy }: { policy: PolicyDetail }) {
  const t = usePolicyWords();
  const mayEdit = useCan()('drafts:edit', policy.key);
  const [asking, setAsking] = useState<Asking>();
  const done = () => setAsking(undefined);
  return (
    <>
      <SectionHeading
        action={
          mayEdit && (
            <Button size="small" icon={<IconPlus size={14} />} onClick={() => setAsking({ what: 'new' })}>
              {t('drafts.create')}
            </Button>
          )
        }
      >
        {t('drafts.title')}
      </SectionHeading>
      <Panel>
        {policy.drafts.length === 0 ? (
          <p className={styles['note']}>
            <b>{t('drafts.empty')}</b>
            {t('drafts.emptyText')}
          </p>
        ) : (
          <ul>
            {policy.drafts.map((draft) => (
              <DraftRow key={draft.id} policy={policy} draft={draft} mayEdit={mayEdit} onAsk={setAsking} />
            ))}
          </ul>
        )}
      </Panel>
      {asking?.what === 'new' && <NewDraftDialog policy={policy} onClose={done} />}
      {asking?.what === 'rename' && <RenameDraftDialog policyKey={policy.key} draft={asking.draft} onClose={done} />}
      {asking?.what === 'delete' && <DeleteDraftDialog policyKey={policy.key} draft={asking.draft} onClose={done} />}
    </>
  );
}
