import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CatalogueFact } from '@tierwright/shared/contracts';
import { fakeServer, listed, problem } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { FactsPage } from './facts-page.js';

const common = { whenMissing: 'undetermined', sensitivity: 'none', actionable: true } as const;
const visits: CatalogueFact = {
  key: 'visits',
  definition: {
    key: 'visits',
    label: { en: 'Visits', 'zh-CN': '到访次数' },
    type: 'integer',
    window: 'last 90 days',
    ...common,
  },
  revision: 1,
  updatedBy: { id: 'u', name: 'Ada' },
  updatedAt: '2026-11-01T00:00:00Z',
  usedIn: [
    { policy: 'club', name: 'Club', draft: null, differs: false },
    { policy: 'club', name: 'Club', draft: { id: 'd1', name: 'Gold up' }, differs: true },
  ],
};
const age: CatalogueFact = {
  ...visits,
  key: 'age',
  definition: { key: 'age', type: 'integer', ...common, sensitivity: 'protected' },
  usedIn: [],
};

function open(role: 'author' | 'viewer', facts: () => CatalogueFact[] = () => [visits, age]) {
  const server = fakeServer({
    'GET /facts': () => ({ body: listed(...facts()) }),
    'POST /facts': { status: 201, body: visits },
    'PUT /facts/visits': { status: 412, body: problem('stale', 412) },
    'DELETE /facts/visits': { status: 204 },
  });
  renderPage(<FactsPage />, { as: session([{ role }]) });
  const sent = (method: string) => server.asked.filter((asked) => asked.method === method);
  return { ...server, sent };
}
async function write(name: string, text: string) {
  const field = screen.getByRole('textbox', { name });
  await userEvent.clear(field);
  await userEvent.click(field);
  await userEvent.paste(text);
}
const row = async (name: RegExp) => screen.findByRole('row', { name });

describe('the catalogue of facts', () => {
  it('shows what a fact is, who may see it, and which copies have been left behind', async () => {
    open('viewer');
    const uses = within(await row(/Visits/));
    expect(uses.getAllByRole('link', { name: 'Club' })[0]?.getAttribute('href')).toBe('/policies/club');
    expect(uses.getAllByText('its copy differs')).toHaveLength(1);
    expect(within(await row(/age/)).getByText('Protected')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'New fact' })).toBeNull();
  });

  it('finds a fact by its Chinese name', async () => {
    open('viewer');
    await row(/Visits/);
    await userEvent.type(screen.getByRole('searchbox'), '到访');
    expect(screen.queryByRole('row', { name: /age/ })).toBeNull();
    await userEvent.type(screen.getByRole('searchbox'), 'xx');
    expect(screen.getByText('No fact has the words “到访xx”')).toBeTruthy();
  });

  it('keeps a new fact without what is usual, under a key made from its name', async () => {
    const { sent } = open('author');
    await userEvent.click(await screen.findByRole('button', { name: 'New fact' }));
    await write('Name', 'Annual spend');
    await write('Unit', 'CNY');
    await userEvent.click(screen.getByRole('button', { name: 'Add to the catalogue' }));
    await waitFor(() => expect(sent('POST')).toHaveLength(1));
    const definition = { key: 'annualSpend', label: 'Annual spend', type: 'number', unit: 'CNY' };
    expect(sent('POST')[0]?.body).toEqual(definition);
  });

  it('where somebody was quicker both sides are shown, and nothing is lost', async () => {
    let now = [visits];
    const { sent } = open('author', () => now);
    await userEvent.click(await screen.findByRole('button', { name: 'Visits' }));
    await write('Covers', 'last year');
    now = [{ ...visits, revision: 2, definition: { ...visits.definition, window: 'last 30 days' } }];
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Somebody changed this fact meanwhile')).toBeTruthy();
    expect(screen.getByText('last 30 days', { selector: 'dd' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(sent('PUT')).toHaveLength(2));
    expect(sent('PUT').map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"']);
    expect(sent('PUT')[1]?.body).toMatchObject({ window: 'last year' });
  });

  it('is taken out only after asking, over the revision that was seen', async () => {
    const { sent } = open('author');
    await userEvent.click(within(await row(/Visits/)).getByRole('button', { name: /What can be done/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Take out of the catalogue' }));
    expect(await screen.findByText('1 policy uses a copy.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take it out' }));
    await waitFor(() => expect(sent('DELETE')[0]?.headers.get('If-Match')).toBe('"1"'));
  });
});
