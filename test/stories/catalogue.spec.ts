import type { CatalogueFact, Draft, ListOf } from '@tierwright/shared/contracts';
import type { Problem } from '@tierwright/shared/policy';
import type { Client } from '../support/client.js';
import { createPolicy, publish } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const visits = {
  key: 'visits',
  label: { en: 'Visits', 'zh-CN': '到访次数' },
  type: 'integer',
  min: 0,
  window: { en: 'last 90 days', 'zh-CN': '最近 90 天' },
};
const password = 'a long enough password';

onEachDatabase('the catalogue of facts', (server) => {
  let owner: Client;
  beforeAll(async () => {
    owner = await server().owner();
  });

  const keys = async (query = '') => {
    const { body } = await owner.get<ListOf<CatalogueFact>>(`/facts${query}`);
    return body.items.map(({ key }) => key);
  };

  it('keeps a definition once, with its texts in every language, and finds it by any of them', async () => {
    const made = await owner.post<CatalogueFact>('/facts', visits);
    expect(made).toMatchObject({ status: 201, body: { key: 'visits', revision: 1, definition: visits, usedIn: [] } });
    expect(made.headers.get('etag')).toBe('"1"');
    expect((await owner.post('/facts', visits)).body.code).toBe('key-taken');
    await owner.post('/facts', { key: 'account.balance', type: 'number', unit: 'CNY' });
    expect(await keys()).toEqual(['account.balance', 'visits']);
    expect(await keys('?search=VISIT')).toEqual(['visits']);
    expect(await keys(`?search=${encodeURIComponent('90 天')}`)).toEqual(['visits']);
    expect(await keys('?search=cny')).toEqual(['account.balance']);
    expect(await keys('?search=%25')).toEqual([]);
  });

  it('lists page by page, each once', async () => {
    const { body: first } = await owner.get<ListOf<CatalogueFact>>('/facts?limit=1');
    expect(first.items.map(({ key }) => key)).toEqual(['account.balance']);
    expect(await keys(`?limit=1&cursor=${first.nextCursor}`)).toEqual(['visits']);
    expect((await owner.get('/facts?cursor=nonsense')).status).toBe(400);
  });

  it('refuses what is no definition, or means nothing', async () => {
    expect((await owner.post('/facts', { key: 'x', type: 'money' })).status).toBe(400);
    expect((await owner.post('/facts', { key: '__proto__', type: 'number' })).status).toBe(400);
    const reversed = await owner.post('/facts', { key: 'odd', type: 'number', min: 9, max: 1 });
    expect(reversed).toMatchObject({ status: 422, body: { violations: [{ path: '/min', code: 'range-reversed' }] } });
    expect((await owner.post('/facts', { type: 'number' })).status).toBe(422);
  });

  it('is changed over the revision that the writer started from, and no other', async () => {
    const change = { ...visits, window: 'last 30 days' };
    expect((await owner.put('/facts/visits', change)).status).toBe(428);
    expect((await owner.put('/facts/visits', change, 9)).status).toBe(412);
    expect((await owner.put('/facts/visits', { ...change, key: 'calls' }, 1)).status).toBe(422);
    const changed = await owner.put<CatalogueFact>('/facts/visits', change, 1);
    expect(changed).toMatchObject({ status: 200, body: { revision: 2, definition: { window: 'last 30 days' } } });
    expect((await owner.put('/facts/visits', visits, 1)).status).toBe(412);
    expect((await owner.put('/facts/calls', { ...visits, key: 'calls' }, 1)).status).toBe(404);
  });

  it('says which policies carry a fact, live or in a draft, and whose copy differs', async () => {
    const draft = await createPolicy(owner, 'carrying');
    await publish(owner, 'carrying', draft);
    const [spend] = draft.document.facts ?? [];
    await owner.post('/facts', spend);
    const uses = async () =>
      (await owner.get<CatalogueFact>('/facts/annualSpend')).body.usedIn.map(({ policy, draft: own, differs }) => [
        policy,
        own?.name ?? 'live',
        differs,
      ]);
    expect(await uses()).toEqual([
      ['carrying', 'live', false],
      ['carrying', 'First draft', false],
    ]);
    await owner.put('/facts/annualSpend', { ...spend, window: 'last 12 months' }, 1);
    expect(await uses()).toEqual([
      ['carrying', 'live', true],
      ['carrying', 'First draft', true],
    ]);
  });

  it('warns in a draft whose copy was left behind, and in what is only checked', async () => {
    const { body: policy } = await owner.get<{ drafts: { id: string }[] }>('/policies/carrying');
    const { body: draft } = await owner.get<Draft>(`/policies/carrying/drafts/${policy.drafts[0]?.id}`);
    const warned = { code: 'fact-definition-changed', severity: 'warning', fact: 'annualSpend' };
    expect(draft.problems).toContainEqual(expect.objectContaining(warned));
    const { body } = await owner.post<{ problems: Problem[] }>('/policies/carrying/check', {
      document: draft.document,
    });
    expect(body.problems).toContainEqual(expect.objectContaining(warned));
  });

  it('gives up a definition while policies keep their copies', async () => {
    expect((await owner.delete('/facts/annualSpend')).status).toBe(428);
    expect((await owner.delete('/facts/annualSpend', { headers: { 'if-match': '"2"' } })).status).toBe(204);
    expect((await owner.get('/facts/annualSpend')).status).toBe(404);
    const { body } = await owner.get<{ drafts: { id: string }[] }>('/policies/carrying');
    const { body: draft } = await owner.get<Draft>(`/policies/carrying/drafts/${body.drafts[0]?.id}`);
    expect(draft.document.facts?.map(({ key }) => key)).toEqual(['annualSpend']);
  });

  it('is read by viewers, who see only the policies that they may read, and changed by authors alone', async () => {
    const grants = [{ role: 'viewer', policy: 'elsewhere' }];
    await owner.post('/users', { email: 'viewer@example.com', name: 'Viewer', grants, password });
    const viewer = await server().nobody().signIn('viewer@example.com', password);
    await owner.post('/facts', { key: 'annualSpend', type: 'number' });
    expect((await viewer.get<CatalogueFact>('/facts/annualSpend')).body.usedIn).toEqual([]);
    expect((await viewer.post('/facts', { key: 'mine', type: 'number' })).status).toBe(403);
  });

  it('is on the trail with each change, before and after', async () => {
    const { body } =
      await owner.get<ListOf<{ action: string; before: object; after: object }>>('/audit?subject=visits');
    expect(body.items.map(({ action }) => action)).toEqual(['fact.changed', 'fact.created']);
    expect(body.items[0]).toMatchObject({ before: { window: visits.window }, after: { window: 'last 30 days' } });
  });
});
