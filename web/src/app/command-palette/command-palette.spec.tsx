import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeServer, listed } from '../../testing/fake-server.js';
import { renderPage, session } from '../../testing/render-page.js';
import { setLanguage } from '../language.js';
import { useCommands } from './commands-registry.js';
import { PaletteHost } from './palette-host.js';
import { closePalette } from './palette-store.js';

const policy = {
  key: 'club',
  name: { en: 'Gold club', 'zh-CN': '金卡俱乐部' },
  live: null,
  tiers: [],
  drafts: 1,
  openRequests: 0,
  approvals: 0,
  archived: false,
  updatedAt: '2026-11-01T00:00:00Z',
};
const detail = { ...policy, scheduled: [], requests: [], drafts: [{ id: 'd1', name: 'Gold up' }] };

function Feature({ run }: { run: () => void }) {
  useCommands(() => [
    {
      id: 'own',
      label: { en: 'Add a rule', 'zh-CN': '添加规则' },
      group: { en: 'Build', 'zh-CN': '构建' },
      keys: ['R'],
      run,
    },
  ]);
  return <PaletteHost />;
}

function open() {
  fakeServer({
    'GET /policies': { body: listed(policy) },
    'GET /policies/club': { body: detail },
    'GET /facts': { body: listed() },
  });
  const run = jest.fn();
  const page = renderPage(<Feature run={run} />, { as: session([{ role: 'author' }]) });
  return { ...page, run };
}

const field = () => screen.findByRole('combobox', { name: 'Where to, or what to do?' });

// jsdom scrolls nothing.
beforeAll(() => Object.assign(HTMLElement.prototype, { scrollIntoView: () => undefined }));
beforeEach(() => {
  localStorage.clear();
  setLanguage('en');
  closePalette();
});

describe('the command palette', () => {
  it('opens by Ctrl and K, finds a feature’s command by its Chinese name, and runs it by Enter', async () => {
    const { run } = open();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await field(), '规则');
    const option = await screen.findByRole('option', { name: /Add a rule/ });
    expect(option.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(run).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('leads to a draft by its name, and remembers what was used last', async () => {
    const { where } = open();
    await userEvent.keyboard('{Meta>}k{/Meta}');
    await userEvent.type(await field(), 'gold up');
    await userEvent.click(await screen.findByRole('option', { name: /Gold up/ }));
    await waitFor(() => expect(where()).toBe('/policies/club/drafts/d1'));
    expect(JSON.parse(localStorage.getItem('tierwright-recent-commands') ?? '')).toEqual(['draft:d1']);
  });

  it('offers only pages that one may open', async () => {
    open();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await field(), 'people');
    expect(await screen.findByText('Nothing is called “people”.')).toBeTruthy();
  });
});
