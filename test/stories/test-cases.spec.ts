import type { ListOf, TestCase, TestReport } from '@tierwright/shared/contracts';
import { createPolicy, onlyDraft, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const path = '/policies/cases/test-cases';
const onTheLine = { name: 'On the line', facts: { annualSpend: 10_000 }, expected: { tier: 'GOLD' } };
const unknownSpend = { name: 'Spend unknown', facts: {}, expected: { status: 'undetermined' } };

onEachDatabase('test cases', (server) => {
  it('are kept with the policy, in the order in which they were made, and changed and deleted', async () => {
    const owner = await server().owner();
    await createPolicy(owner, 'cases');
    const first = await owner.post<TestCase>(path, onTheLine);
    expect(first).toMatchObject({ status: 201, body: onTheLine });
    await owner.post(path, unknownSpend);
    const third = await owner.post<TestCase>(path, { ...onTheLine, name: 'Too many' });
    const changed = { ...unknownSpend, name: 'Nothing known' };
    expect((await owner.put(`${path}/${third.body.id}`, changed)).status).toBe(200);
    expect((await owner.delete(`${path}/${third.body.id}`)).status).toBe(204);
    const { body } = await owner.get<ListOf<TestCase>>(path);
    expect(body.items.map(({ name }) => name)).toEqual(['On the line', 'Spend unknown']);
    expect((await owner.delete(`${path}/${third.body.id}`)).status).toBe(404);
  });

  it('that expect nothing, or what no answer can be, are refused with every violation', async () => {
    const owner = await server().owner();
    const refused = await owner.post(path, { name: '', facts: [], expected: {}, more: 1 });
    expect(refused).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
    expect((await owner.get<ListOf<TestCase>>(path)).body.items).toHaveLength(2);
  });

  it('run on a draft, on live and on a version, each saying what came out', async () => {
    const owner = await server().owner();
    const draft = await onlyDraft(owner, 'cases');
    await publish(owner, 'cases', draft);
    await saveThreshold(owner, 'cases', await onlyDraft(owner, 'cases'), 'GOLD', 12_000);
    const run = async (subject: string | number) => (await owner.post<TestReport>(`${path}/run`, { subject })).body;
    expect(await run('live')).toMatchObject({ passed: 2, failed: 0 });
    expect(await run(1)).toMatchObject({ passed: 2, failed: 0 });
    expect(await run(`draft:${draft.id}`)).toMatchObject({
      passed: 1,
      failed: 1,
      results: [
        { name: 'On the line', passed: false, actual: { tier: 'SILVER', status: 'determined' } },
        { passed: true },
      ],
    });
    expect((await owner.post(`${path}/run`, { subject: 9 })).status).toBe(404);
  });

  it('that fail stand in the way of submitting, and are named', async () => {
    const owner = await server().owner();
    const draft = await onlyDraft(owner, 'cases');
    const refused = await owner.post(`/policies/cases/drafts/${draft.id}/submit`, { title: 'Gold up' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'test-cases-failed', violations: [{ path: '/testCases/0', code: 'test-case-failed' }] },
    });
    const { body } = await owner.get<ListOf<TestCase>>(path);
    await owner.put(`${path}/${body.items[0]?.id}`, { ...onTheLine, expected: { tier: 'SILVER' } });
    const request = await submit(owner, 'cases', draft, 'Gold up');
    expect((await owner.post(`/policies/cases/requests/${request.id}/publish`)).status).toBe(201);
  });

  it('are looked at when a content is double-checked', async () => {
    const owner = await server().owner();
    const { body } = await owner.get('/policies/cases/versions/2');
    expect(body).toMatchObject({ certification: { state: 'passed', report: { testCases: 2, differences: [] } } });
  });
});
