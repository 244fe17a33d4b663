import type { VersionEntry } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { usePolicy } from '../../../api/use-policy.js';
import { useVersions } from '../../../api/use-versions.js';
import { Button } from '../../../ui/button.js';
import { Form, FormActions } from '../../../ui/form.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { useEditor } from '../../document/editor-context.js';
import { FailingTests, useFailingTests } from '../../test-cases/publish/failing-tests.js';
import { usePublishWords } from '../words/publish-words.js';
import { GuideLink } from '../../../guide/guide-link.js';
import { BlockingProblems, useErrors } from './blocking-problems.js';
import { ChangesSection, useDraftChanges } from './changes-section.js';
import { EffectSection } from './effect-section.js';
import styles from './publish-dialog.module.css';
import { RefusalNote } from './refusal-note.js';
import type { usePublishing } from './use-publishing.js';

const longestTitle = 200;

interface PublishFormProps {
  publishing: ReturnType<typeof usePublishing>;
  approvals: number;
  onClose: () => void;
}

type Changes = ReturnType<typeof useDraftChanges>;

/** The draft's name, unless a version is called so already: then what changes. */
function useSuggestedTitle(changes: Changes, versions: readonly VersionEntry[]): string {
  const t = usePublishWords();
  const draftName = useEditor((state) => state.draftName);
  const [first, ...more] = changes ?? [];
  if (!first || !versions.some(({ title }) => title === draftName)) return draftName;
  const title = more.length === 0 ? first.sentence : t('titleMore', { first: first.sentence, count: more.length });
  return title.length <= longestTitle ? title : draftName;
}

/** An earlier submission of this draft that is still open keeps its words. */
function useWordsSoFar(changes: Changes): { title: string; description: string } {
  const policyKey = useEditor((state) => state.policyKey);
  const draftId = useEditor((state) => state.draftId);
  const suggested = useSuggestedTitle(changes, useVersions(policyKey).data ?? []);
  const request = usePolicy(policyKey).data?.requests.find((each) => each.draftId === draftId);
  return { title: request?.title ?? suggested, description: request?.description ?? '' };
}

/** What the next version will be numbered, where that can be told. */
function useNextVersion(): number | null {
  const versions = useVersions(useEditor((state) => state.policyKey));
  return versions.data ? Math.max(0, ...versions.data.map(({ version }) => version)) + 1 : null;
}

export function PublishForm({ publishing, approvals, onClose }: PublishFormProps) {
  const t = usePublishWords();
  const { step, direct, start, putLive } = publishing;
  const [titleMissing, setTitleMissing] = useState(false);
  const next = useNextVersion();
  const errors = useErrors();
  const changes = useDraftChanges();
  const words = useWordsSoFar(changes);
  const directIntro = next === null ? t('publishIntroSoon') : t('publishIntro', { version: next });
  const sendIntro = approvals === 0 ? t('sendIntroPublisher') : t('sendIntro', { count: approvals });
  const busy = step.at !== 'form' && step.at !== 'done';
  const failing = useFailingTests();
  const possible = errors.length === 0 && failing.length === 0 && changes?.length !== 0;
  const refusal = step.at === 'form' ? step.refusal : null;
  const submit = ({ title = '', description = '' }: Readonly<Record<string, string>>) => {
    setTitleMissing(title === '');
    if (title !== '' && possible && !busy) void start({ title, description });
  };
  const publishWords = next === null ? t('publishNow') : t('publish', { version: next });
  return (
    <Form onSubmit={submit}>
      <p className={styles['intro']}>
        {direct ? directIntro : sendIntro} <GuideLink about="publishing" words />
      </p>
      <BlockingProblems errors={errors} />
      <FailingTests failing={failing} onLeave={onClose} />
      <ChangesSection changes={changes} />
      <EffectSection onLeave={onClose} />
      <TextField
        // The suggestion may arrive after the dialog; what was typed until then is of no version yet.
        key={words.title}
        name="title"
        label={t('titleLabel')}
        hint={t('titleHint')}
        error={titleMissing ? t('titleMissing') : undefined}
        defaultValue={words.title}
        maxLength={longestTitle}
        data-autofocus
      />
      <TextArea name="description" label={t('description')} defaultValue={words.description} maxLength={10_000} />
      {refusal && <RefusalNote refusal={refusal} onTryAgain={(requestId) => void putLive(requestId)} />}
      <FormActions>
        <span className={styles['step']} role="status">
          {step.at === 'saving' || step.at === 'submitting' || step.at === 'publishing' ? t(`step.${step.at}`) : ''}
        </span>
        <Button disabled={busy} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy} disabled={!possible}>
          {direct ? publishWords : t('send')}
        </Button>
      </FormActions>
    </Form>
  );
}
