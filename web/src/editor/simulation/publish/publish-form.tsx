import { useState } from 'react';
import { usePolicy } from '../../../api/use-policy.js';
import { useVersions } from '../../../api/use-versions.js';
import { Button } from '../../../ui/button.js';
import { Form } from '../../../ui/form.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { useEditor } from '../../document/editor-context.js';
import { usePublishWords } from '../words/publish-words.js';
import { BlockingProblems, useErrors } from './blocking-problems.js';
import { ChangesSection, useDraftChanges } from './changes-section.js';
import { EffectSection } from './effect-section.js';
import styles from './publish-dialog.module.css';
import { RefusalNote } from './refusal-note.js';
import type { usePublishing } from './use-publishing.js';

interface PublishFormProps {
  publishing: ReturnType<typeof usePublishing>;
  approvals: number;
  onClose: () => void;
}

/** An earlier submission of this draft that is still open keeps its words. */
function useWordsSoFar(): { title: string; description: string } {
  const policyKey = useEditor((state) => state.policyKey);
  const draftId = useEditor((state) => state.draftId);
  const draftName = useEditor((state) => state.draftName);
  const request = usePolicy(policyKey).data?.requests.find((each) => each.draftId === draftId);
  return { title: request?.title ?? draftName, description: request?.description ?? '' };
}

/** What the next version will be numbered, where that can be told. */
function useNextVersion(): number | null {
  const versions = useVersions(useEditor((state) => state.policyKey));
  return versions.data ? Math.max(0, ...versions.data.map(({ version }) => version)) + 1 : null;
}

export function PublishForm({ publishing, approvals, onClose }: PublishFormProps) {
  const t = usePublishWords();
  const { step, direct, start, putLive } = publishing;
  const words = useWordsSoFar();
  const [titleMissing, setTitleMissing] = useState(false);
  const next = useNextVersion();
  const errors = useErrors();
  const changes = useDraftChanges();
  const busy = step.at !== 'form' && step.at !== 'done';
  const possible = errors.length === 0 && changes?.length !== 0;
  const refusal = step.at === 'form' ? step.refusal : null;
  const submit = ({ title = '', description = '' }: Readonly<Record<string, string>>) => {
    setTitleMissing(title === '');
    if (title !== '' && possible && !busy) void start({ title, description });
  };
  const publishWords = next === null ? t('publishNow') : t('publish', { version: next });
  return (
    <Form onSubmit={submit}>
      <p className={styles['intro']}>
        {direct
          ? t('publishIntro', { version: next ?? '' })
          : approvals === 0
            ? t('sendIntroPublisher')
            : t('sendIntro', { count: approvals })}
      </p>
      <BlockingProblems errors={errors} />
      <ChangesSection changes={changes} />
      <EffectSection onLeave={onClose} />
      <TextField
        name="title"
        label={t('titleLabel')}
        hint={t('titleHint')}
        error={titleMissing ? t('titleMissing') : undefined}
        defaultValue={words.title}
        maxLength={200}
        data-autofocus
      />
      <TextArea name="description" label={t('description')} defaultValue={words.description} maxLength={10_000} />
      {refusal && <RefusalNote refusal={refusal} onTryAgain={(requestId) => void putLive(requestId)} />}
      <div className={styles['actions']}>
        <span className={styles['step']} role="status">
          {step.at === 'saving' || step.at === 'submitting' || step.at === 'publishing' ? t(`step.${step.at}`) : ''}
        </span>
        <Button disabled={busy} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!possible}>
          {direct ? publishWords : t('send')}
        </Button>
      </div>
    </Form>
  );
}
