import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isProblem } from '../api/problem-error.js';
import { useSetup } from '../api/use-setup.js';
import { Button } from '../ui/button.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { Form } from '../ui/form.js';
import { PasswordField } from '../ui/password-field.js';
import { TextField } from '../ui/text-field.js';
import { useAccessWords } from './access-words.js';
import { Gate } from './gate.js';

const asksWho = (error: unknown) =>
  isProblem(error) && error.violations.some(({ path }) => path === '/email' || path === '/name');

/**
 * Behind a one-time link. The link alone says whether it is the first person's, an invitation or a reset; so the page asks
 * for a password, and for who one is only once the server says that it wants to know.
 */
export function SetupPage() {
  const t = useAccessWords();
  const [search] = useSearchParams();
  const token = search.get('token');
  const navigate = useNavigate();
  const setup = useSetup();
  const [first, setFirst] = useState(search.get('for') === 'setup');
  const [short, setShort] = useState(false);

  if (!token) {
    return (
      <Gate title={t('setup.noToken')} text={t('setup.noTokenText')}>
        <Link to="/sign-in">{t('setup.toSignIn')}</Link>
      </Gate>
    );
  }

  const submit = ({ password = '', email = '', name = '' }: Readonly<Record<string, string>>) => {
    setShort(password.length < 10);
    if (password.length < 10) return;
    const who = first ? { email, name } : {};
    setup.mutate(
      { token, password, ...who },
      {
        onError: (error) => asksWho(error) && setFirst(true),
        onSuccess: () => void navigate('/', { replace: true }),
      },
    );
  };
  return (
    <Gate
      title={first ? t('setup.firstTitle') : t('setup.title')}
      text={first ? t('setup.firstText') : t('setup.text')}
    >
      <Form onSubmit={submit}>
        {first && (
          <>
            <TextField name="name" label={t('setup.name')} placeholder={t('setup.namePlaceholder')} required large />
            <TextField name="email" type="email" label={t('setup.email')} autoComplete="username" required large />
          </>
        )}
        <PasswordField
          name="password"
          label={t('setup.password')}
          autoComplete="new-password"
          hint={t('setup.passwordHint')}
          error={short ? t('tooShort') : undefined}
          required
          large
        />
        {setup.isError && !(asksWho(setup.error) && !setup.variables.email) && (
          <ErrorPanel error={setup.error} inline />
        )}
        <Button type="submit" kind="primary" size="large" full busy={setup.isPending}>
          {t('setup.submit')}
        </Button>
      </Form>
    </Gate>
  );
}
