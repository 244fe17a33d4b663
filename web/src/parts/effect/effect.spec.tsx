import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Effect, Simulation, SpokenChange } from '@tierwright/shared/contracts';
import { changeKey, type PolicyDocument } from '@tierwright/shared/policy';
import { fakeServer, listed } from '../../testing/fake-server.js';
import { renderPage } from '../../testing/render-page.js';
import { EffectView } from './effect.js';

const gift = { key: 'gift', name: 'Birthday gift' };
const policy = (gold: number, benefits = [gift]): PolicyDocument => ({
  schema: 'tierwright/policy@1',
  name: 'Shop',
  tiers: [
    { key: 'GOLD', name: 'Gold', color: '#e8b004', targetShare: 0.2, benefits },
    { key: 'BASE', name: 'Base' },
  ],
  fallback: 'BASE',
  facts: [{ key: 'spend', type: 'number', label: 'Yearly spend' }],
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'c', fact: 'spend', operator: 'greaterThan', value: gold }] },
    },
  ],
});
const change = (path: string, sentence: string): SpokenChange => ({ kind: 'changed', path, subject: 'node', sentence });
const line = change('/rules/0/conditions/all/0', 'Gold: spend over 10 → 12');
const other = change('/rules/0/enabled', 'Gold: switched off');

const effect: Effect = {
  stay: 921,
  up: 0,
  down: 70,
  settled: 3,
  unknown: 6,
  wereUnknown: 9,
  missing: [{ fact: 'spend', customers: 6 }],
  before: [
    { tier: 'GOLD', customers: 271 },
    { tier: 'BASE', customers: 720 },
  ],
  after: [
    { tier: 'GOLD', customers: 201 },
    { tier: 'BASE', customers: 793 },
  ],
  flows: [
    { from: 'GOLD', to: 'GOLD', customers: 201, once: 0 },
    { from: 'GOLD', to: 'BASE', customers: 70, once: 18 },
    { from: 'BASE', to: 'BASE', customers: 720, once: 0 },
  ],
  once: 18,
  review: 52,
  lastReview: '2027-12-31',
  benefits: [{ benefit: 'gift', tier: 'BASE', gained: 0, lost: 70 }],
  causes: [
    { changes: [changeKey(line)], up: 0, down: 60 },
    { changes: [], up: 0, down: 10 },
  ],
};

const simulation = (part: Partial<Simulation> = {}, counted: Effect = effect): Simulation => ({
  id: 's1',
  status: 'done',
  progress: 1,
  summary: {
    evaluated: 1000,
    undetermined: 6,
    invalid: 0,
    distribution: [],
    matrix: [],
    rules: [],
    moved: 18,
    up: 0,
    down: 18,
    benefits: [],
    effect: counted,
  },
  subject: { side: 'request:r', contentHash: 'b' },
  baseline: { side: 'live', contentHash: 'a' },
  dataset: { id: 'd', name: 'Members', customers: 1000, samples: false },
  asOf: '2026-11-21',
  by: { id: 'p', name: 'P' },
  createdAt: '2026-11-21T10:00:00Z',
  finishedAt: '2026-11-21T10:00:01Z',
  ...part,
});

const moves = 'GET /policies/shop/simulations/s1/moves';
function open(shown = simulation(), before: PolicyDocument | null = policy(10), onAgain = () => undefined) {
  const server = fakeServer({
    [moves]: {
      body: listed({
        customer: 'C-1',
        name: 'Li Wei',
        before: { status: 'determined' },
        after: { status: 'determined' },
        effect: {
          direction: 'down',
          from: 'GOLD',
          to: 'BASE',
          when: 'review',
          on: '2027-12-31',
          gained: [],
          lost: ['gift'],
          cause: [changeKey(line)],
        },
      }),
    },
  });
  renderPage(
    <EffectView
      policyKey="shop"
      simulation={shown}
      before={before}
      after={policy(12)}
      changes={[line, other]}
      onAgain={onAgain}
    />,
  );
  return server;
}

describe('what a content does to customers', () => {
  it('is told in numbers: who stays, goes down, goes up and cannot be told, when, and against targets', () => {
    open();
    expect(screen.getByText('921')).toBeTruthy();
    expect(screen.getByRole('button', { name: /down, 7%/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Yearly spend unknown, were 9/ })).toBeTruthy();
    const who = screen.getByRole('heading', { name: 'Who moves, and when' }).closest('section') as HTMLElement;
    expect(
      within(who)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Gold → Base ▼70/),
      expect.stringMatching(/^at once 18/),
      expect.stringMatching(/^at their next review, by 31 Dec 2027 52/),
    ]);
    expect(screen.getByText('Gold 20.1% of 20%')).toBeTruthy();
    expect(screen.getByRole('button', { name: /70 customers lose it/ })).toBeTruthy();
  });

  it('says which change moves whom, and where it takes several', () => {
    open();
    const why = screen.getByRole('heading', { name: 'What moves them' }).closest('section') as HTMLElement;
    expect(within(why).getByRole('button', { name: '60 down: Gold: spend over 10 → 12' })).toBeTruthy();
    expect(within(why).getByRole('button', { name: '10 down: Several changes together' })).toBeTruthy();
  });

  it('is drawn with its moves said in words, and stands in a table as well', async () => {
    open();
    expect(screen.getByRole('img', { name: /Gold to Base: 70 customers/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getByRole('button', { name: 'Gold to Base: 70 customers' })).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: 'Base' })).toBeTruthy();
    expect(screen.getByText('Base to Gold: 0 customers')).toBeTruthy();
  });

  it('leads from a number to its customers, with when and why', async () => {
    const { asked } = open();
    await userEvent.click(screen.getByRole('button', { name: 'Gold → Base: all customers' }));
    const dialog = await screen.findByRole('dialog', { name: 'Gold → Base' });
    expect((await within(dialog).findByRole('rowheader', { name: /C-1/ })).textContent).toContain('Li Wei');
    expect(within(dialog).getByText('from 31 Dec 2027')).toBeTruthy();
    expect(within(dialog).getByText('Gold: spend over 10 → 12')).toBeTruthy();
    expect(asked.map(({ address }) => address)).toEqual(['/policies/shop/simulations/s1/moves']);
  });

  it('of a first version is where customers stand', () => {
    open(simulation({ baseline: null }, { ...effect, before: null, flows: [], causes: [] }), null);
    expect(screen.getByText('Where customers stand')).toBeTruthy();
    expect(screen.getByText('20.1%')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('shows how far it is while it runs', () => {
    open(simulation({ status: 'running', progress: 0.4, summary: null }));
    expect(screen.getByRole('progressbar', { name: 'Simulating 1,000 customers… 40 %' })).toBeTruthy();
  });

  it('can be run again where it did not come through', async () => {
    const again = jest.fn();
    open(simulation({ status: 'interrupted', summary: null }), policy(10), again);
    await userEvent.click(screen.getByRole('button', { name: 'Run it again' }));
    await waitFor(() => expect(again).toHaveBeenCalledTimes(1));
  });
});
