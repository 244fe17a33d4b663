import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { isProblem } from '../api/problem-error.js';
import { useChangePassword } from '../api/use-change-password.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormActions, FormRow } from '../ui/form.js';
import { PasswordField } from '../ui/password-field.js';
import { useSettingsWords } from './settings-words.js';

const shortest = 10;

export function PasswordForm() {
  const t = useSettingsWords();
  const change = useChangePassword();
  const [short, setShort] = useState(false);
  const [round, setRound] = useState(0);
  const current = useRef<HTMLInputElement>(null);
  const wrong = isProblem(change.error) && change.error.violations.some(({ path }) => path === '/current');
  const submit = ({ currentPassword = '', nextPassword = '' }: Readonly<Record<string, string>>) => {
    setShort(nextPassword.length < shortest);
    if (nextPassword.length < shortest) return;
    change.mutate(
      { current: currentPassword, next: nextPassword },
      {
        onSuccess: () => {
          notifications.show({ message: t('account.changed') });
          setRound(round + 1);
        },
        onError: () => current.current?.select(),
      },
    );
  };
  return (
    <Form key={round} onSubmit={submit}>
      <FormRow>
        <PasswordField
          ref={current}
          name="currentPassword"
          label={t('account.current')}
          autoComplete="current-password"
          required
          error={wrong ? t('account.wrong') : undefined}
        />
        <PasswordField
          name="nextPassword"
          label={t('account.next')}
          autoComplete="new-password"
          required
          error={short ? t('account.tooShort') : undefined}
        />
      </FormRow>
      {change.isError && !wrong && <ErrorPanel error={change.error} inline />}
      <FormActions>
        <Button type="submit" kind="primary" busy={change.isPending}>
          {t('account.change')}
        </Button>
      </FormActions>
    </Form>
  );
}
