import { inLanguage } from '@tierwright/shared/language';
import type { NewPolicy, TemplateAnswer } from '@tierwright/shared/contracts';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { isProblem } from '../api/problem-error.js';
import { useCreatePolicy } from '../api/use-create-policy.js';
import { useTemplates } from '../api/use-templates.js';
import { useLanguage } from '../app/language.js';
import { useMe } from '../app/session-context.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormActions, FormRow } from '../ui/form.js';
import { TextField } from '../ui/text-field.js';
import { useUiWords } from '../ui/ui-words.js';
import { ApprovalsChoice, type Approvals } from './approvals-choice.js';
import styles from './new-policy-dialog.module.css';
import { NewPolicyPreview } from './new-policy-preview.js';
import { NewPolicySources, type Source } from './new-policy-sources.js';
import { usePoliciesWords } from './policies-words.js';
import { freeKey, isPolicyKey, keyFromName } from './policy-key.js';
import { readPasted } from './read-pasted.js';

interface NewPolicyDialogProps {
  taken: readonly string[];
  /** What was chosen before the dialog opened. */
  begin?: Source;
  onClose: () => void;
}

/** What was typed; left undefined, name and key follow the chosen beginning. */
interface Typed {
  name?: string;
  key?: string;
  approvals?: Approvals;
}

function useBeginning(begin: Source | undefined) {
  const language = useLanguage();
  const templates = useTemplates();
  const [chosen, setChosen] = useState(begin);
  const [text, setText] = useState('');
  const pasted = useMemo(() => readPasted(text), [text]);
  const first = templates.data?.[0];
  const source: Source = chosen ?? (first ? { kind: 'template', key: first.key } : { kind: 'blank' });
  const template = templates.data?.find(({ key }) => source.kind === 'template' && key === source.key);
  return { source, setChosen, text, setText, pasted, suggested: suggestion(source, template, pasted, language) };
}

/** The name and key that the beginning itself brings. */
function suggestion(
  source: Source,
  template: TemplateAnswer | undefined,
  pasted: ReturnType<typeof readPasted>,
  language: ReturnType<typeof useLanguage>,
): { name: string; key: string } {
  if (source.kind === 'template') return { name: inLanguage(template?.name, language), key: source.key };
  if (source.kind === 'blank' || pasted.state !== 'read') return { name: '', key: '' };
  const name = inLanguage(pasted.document.name, language);
  return { name, key: keyFromName(inLanguage(pasted.document.name, 'en')) };
}

function toNewPolicy(
  source: Source,
  pasted: ReturnType<typeof readPasted>,
): Pick<NewPolicy, 'template' | 'document' | 'timezone'> {
  if (source.kind === 'template') return { template: source.key };
  if (source.kind === 'document') return pasted.state === 'read' ? { document: pasted.document } : {};
  return { timezone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

export function NewPolicyDialog({ taken, begin, onClose }: NewPolicyDialogProps) {
  const t = usePoliciesWords();
  const ui = useUiWords();
  const navigate = useNavigate();
  const { otherPeople } = useMe();
  const create = useCreatePolicy();
  const { source, setChosen, text, setText, pasted, suggested } = useBeginning(begin);
  const [typed, setTyped] = useState<Typed>({});
  const [tried, setTried] = useState(false);
  /** On a phone, where gallery and preview take turns. */
  const [looking, setLooking] = useState(begin !== undefined);
  const top = useRef<HTMLDivElement>(null);
  const look = (next: Source) => {
    setChosen(next);
    setLooking(true);
    if (!looking) top.current?.scrollIntoView?.({ block: 'nearest' });
  };

  const name = typed.name ?? suggested.name;
  const key = typed.key ?? freeKey(typed.name === undefined ? suggested.key : keyFromName(typed.name), taken);
  const approvals = typed.approvals ?? (otherPeople ? 1 : 0);
  const keyWrong = !isPolicyKey(key);
  const keyTaken = taken.includes(key) || (isProblem(create.error, 'key-taken') && create.variables?.key === key);
  const unread = source.kind === 'document' && pasted.state !== 'read';

  const submit = () => {
    setTried(true);
    if (keyWrong || keyTaken || unread || name.trim() === '') return;
    // An untouched name stays what the beginning calls itself, in every language that it has.
    const named = typed.name === undefined ? {} : { name: name.trim() };
    create.mutate(
      { key, approvals, ...named, ...toNewPolicy(source, pasted) },
      {
        onSuccess: ({ drafts: [draft] }) =>
          void navigate(draft ? `/policies/${key}/drafts/${draft.id}` : `/policies/${key}`),
      },
    );
  };
  return (
    <Dialog title={t('new.title')} onClose={onClose} size={1240}>
      <Form onSubmit={submit}>
        <div className={styles['beginning']} data-looking={looking || undefined} ref={top}>
          <NewPolicySources chosen={source} onChoose={look} />
          <div className={styles['preview']}>
            <span className={styles['back']}>
              <Button size="small" onClick={() => setLooking(false)}>
                ‹ {t('new.back')}
              </Button>
            </span>
            <NewPolicyPreview source={source} onChoose={look} pasted={pasted} text={text} onText={setText} />
          </div>
        </div>
        <div className={styles['details']}>
          <FormRow>
            <TextField
              label={t('new.name')}
              value={name}
              maxLength={200}
              required
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
            <TextField
              label={t('new.key')}
              value={key}
              maxLength={100}
              spellCheck={false}
              required
              onChange={(event) => setTyped({ ...typed, key: event.target.value })}
              hint={t('new.keyHint', { address: `/policies/${key}` })}
              error={keyTaken ? t('new.keyTaken') : keyWrong && tried ? t('new.keyInvalid') : undefined}
            />
          </FormRow>
          <ApprovalsChoice
            value={approvals}
            options={otherPeople ? [1, 2] : [0, 1]}
            alone={!otherPeople}
            onChange={(value) => setTyped({ ...typed, approvals: value })}
          />
          {create.isError && !isProblem(create.error, 'key-taken') && <ErrorPanel error={create.error} inline />}
          <FormActions>
            <Button onClick={onClose}>{ui('cancel')}</Button>
            <Button type="submit" kind="primary" busy={create.isPending} disabled={unread}>
              {t('new.submit')}
            </Button>
          </FormActions>
        </div>
      </Form>
    </Dialog>
  );
}
