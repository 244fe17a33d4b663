import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Problem } from '@tierwright/shared/policy';
import { ProblemError } from '../../api/problem-error.js';
import { fakeServer, listed, problem } from '../../testing/fake-server.js';
import { useProblems } from '../problems/problems-store.js';
import { noAnchors } from '../problems/anchors.js';
import { PublishDialog } from './publish-dialog.js';
import { useSimulation } from './state/simulation-store.js';
import { spendDocument, spendRules } from './testing/a-policy.js';
import { simulated } from './testing/a-simulation.js';
import { openEditor, type OpenEditor } from './testing/open-editor.js';

const live = spendDocument();
const draft = spendDocument({ rules: spendRules(12_000) });
const submitRoute = 'POST /policies/shop/drafts/d1/submit';
const publishRoute = 'POST /policies/shop/requests/cr1/publish';

const request = (need: number) => ({ id: 'cr1', approvals: { have: 0, need } });
const policy = (approvals: number) => ({ key: 'shop', name: 'Shop', approvals, requests: [], drafts: [], live: null });

interface Opened extends Partial<OpenEditor> {
  approvals?: number;
  answers?: Parameters<typeof fakeServer>[0];
}

async function open({ approvals = 0, answers = {}, ...editor }: Opened = {}) {
  const server = fakeServer({
    'GET /policies/shop': { body: policy(approvals) },
    'GET /policies/shop/versions': { body: listed({ version: 6 }) },
    [submitRoute]: { status: 201, body: request(approvals) },
    [publishRoute]: { status: 201, body: { version: 7 } },
    ...answers,
  });
  const onClose = jest.fn();
  const page = openEditor(<PublishDialog onClose={onClose} />, { draft, live, ...editor });
  await screen.findByRole('button', { name: /Publish version 7|Send for review/ });
  const sent = () =>
    server.asked.filter(({ method }) => method === 'POST').map(({ method, address }) => `${method} ${address}`);
  return { ...page, ...server, sent, onClose };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

beforeEach(() => {
  useProblems.setState({ list: [], anchors: noAnchors });
  useSimulation.setState({ open: null, answer: null });
});

test('what changes and who moves stand before the button', async () => {
  const { store } = await open();
  const document = store.getState().document;
  const customers = [
    { id: 'C-1', facts: { annualSpend: 11_240 } },
    { id: 'C-2', facts: { annualSpend: 4 } },
  ];
  await act(() => simulated(customers, document, { version: 6, document: live }));
  expect(screen.getByText('What changes from version 6')).toBeTruthy();
  expect(screen.getByText('12,000')).toBeTruthy();
  expect(await screen.findByText('go down')).toBeTruthy();
  expect(screen.getByText('go down').previousSibling?.textContent).toBe('▼ 1');
  expect(button('Publish version 7')).toBeTruthy();
});

test('where nobody has to approve, the button publishes and shows how to ask the endpoint', async () => {
  const { sent, asked } = await open();
  await userEvent.click(button('Publish version 7'));
  expect(await screen.findByText('Version 7 is live')).toBeTruthy();
  expect(sent()).toEqual([submitRoute, publishRoute]);
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ title: 'Gold up' });
  expect(screen.getByRole('link', { name: 'Compare with version 6' }).getAttribute('href')).toBe(
    '/policies/shop/compare?from=6&to=7',
  );
  expect(screen.getByText(/policies\/shop\/evaluate/)).toBeTruthy();
});

test('the title that is offered is the draft’s name', async () => {
  await open();
  expect(screen.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Gold up');
});

test('a second version from the same draft is not called like the first', async () => {
  await open({ answers: { 'GET /policies/shop/versions': { body: listed({ version: 6, title: 'Gold up' }) } } });
  const title = screen.getByRole('textbox', { name: 'Title' });
  expect((title as HTMLInputElement).value).toMatch(/annual spend at least 10,000 → 12,000 CNY$/);
});

test('where somebody has to approve, it is sent for review and leads to the request', async () => {
  const { sent, where } = await open({ approvals: 1 });
  await userEvent.click(button('Send for review'));
  await waitFor(() => expect(where()).toBe('/policies/shop/requests/cr1'));
  expect(sent()).toEqual([submitRoute]);
});

test('an author who may not publish sends for review even where nobody has to approve', async () => {
  const { sent } = await open({ roles: ['author'] });
  await userEvent.click(button('Send for review'));
  await waitFor(() => expect(sent()).toEqual([submitRoute]));
});

test('nothing is published before the last edit is saved', async () => {
  const refusedSave = () => Promise.reject(new ProblemError({ code: 'not-allowed', status: 403 }));
  const { sent, store } = await open({ save: refusedSave });
  act(() => store.getState().dispatch({ type: 'changeLeaf', node: 'gold-spend', change: { value: 13_000 } }));
  await userEvent.click(button('Publish version 7'));
  expect(await screen.findByText('Not published: the last changes are not saved')).toBeTruthy();
  expect(sent()).toEqual([]);
});

test('a live version that has moved on is told, and trying again does not submit again', async () => {
  let published = 0;
  const { sent } = await open({
    answers: {
      [publishRoute]: () =>
        published++ === 0 ? { status: 409, body: problem('behind-live', 409) } : { status: 201, body: { version: 7 } },
    },
  });
  await userEvent.click(button('Publish version 7'));
  expect(await screen.findByText('Detail of behind-live')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Compare with live' })).toBeTruthy();
  await userEvent.click(button('Publish again'));
  expect(await screen.findByText('Version 7 is live')).toBeTruthy();
  expect(sent()).toEqual([submitRoute, publishRoute, publishRoute]);
});

test('what the server refuses is listed with every violation', async () => {
  const violation = { path: '/document/rules/0', code: 'x', message: 'Rule “Gold” has no condition.' };
  await open({
    answers: { [submitRoute]: { status: 422, body: problem('document-invalid', 422, { violations: [violation] }) } },
  });
  await userEvent.click(button('Publish version 7'));
  expect(await screen.findByText(/has no condition/)).toBeTruthy();
});

test('errors in the draft stand before the button and keep it from being pressed; warnings do not', async () => {
  const found = (severity: Problem['severity'], words: string): Problem => ({
    code: 'x',
    severity,
    path: '',
    message: { en: words, 'zh-CN': words },
  });
  await open();
  act(() =>
    useProblems.setState({ list: [found('error', 'No rule leads to Gold.'), found('warning', 'Nobody can be VIP.')] }),
  );
  expect(await screen.findByText('No rule leads to Gold.')).toBeTruthy();
  expect(screen.queryByText('Nobody can be VIP.')).toBeNull();
  expect(button('Publish version 7')).toHaveProperty('disabled', true);
});

test('a draft that equals what is live cannot be published', async () => {
  await open({ draft: live });
  expect(screen.getByText(/Nothing differs from version 6/)).toBeTruthy();
  expect(button('Publish version 7')).toHaveProperty('disabled', true);
});

test('it needs a title', async () => {
  const { sent } = await open();
  await userEvent.clear(screen.getByRole('textbox', { name: 'Title' }));
  await userEvent.click(button('Publish version 7'));
  expect(screen.getByRole('alert').textContent).toMatch(/Give it a title/);
  expect(sent()).toEqual([]);
});

test('a first version shows everything that it says', async () => {
  const store = spendDocument();
  fakeServer({
    'GET /policies/shop': { body: policy(0) },
    'GET /policies/shop/versions': { body: listed() },
  });
  openEditor(<PublishDialog onClose={jest.fn()} />, { draft: store });
  expect(await screen.findByText('The first version')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Publish version 1' })).toBeTruthy();
});
