import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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
