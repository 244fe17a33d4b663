import type { ChangeRequest, Dataset, ListOf, Simulation, SimulationMove } from '@tierwright/shared/contracts';
import { changeKey } from '@tierwright/shared/policy';
import type { Client } from '../support/client.js';
import { eventually } from '../support/decisions.js';
import { createPolicy, onlyDraft, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const held = (validUntil: string) => ({ tier: 'GOLD', validUntil });

/** Three who lose Gold at 12,000: one at once, one in the next year, one in the year after; one unknown, one who stays. */
const customers = [
  { id: 'due', facts: { annualSpend: 10_500 }, current: held('2020-12-31') },
  { id: 'next-year', facts: { annualSpend: 11_000 }, current: held('2097-12-31') },
  { id: 'later', facts: { annualSpend: 11_999 }, current: held('2098-12-31') },
  { id: 'unknown', facts: {} },
  { id: 'stays', facts: { annualSpend: 13_000 }, current: held('2097-12-31') },
];

onEachDatabase('what a change request does to customers', (server) => {
  let owner: Client;
  beforeAll(async () => (owner = await server().owner()));

  const of = async (key: string, { contentHash }: { contentHash: string }): Promise<Simulation> =>
    eventually(async () => {
      const { body } = await owner.get<ListOf<Simulation>>(`/policies/${key}/simulations?contentHash=${contentHash}`);
      const [newest] = body.items;
      return newest && newest.finishedAt !== null ? newest : undefined;
    }, 30_000);

  async function publishedWithMovement(key: string): Promise<void> {
    const draft = await createPolicy(owner, key);
    const document = {
      ...draft.document,
      movement: {
        validity: { months: 12, ends: 'anniversary' },
        upgrade: 'immediate',
        downgrade: 'atReview',
        maxDowngradeSteps: null,
        graceDays: 0,
      },
      tiers: draft.document.tiers.map((tier) =>
        tier.key === 'GOLD'
          ? { ...tier, benefits: [{ key: 'gift', name: 'Birthday gift' }] }
          : { ...tier, benefits: [] },
      ),
    };
    const saved = await owner.put(`/policies/${key}/drafts/${draft.id}`, { document }, draft.revision);
    expect(saved.body).toMatchObject({ revision: draft.revision + 1 });
    await publish(owner, key, await onlyDraft(owner, key));
  }

  async function raiseGold(key: string, value: number) {
    await saveThreshold(owner, key, await onlyDraft(owner, key), 'GOLD', value);
    return submit(owner, key, await onlyDraft(owner, key));
  }

  it('is simulated with its submission, beside what is live: who moves when, what moves them, which benefit goes', async () => {
    await publishedWithMovement('members');
    const dataset = { name: 'Members', policy: 'members', customers };
    const { body: kept } = await owner.post<Dataset>('/datasets', dataset);
    const request = await raiseGold('members', 12_000);
    const done = await of('members', request);
    expect(done).toMatchObject({
      status: 'done',
      subject: { side: `request:${request.id}`, contentHash: request.contentHash },
      baseline: { side: 'live' },
      dataset: { id: kept.id, name: 'Members', customers: 5, samples: false },
    });
    const { body } = await owner.get<ChangeRequest>(`/policies/members/requests/${request.id}`);
    const line = body.changes.find(({ nodeId }) => nodeId !== undefined);
    expect(done.summary?.effect).toMatchObject({
      stay: 1,
      up: 0,
      down: 3,
      unknown: 1,
      wereUnknown: 1,
      missing: [{ fact: 'annualSpend', customers: 1 }],
      flows: expect.arrayContaining([{ from: 'GOLD', to: 'SILVER', customers: 3, once: 1 }]),
      once: 1,
      review: 2,
      lastReview: '2099-01-01',
      benefits: [{ benefit: 'gift', tier: 'SILVER', gained: 0, lost: 3 }],
      causes: [{ changes: [line && changeKey(line)], up: 0, down: 3 }],
    });
    // At once only the one whose review is due moves: what is held stands beside what will be.
    expect(done.summary?.moved).toBe(1);
  });

  it('leads from every number to the customers behind it', async () => {
    const [request] = (await owner.get<ListOf<ChangeRequest>>('/policies/members/requests')).body.items;
    const { id, summary } = await of('members', request ?? { contentHash: '' });
    const named = async (query: Record<string, string>) => {
      const search = new URLSearchParams(query).toString();
      const { body } = await owner.get<ListOf<SimulationMove>>(`/policies/members/simulations/${id}/moves?${search}`);
      return body.items.map(({ customer }) => customer);
    };
    expect(await named({ direction: 'down' })).toEqual(['due', 'next-year', 'later']);
    expect(await named({ when: 'once' })).toEqual(['due']);
    expect(await named({ when: 'review' })).toEqual(['next-year', 'later']);
    expect(await named({ reviewedFrom: 'GOLD', reviewedTo: 'GOLD' })).toEqual(['stays']);
    expect(await named({ direction: 'unknown' })).toEqual(['unknown']);
    expect(await named({ lost: 'gift' })).toEqual(['due', 'next-year', 'later']);
    expect(await named({ gained: 'gift' })).toEqual([]);
    const cause = summary?.effect?.causes[0]?.changes[0] ?? '';
    expect(await named({ change: cause, when: 'review' })).toEqual(['next-year', 'later']);
    expect(await named({ change: `changed:/name\n${cause}` })).toEqual(['due', 'next-year', 'later']);
    expect(await named({ change: 'changed:/name' })).toEqual([]);
    expect(await named({ cause, direction: 'down' })).toEqual(['due', 'next-year', 'later']);
    expect(await named({ cause: '', direction: 'down' })).toEqual([]);
  });

  it('is made anew with a new content, and never shown of another', async () => {
    const [first] = (await owner.get<ListOf<ChangeRequest>>('/policies/members/requests')).body.items;
    const again = await raiseGold('members', 11_500);
    expect(again.id).toBe(first?.id);
    expect(again.contentHash).not.toBe(first?.contentHash);
    const done = await of('members', again);
    expect(done.subject).toEqual({ side: `request:${again.id}`, contentHash: again.contentHash });
    expect(done.summary?.effect).toMatchObject({ down: 2, stay: 2 });
    const before = await of('members', first ?? again);
    expect(before.summary?.effect).toMatchObject({ down: 3, stay: 1 });
  });

  it('without customers of its own, the policy is tried on samples', async () => {
    await publish(owner, 'sampled', await createPolicy(owner, 'sampled'));
    const request = await raiseGold('sampled', 30_000);
    const done = await of('sampled', request);
    expect(done).toMatchObject({ status: 'done', dataset: { id: null, samples: true } });
    expect(done.dataset.customers).toBe(done.summary?.evaluated);
    expect(done.summary?.effect?.down).toBeGreaterThan(0);
    const asked = { subject: `request:${request.id}`, dataset: 'samples' };
    expect(await owner.post('/policies/sampled/simulations', asked)).toMatchObject({ status: 202 });
  });

  it('of a first version has no before', async () => {
    const request = await submit(owner, 'first', await createPolicy(owner, 'first'));
    const { baseline, summary } = await of('first', request);
    expect(baseline).toBeNull();
    expect(summary?.effect).toMatchObject({ before: null, stay: 0, up: 0, down: 0, flows: [], causes: [] });
    expect(summary?.effect?.after.reduce((sum, { customers }) => sum + customers, 0)).toBeGreaterThan(100);
  });
});
