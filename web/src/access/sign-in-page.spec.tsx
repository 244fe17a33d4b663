import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { usePolicies } from '../api/use-policies.js';
import { useSession } from '../api/use-session.js';
import { fakeServer, problem } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { SignInPage } from './sign-in-page.js';

const nobody = { status: 401, body: problem('not-signed-in', 401) };

async function signIn() {
  await userEvent.type(await screen.findByLabelText('Email'), 'ada@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'correct horse{Enter}');
}

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    fakeServer({ 'GET /session': nobody, 'POST /session': { body: session([]) } });
    const { where } = renderPage(<SignInPage />, { path: '/sign-in', at: '/sign-in?next=%2Fpolicies%2Fshop' });
    await signIn();
    await waitFor(() => expect(where()).toBe('/policies/shop'));
  });

  it('tells somebody whose session ended in the middle why they are here, and nobody else', async () => {
    let signedIn = true;
    fakeServer({
      'GET /session': () => (signedIn ? { body: session([]) } : nobody),
      'GET /policies': nobody,
    });
    function Page() {
      const { data } = useSession();
      const [asked, ask] = useState(false);
      if (data === null) return <SignInPage />;
      return data && <button onClick={() => ask(true)}>{asked ? <Policies /> : 'Ask'}</button>;
    }
    const Policies = () => String(usePolicies().isError);
    renderPage(<Page />);
    signedIn = false;
    await userEvent.click(await screen.findByRole('button', { name: 'Ask' }));
    expect(await screen.findByText(/^You were signed out/)).toBeTruthy();
    cleanup();
    renderPage(<SignInPage />);
    expect(await screen.findByLabelText('Email')).toBeTruthy();
    expect(screen.queryByText(/^You were signed out/)).toBeNull();
  });

  it('says that it did not match without saying which of the two was wrong, and keeps the address', async () => {
    fakeServer({
      'GET /session': nobody,
      'POST /session': { status: 401, body: problem('credentials-wrong', 401) },
    });
    renderPage(<SignInPage />, { path: '/sign-in' });
    await signIn();
    expect(await screen.findByText('The email address or the password is wrong.')).toBeTruthy();
    expect(screen.getByDisplayValue('ada@example.com')).toBeTruthy();
  });

  it('passes on how long to wait after too many attempts', async () => {
    const detail = 'Wait 30 seconds, then try again.';
    fakeServer({
      'GET /session': nobody,
      'POST /session': { status: 429, body: problem('too-many-requests', 429, { detail }) },
    });
    renderPage(<SignInPage />, { path: '/sign-in' });
    await signIn();
    expect(await screen.findByText(detail)).toBeTruthy();
  });
});
