import { NativeSelect } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useAddComment } from '../api/use-comment-changes.js';
import { useLanguage } from '../app/language.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormActions } from '../ui/form.js';
import { TextArea } from '../ui/text-field.js';
import { useUiWords } from '../ui/ui-words.js';
import { aboutValue, conditionOptions, readAbout, type CommentAbout } from './comment-about.js';
import { useCommentsWords } from './comments-words.js';
import { useRuleNames, type Talk } from './use-talk.js';

interface FormProps {
  talk: Talk;
  about: CommentAbout;
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

function CommentForm({ talk, about, onSent, onCancel, children }: FormProps) {
  const t = useCommentsWords();
  const ui = useUiWords();
  const add = useAddComment(talk.policyKey, talk.request.id);
  const send = ({ text = '' }: Readonly<Record<string, string>>) => {
    if (!add.isPending) add.mutate({ text, ...about }, { onSuccess: onSent });
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

interface RuleFormProps {
  talk: Talk;
  ruleId: string;
  onSent: () => void;
  onCancel: () => void;
}

/** For one rule, as a whole or one of its conditions. */
export function RuleCommentForm({ talk, ruleId, onSent, onCancel }: RuleFormProps) {
  const t = useCommentsWords();
  const conditions = conditionOptions(talk.policy, ruleId, useLanguage());
  const [about, setAbout] = useState<CommentAbout>({ ruleId });
  return (
    <CommentForm talk={talk} about={about} onSent={onSent} onCancel={onCancel}>
      {conditions.length > 0 && (
        <NativeSelect
          label={t('about')}
          value={aboutValue(about)}
          onChange={(event) => setAbout(readAbout(event.currentTarget.value))}
          data={[{ value: aboutValue({ ruleId }), label: t('wholeRule') }, ...conditions]}
        />
      )}
    </CommentForm>
  );
}

/** For the request as a whole or any of its rules and their conditions, changed or not. */
export function OpenCommentForm({ talk }: { talk: Talk }) {
  const t = useCommentsWords();
  const language = useLanguage();
  const nameOf = useRuleNames(talk);
  const [about, setAbout] = useState<CommentAbout>({});
  const [sent, setSent] = useState(0);
  return (
    <>
      <CommentForm
        key={sent}
        talk={talk}
        about={about}
        onSent={() => {
          setAbout({});
          setSent(sent + 1);
        }}
      >
        <NativeSelect
          label={t('about')}
          value={aboutValue(about)}
          onChange={(event) => setAbout(readAbout(event.currentTarget.value))}
          data={[
            { value: '', label: t('whole') },
            ...talk.policy.rules.map(({ id: ruleId }) => ({
              group: nameOf(ruleId),
              items: [
                { value: aboutValue({ ruleId }), label: t('rule', { rule: nameOf(ruleId) }) },
                ...conditionOptions(talk.policy, ruleId, language),
              ],
            })),
          ]}
        />
      </CommentForm>
      <p className="visually-hidden" role="status">
        {sent > 0 && t('sent')}
      </p>
    </>
  );
}
