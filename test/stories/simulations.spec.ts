import type { Dataset, ListOf, Simulation, SimulationMove } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { eventually } from '../support/decisions.js';
import { createPolicy, onlyDraft, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const path = '/policies/tried/simulations';

/** 1,200 customers who spend 0, 50, 100 … up to 59,950; one whose spending is not known, one whose cannot be read. */
const customers = [
  ...Array.from({ length: 1200 }, (_, n) => ({ id: `C-${n}`, name: `Customer ${n}`, facts: { annualSpend: n * 50 } })),
  { id: 'unknown', facts: {} },
  { id: 'odd', facts: { annualSpend: 'a lot' } },
];

onEachDatabase('a simulation', (server) => {
  let owner: Client;
  let dataset: string;
  let draft: string;

  beforeAll(async () => {
    owner = await server().owner();
    await publish(owner, 'tried', await createPolicy(owner, 'tried'));
    await saveThreshold(owner, 'tried', await onlyDraft(owner, 'tried'), 'GOLD', 12_000);
    draft = `draft:${(await onlyDraft(owner, 'tried')).id}`;
    dataset = (await owner.post<Dataset>('/datasets', { name: 'Everybody', policy: 'tried', customers })).body.id;
  });

  const finished = (id: string) =>
    eventually(async () => {
      const { body } = await owner.get<Simulation>(`${path}/${id}`);
      return body.finishedAt === null ? undefined : body;
    }, 30_000);
  const moves = async (id: string, query: string) =>
    (await owner.get<ListOf<SimulationMove>>(`${path}/${id}/moves?limit=200${query}`)).body.items;

  it('says who would move, from which tier to which, and what decided it', async () => {
    const begun = await owner.post<Simulation>(path, { subject: draft, dataset });
    expect(begun).toMatchObject({ status: 202, body: { summary: null, baseline: { side: 'live' } } });
    const done = await finished(begun.body.id);
    expect(done).toMatchObject({ status: 'done', progress: 1 });
    const { summary } = done;
    expect(summary).toMatchObject({ evaluated: 1201, undetermined: 1, invalid: 1, moved: 40, up: 0, down: 40 });
    expect(summary?.matrix.filter(({ from, to }) => from !== to)).toEqual([
      { from: 'GOLD', to: 'SILVER', customers: 40 },
    ]);
    const counted = summary?.distribution.reduce((total, each) => total + each.customers, 0);
    expect(counted).toBe(1200);
    const gold = summary?.distribution.find(({ tier }) => tier === 'GOLD')?.customers ?? 0;
    const rule = summary?.rules.find(({ decisive }) => decisive === gold);
    expect(rule?.hits).toBeGreaterThanOrEqual(gold);
    expect(rule?.nodes.every(({ decisive, hits }) => decisive === gold && hits >= gold)).toBe(true);
  });

  it('names the customers of every cell, page by page', async () => {
    const { body } = await owner.get<ListOf<Simulation>>(path);
    const id = body.items[0]?.id ?? '';
    const moved = await moves(id, '');
    expect(moved).toHaveLength(40);
    expect(moved[0]).toMatchObject({
      customer: 'C-200',
      name: 'Customer 200',
      before: { tier: 'GOLD' },
      after: { tier: 'SILVER', status: 'determined' },
    });
    expect(await moves(id, '&from=GOLD&to=SILVER')).toEqual(moved);
    expect(await moves(id, '&from=SILVER&to=GOLD')).toEqual([]);
    expect((await moves(id, '&from=GOLD')).length).toBeGreaterThan(40);
    const { body: page } = await owner.get<ListOf<SimulationMove>>(`${path}/${id}/moves?limit=30`);
    const { body: rest } = await owner.get<ListOf<SimulationMove>>(`${path}/${id}/moves?cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items]).toEqual(moved);
  });

  it('of a change request is found by the very content that it was made from', async () => {
    const request = await submit(owner, 'tried', await onlyDraft(owner, 'tried'));
    const begun = await owner.post<Simulation>(path, { subject: `request:${request.id}`, baseline: 1, dataset });
    expect((await finished(begun.body.id)).summary?.moved).toBe(40);
    const { body } = await owner.get<ListOf<Simulation>>(`${path}?contentHash=${request.contentHash}`);
    // Asked for here, made with the submission, and that of the draft with the same content.
    const contents = body.items.map(({ subject }) => subject.contentHash);
    expect(contents).toEqual([request.contentHash, request.contentHash, request.contentHash]);
    const { body: none } = await owner.get<ListOf<Simulation>>(`${path}?contentHash=${'0'.repeat(64)}`);
    expect(none.items).toEqual([]);
  });

  it('is refused for sides and datasets that are not there, and deleted with its rows', async () => {
    expect((await owner.post(path, { subject: 'live', baseline: 9, dataset })).status).toBe(404);
    expect((await owner.post(path, { subject: 'nowhere', dataset })).status).toBe(400);
    expect((await owner.post(path, { subject: 'live', dataset: dataset.replace(/.$/, 'x') })).status).toBe(400);
    const other = '00000000-0000-7000-8000-000000000000';
    expect((await owner.post(path, { subject: 'live', dataset: other })).status).toBe(404);
    const begun = await owner.post<Simulation>(path, { subject: 'live', dataset });
    expect((await owner.delete(`${path}/${begun.body.id}`)).status).toBe(204);
    expect((await owner.get(`${path}/${begun.body.id}`)).status).toBe(404);
    const again = await owner.post<Simulation>(path, { subject: 'live', dataset });
    expect((await finished(again.body.id)).summary?.moved).toBe(0);
  });

  it('that a stop cut off says so', async () => {
    const many = Array.from({ length: 8000 }, (_, n) => ({ id: `M-${n}`, facts: { annualSpend: n } }));
    const csv = ['id,annualSpend', ...many.map(({ id, facts }) => `${id},${facts.annualSpend}`)].join('\n');
    const type = { 'content-type': 'text/csv' };
    const { body: big } = await owner.raw<Dataset>('POST', '/datasets?name=Big&policy=tried', csv, type);
    const ids: string[] = [];
    for (let n = 0; n < 3; n++)
      ids.push((await owner.post<Simulation>(path, { subject: 'live', dataset: big.id })).body.id);
    await server().kill();
    await server().startAgain();
    owner = await server().owner();
    const last = await finished(ids.at(-1) ?? '');
    expect(last).toMatchObject({ status: 'interrupted', summary: null });
    expect((await owner.delete(`${path}/${last.id}`)).status).toBe(204);
  });
});
