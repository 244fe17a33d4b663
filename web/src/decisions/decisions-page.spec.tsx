import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeServer, listed } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { DecisionsPage } from './decisions-page.js';
import { aDecision } from './testing.js';

const auditor = session([{ role: 'auditor' }]);
const policies = { 'GET /policies': { body: listed() } };

it('who may not read decisions is told who may, and nothing is asked', () => {
  const { asked } = fakeServer({});
  renderPage(<DecisionsPage />, { as: session([{ role: 'author' }]) });
  expect(screen.getByText('Decisions are for auditors')).toBeTruthy();
  expect(asked).toEqual([]);
});

it('where nothing was decided yet, it is said how decisions come about', async () => {
  fakeServer({ ...policies, 'GET /decisions': { body: listed() } });
  renderPage(<DecisionsPage />, { as: auditor });
  expect(await screen.findByText('No decision yet')).toBeTruthy();
});

it('a search without a result can be cleared', async () => {
  fakeServer({ ...policies, 'GET /decisions': { body: listed() } });
  const { where } = renderPage(<DecisionsPage />, {
    path: '/decisions',
    at: '/decisions?customer=nobody',
    as: auditor,
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Clear the search' }));
  await waitFor(() => expect(where()).toBe('/decisions'));
});

it('a customer’s id leads to all decisions about that customer', async () => {
  fakeServer({ ...policies, 'GET /decisions': { body: listed(aDecision()) } });
  const { where } = renderPage(<DecisionsPage />, { path: '/decisions', as: auditor });
  await userEvent.click(await screen.findByRole('button', { name: 'Only decisions about C-1001' }));
  await waitFor(() => expect(where()).toBe('/decisions?customer=C-1001'));
});

it('older decisions come a page at a time', async () => {
  const pages = [
    { items: [aDecision()], nextCursor: 'on' },
    { items: [aDecision({ id: 'd-2', customer: 'C-2' })], nextCursor: null },
  ];
  fakeServer({ ...policies, 'GET /decisions': () => ({ body: pages.shift() ?? listed() }) });
  renderPage(<DecisionsPage />, { as: auditor });
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }));
  expect(await screen.findByText(/2 decisions shown. That is all./)).toBeTruthy();
});
