import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Decision, Replay } from '@tierwright/shared/contracts';
import type { LitCanvasProps } from '../parts/lit-path.js';
import { fakeServer, listed, problem } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { DecisionPage } from './decision-page.js';
import { aDecision, anAnswer, spendDocument } from './testing.js';

const Canvas = ({ path }: LitCanvasProps) => <p>{`canvas: ${path ? path.decidedBy.join() : 'not lit'}`}</p>;

const version = {
  version: 1,
  document: spendDocument,
  layout: { positions: {}, collapsed: [] },
};

function open(decision: Decision, more: Parameters<typeof fakeServer>[0] = {}) {
  fakeServer({
    'GET /policies': { body: listed() },
    'GET /decisions/d-1': { body: decision },
    'GET /policies/spend/versions/1': { body: version },
    ...more,
  });
  const as = session([{ role: 'auditor' }]);
  renderPage(<DecisionPage Canvas={Canvas} />, { path: '/decisions/:id', at: '/decisions/d-1', as });
}

it('a decision says what came out and why, and its way is lit', async () => {
  open(aDecision());
  expect(await screen.findByText('canvas: gold')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'C-1001 was Gold' })).toBeTruthy();
  expect(screen.getByText('Decided by “Gold by spend”.')).toBeTruthy();
  expect(screen.getByText('Priority service')).toBeTruthy();
  expect(screen.getByText(/It was worked out again from the stored facts/)).toBeTruthy();
});

it('a personal fact that is masked says why it is', async () => {
  open(aDecision({ facts: { annualSpend: 11_240, age: '•••' } }));
  expect(await screen.findByText('Hidden: you may not see personal facts')).toBeTruthy();
  expect(screen.getByText('canvas: not lit')).toBeTruthy();
  expect(screen.getByText(/the personal facts that it depends on are hidden from you/)).toBeTruthy();
});

const replayed = (more: Partial<Replay>): Replay => ({
  same: true,
  before: anAnswer(),
  after: anAnswer(),
  evaluators: [{ engine: 'json-rules-engine', same: true, answer: anAnswer() }],
  evaluatorVersion: { before: '1.0.0', after: '1.0.0' },
  ...more,
});

it('a replay that says the same says so', async () => {
  open(aDecision(), { 'POST /decisions/d-1/replay': { body: replayed({}) } });
  await screen.findByText('canvas: gold');
  await userEvent.click(screen.getByRole('button', { name: 'Replay' }));
  expect(await screen.findByRole('heading', { name: 'Same answer' })).toBeTruthy();
});

it('a replay that says otherwise shows what was said then and what is said today', async () => {
  const answer = anAnswer({ tier: 'SILVER' });
  const evaluators = [{ engine: 'compiled' as const, same: false, answer }];
  open(aDecision(), { 'POST /decisions/d-1/replay': { body: replayed({ same: false, evaluators }) } });
  await screen.findByText('canvas: gold');
  await userEvent.click(screen.getByRole('button', { name: 'Replay' }));
  expect(await screen.findByRole('heading', { name: 'Another answer' })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'Tier Gold Silver' })).toBeTruthy();
});

it('without the version there is no canvas, and the rest is there', async () => {
  const refused = { status: 403, body: problem('forbidden', 403) };
  open(aDecision(), { 'GET /policies/spend/versions/1': refused });
  expect(await screen.findByText('Detail of forbidden')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'C-1001 was Gold' })).toBeTruthy();
});
