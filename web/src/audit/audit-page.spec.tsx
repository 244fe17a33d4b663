import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { AuditEventAnswer } from '@tierwright/shared/contracts';
import { fakeServer, listed } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { AuditPage } from './audit-page.js';

const auditor = session([{ role: 'auditor' }]);
const hash = 'ab'.repeat(32);

const changed: AuditEventAnswer = {
  seq: 12,
  at: '2026-11-21T10:00:00.000Z',
  actor: { kind: 'user', id: 'u-1', name: 'Ann' },
  action: 'policy.changed',
  subject: { kind: 'policy', id: 'p-1', policy: 'shop' },
  before: { name: 'Shop', approvals: 1 },
  after: { name: 'Shop', approvals: 2 },
  previousHash: '',
  hash,
};

const policies = { 'GET /policies': { body: listed() } };

it('who may not read the trail is told who may, and nothing is asked', () => {
  const { asked } = fakeServer({});
  renderPage(<AuditPage />, { as: session([{ role: 'viewer' }]) });
  expect(screen.getByText('The audit trail is for auditors')).toBeTruthy();
  expect(asked).toEqual([]);
});

it('an event is a sentence that opens into what was before and what is after', async () => {
  fakeServer({ ...policies, 'GET /audit': { body: listed(changed) } });
  renderPage(<AuditPage />, { as: auditor });
  await userEvent.click(await screen.findByRole('button', { name: /Ann changed the settings of the policy “Shop”/ }));
  const row = screen.getByRole('row', { name: /Approvals needed/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual(['1', '2']);
});

it('the trail is narrowed to whoever made an event, in the address', async () => {
  fakeServer({ ...policies, 'GET /audit': { body: listed(changed) } });
  const { where } = renderPage(<AuditPage />, { path: '/audit', as: auditor });
  await userEvent.click(await screen.findByRole('button', { name: /Ann changed/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Only events by Ann' }));
  await waitFor(() => expect(where()).toBe('/audit?actor=u-1'));
});

it('a broken trail shows the first event that does not fit', async () => {
  const verdict = { ok: false, events: 11, head: hash, broken: changed };
  fakeServer({ ...policies, 'GET /audit': { body: listed(changed) }, 'GET /audit/verify': { body: verdict } });
  renderPage(<AuditPage />, { as: auditor });
  await userEvent.click(await screen.findByRole('button', { name: 'Verify' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Verify' }));
  expect(await within(dialog).findByText('The trail is broken')).toBeTruthy();
  expect(within(dialog).getByText(/#12/).parentElement?.textContent).toContain('Ann changed the settings');
});

it('a head that was kept is asked about, and one that is none is not', async () => {
  const verdict = { ok: false, events: 12, head: hash, headFound: false };
  const { asked } = fakeServer({
    ...policies,
    'GET /audit': { body: listed(changed) },
    'GET /audit/verify': { body: verdict },
  });
  renderPage(<AuditPage />, { as: auditor });
  await userEvent.click(await screen.findByRole('button', { name: 'Verify' }));
  const dialog = await screen.findByRole('dialog');
  const head = within(dialog).getByRole('textbox');
  await userEvent.type(head, 'not a head{Enter}');
  expect(within(dialog).getByRole('alert').textContent).toContain('64 digits');
  expect(asked.some(({ address }) => address === '/audit/verify')).toBe(false);
  await userEvent.clear(head);
  await userEvent.type(head, `${hash}{Enter}`);
  expect(await within(dialog).findByText('The trail does not lead through your head')).toBeTruthy();
});

it('an auditor of one policy reads its events, and is told why there is nothing to verify', async () => {
  fakeServer({ ...policies, 'GET /audit': { body: listed(changed) } });
  renderPage(<AuditPage />, { as: session([{ role: 'auditor', policy: 'shop' }]) });
  await screen.findByRole('button', { name: /Ann changed/ });
  expect(screen.queryByRole('button', { name: 'Verify' })).toBeNull();
  expect(screen.getByText(/You see the events of your policies/)).toBeTruthy();
});
