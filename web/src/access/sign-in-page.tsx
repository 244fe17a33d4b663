import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { isProblem } from '../api/problem-error.js';
import { keys } from '../api/query-keys.js';
import { useSession } from '../api/use-session.js';
import { useSignIn } from '../api/use-sign-in.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form, FormHint } from '../ui/form.js';
import { PasswordField } from '../ui/password-field.js';
import { TextField } from '../ui/text-field.js';
import { useAccessWords } from './access-words.js';
import { Gate } from './gate.js';
import { safeNext } from './safe-next.js';

export function SignInPage() {
  const t = useAccessWords();
  const [search] = useSearchParams();
  const session = useSession();
  const signIn = useSignIn();
  const ended = useQueryClient().getQueryData(keys.sessionEnded) === true;
  const passwordField = useRef<HTMLInputElement>(null);
  const wrong = isProblem(signIn.error, 'credentials-wrong');

  useEffect(() => {
    document.title = `${t('signIn.title')} · Tierwright`;
  }, [t]);
  useEffect(() => {
    if (wrong) passwordField.current?.select();
  }, [wrong]);

  if (session.data) return <Navigate to={safeNext(search.get('next'))} replace />;

  return (
    <Gate title={t('signIn.title')} {...(ended ? { text: t('signIn.ended') } : {})}>
      <Form onSubmit={({ email = '', password = '' }) => signIn.mutate({ email, password })}>
        <TextField
          name="email"
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
          required
          large
          autoFocus
        />
        <PasswordField
          ref={passwordField}
          name="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          large
          error={wrong ? t('signIn.wrong') : undefined}
        />
        {signIn.isError && !wrong && <ErrorPanel error={signIn.error} inline />}
        <Button type="submit" kind="primary" size="large" full busy={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        <FormHint>{t('signIn.forgot')}</FormHint>
      </Form>
    </Gate>
  );
}
