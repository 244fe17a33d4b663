import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChangeRequest, PolicyDetail, Simulation, SpokenChange } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import { fakeServer, listed } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { MovedCount } from './moved-count.js';
import { RequestEffect } from './request-effect.js';
import { useRequestSimulation } from './use-request-simulation.js';

const document = {
  schema: 'tierwright/policy@1' as const,
  name: 'Shop',
  tiers: [{ key: 'GOLD', name: 'Gold' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'spend', type: 'number' as const }],
  rules: [],
};
const line: SpokenChange = { kind: 'changed', path: '/rules/0', subject: 'node', ruleId: 'gold', sentence: 'Gold up' };
const request = {
  id: 'r1',
  document,
  contentHash: 'new',
  baseVersion: 6,
  changes: [line],
} as unknown as ChangeRequest;
const policy = { key: 'shop', live: { version: 6 } } as unknown as PolicyDetail;

const simulation = (part: Partial<Simulation> = {}): Simulation => ({
  id: 's1',
  status: 'done',
  progress: 1,
  summary: {
    evaluated: 1000,
    undetermined: 0,
    invalid: 0,
    distribution: [],
    matrix: [],
    rules: [],
    moved: 0,
    up: 0,
    down: 0,
    benefits: [],
    effect: {
      stay: 930,
      up: 0,
      down: 70,
      settled: 0,
      unknown: 0,
      wereUnknown: 0,
      missing: [],
      before: [],
      after: [],
      flows: [{ from: 'GOLD', to: 'BASE', customers: 70, once: 70 }],
      once: 70,
      review: 0,
      lastReview: null,
      benefits: [],
      causes: [{ changes: [changeKey(line)], up: 0, down: 70 }],
    },
  },
  subject: { side: 'request:r1', contentHash: 'new' },
  baseline: { side: 'live', contentHash: 'six' },
  dataset: { id: 'd1', name: 'Members', customers: 1000, samples: false },
  asOf: '2026-11-21',
  by: { id: 'p', name: 'P' },
  createdAt: '2026-11-21T10:00:00Z',
  finishedAt: '2026-11-21T10:00:01Z',
  ...part,
});

function Shown({ of }: { of: PolicyDetail }) {
  const simulated = useRequestSimulation(of, request);
  return (
    <>
      <MovedCount policy={of} request={request} simulated={simulated} change={line} />
      <RequestEffect policy={of} request={request} simulated={simulated} />
    </>
  );
}

const simulations = '/policies/shop/simulations';
function open(
  found: Simulation[],
  of = policy,
  others: Parameters<typeof fakeServer>[0] = {},
  as = session([{ role: 'viewer' }]),
) {
  const server = fakeServer({
    [`GET ${simulations}`]: { body: listed(...found) },
    [`POST ${simulations}`]: { status: 202, body: simulation({ id: 's2', status: 'queued', summary: null }) },
    'GET /datasets': {
      body: listed(
        { id: 'd1', name: 'Members', policy: 'shop', customers: 1000, createdAt: '' },
        { id: 'd2', name: 'Partners', policy: 'shop', customers: 30, createdAt: '' },
        { id: 'd3', name: 'Others', policy: 'another', customers: 5, createdAt: '' },
      ),
    },
    'GET /policies/shop/versions': {
      body: listed({ version: 6, contentHash: 'six' }, { version: 7, contentHash: 'seven' }),
    },
    'GET /policies/shop/versions/6': { body: { version: 6, document } },
    ...others,
  });
  renderPage(<Shown of={of} />, { as });
  return server;
}
const posts = (asked: { method: string; body: unknown }[]) =>
  asked.filter(({ method }) => method === 'POST').map(({ body }) => body);

describe('what a change request does', () => {
  it('is told of the simulation that was made with it, with the count beside the change', async () => {
    open([simulation()]);
    expect(await screen.findByRole('heading', { name: 'What it does · Members, 1,000' })).toBeTruthy();
    expect(await screen.findByText('930')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^70 of 1,000 go down/ })).toBeTruthy();
    expect(screen.queryByText(/not what is live now/)).toBeNull();
  });

  it('is tried on other customers of the policy by choosing them', async () => {
    const { asked } = open([simulation()]);
    const picker = await screen.findByLabelText('Customers to try it on');
    await waitFor(() => expect(screen.getByRole('option', { name: 'Partners, 30 customers' })).toBeTruthy());
    expect(screen.queryByRole('option', { name: /Others/ })).toBeNull();
    await userEvent.selectOptions(picker, 'd2');
    await waitFor(() => expect(posts(asked)).toEqual([{ subject: 'request:r1', dataset: 'd2' }]));
  });

  it('says that it was tried beside another version than what is live now, and runs again', async () => {
    const { asked } = open([simulation()], { ...policy, live: { version: 7 } } as PolicyDetail);
    expect(await screen.findByText(/beside version 6, which is not what is live now/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Run again' }));
    await waitFor(() => expect(posts(asked)).toEqual([{ subject: 'request:r1', dataset: 'd1' }]));
  });

  it('where it was never tried, is tried on the newest customers of the policy', async () => {
    const { asked } = open([]);
    await userEvent.click(await screen.findByRole('button', { name: 'Try it on customers' }));
    await waitFor(() => expect(posts(asked)).toEqual([{ subject: 'request:r1', dataset: 'd1' }]));
  });

  it('is never told of a simulation beside a draft, which was made where versions are compared', async () => {
    const beside = { side: 'draft:d', contentHash: 'draft' };
    open([simulation({ id: 's3', baseline: beside, summary: null, status: 'running' }), simulation()]);
    expect(await screen.findByText('930')).toBeTruthy();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('that cannot be read is read again, and not begun', async () => {
    const { asked } = open([simulation()], policy, { 'GET /policies/shop/simulations': { status: 500 } });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(asked.filter(({ address }) => address === simulations)).toHaveLength(2));
    expect(posts(asked)).toEqual([]);
  });

  it('is not asked for somebody who may not see customers', async () => {
    const { asked } = open([simulation()], policy, {}, session([{ role: 'admin' }]));
    await waitFor(() => expect(asked.map(({ address }) => address)).toContain('/policies/shop/versions'));
    expect(asked.map(({ address }) => address)).not.toContain(simulations);
  });

  it('shows how far it is while it runs', async () => {
    open([simulation({ status: 'running', progress: 0.5, summary: null })]);
    expect(await screen.findByRole('progressbar', { name: /50 %/ })).toBeTruthy();
  });
});
