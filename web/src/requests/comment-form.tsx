import { NativeSelect } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useAddComment } from '../api/use-comment-changes.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormActions } from '../ui/form.js';
import { TextArea } from '../ui/text-field.js';
import { useUiWords } from '../ui/ui-words.js';
import { useCommentsWords } from './comments-words.js';
import { useRuleNames, type Talk } from './use-talk.js';

interface FormProps {
  talk: Talk;
  ruleId: string | null;
  onSent: () => void;
  onCancel?: () => void;
  /** What stands over the text. */
  children?: ReactNode;
}

const sendKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ ↵' : 'Ctrl ↵';

/** Ctrl or ⌘ with Enter sends, Escape leaves. */
const keysOf = (onCancel: (() => void) | undefined) => (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === 'Escape' && onCancel) onCancel();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
};

export function CommentForm({ talk, ruleId, onSent, onCancel, children }: FormProps) {
  const t = useCommentsWords();
  const ui = useUiWords();
  const add = useAddComment(talk.policyKey, talk.request.id);
  const send = ({ text = '' }: Readonly<Record<string, string>>) => {
    if (!add.isPending) add.mutate({ text, ...(ruleId === null ? {} : { ruleId }) }, { onSuccess: onSent });
  };
  return (
    <Form onSubmit={send} onKeyDown={keysOf(onCancel)}>
      {children}
      <TextArea
        name="text"
        label={t('label')}
        placeholder={t('placeholder')}
        hint={t('keys', { keys: sendKeys })}
        required
        maxLength={10_000}
        autoFocus={onCancel !== undefined}
      />
      {add.error ? <ErrorPanel error={add.error} inline /> : null}
      <FormActions>
        {onCancel && <Button onClick={onCancel}>{ui('cancel')}</Button>}
        <Button type="submit" kind="primary" busy={add.isPending}>
          {t('send')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** For the request as a whole or any of its rules, changed or not. */
export function OpenCommentForm({ talk }: { talk: Talk }) {
  const t = useCommentsWords();
  const nameOf = useRuleNames(talk);
  const [about, setAbout] = useState('');
  const [sent, setSent] = useState(0);
  return (
    <>
      <CommentForm
        key={sent}
        talk={talk}
        ruleId={about === '' ? null : about}
        onSent={() => {
          setAbout('');
          setSent(sent + 1);
        }}
      >
        <NativeSelect
          label={t('about')}
          value={about}
          onChange={(event) => setAbout(event.currentTarget.value)}
          data={[
            { value: '', label: t('whole') },
            ...talk.policy.rules.map(({ id }) => ({ value: id, label: nameOf(id) })),
          ]}
        />
      </CommentForm>
      <p className="visually-hidden" role="status">
        {sent > 0 && t('sent')}
      </p>
    </>
  );
}
