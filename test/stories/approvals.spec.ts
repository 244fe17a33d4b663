import type { ChangeRequest, Published } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

onEachDatabase('one approval by another person', (server) => {
  const password = 'a long enough password';
  let owner: Client;
  let approver: Client;

  beforeAll(async () => {
    owner = await server().owner();
    const grants = [{ role: 'approver' }, { role: 'author' }];
    await owner.post('/users', { email: 'approver@example.com', name: 'Approver', grants, password });
    approver = await server().nobody().signIn('approver@example.com', password);
  });

  const review = (who: Client, key: string, request: { id: string; contentHash: string }, verdict = 'approve') =>
    who.post(`/policies/${key}/requests/${request.id}/reviews`, { verdict, contentHash: request.contentHash });

  it('lets nothing go live before it is there, and nobody give it to their own work', async () => {
    const draft = await createPolicy(owner, 'two-eyes', { approvals: 1 });
    const request = await submit(owner, 'two-eyes', draft);
    const path = `/policies/two-eyes/requests/${request.id}`;
    expect((await owner.post(`${path}/publish`)).body.code).toBe('not-approved');
    expect((await review(owner, 'two-eyes', request)).body.code).toBe('own-content');
    expect((await review(approver, 'two-eyes', request)).status).toBe(201);
    const { status, body } = await owner.post<Published>(`${path}/publish`);
    expect([status, body.version]).toEqual([201, 1]);
    expect((await owner.post(`${path}/publish`)).body.code).toBe('request-closed');
  });

  it('is void when the content changes, and is given to what was read only', async () => {
    const draft = await createPolicy(owner, 'void', { approvals: 1 });
    const request = await submit(owner, 'void', draft);
    await review(approver, 'void', request);
    await saveThreshold(owner, 'void', draft, 'GOLD', 12_000);
    const again = await submit(owner, 'void', await onlyDraft(owner, 'void'));
    expect(again.id).toBe(request.id);
    expect(again.contentHash).not.toBe(request.contentHash);
    expect((await owner.post(`/policies/void/requests/${again.id}/publish`)).body.code).toBe('not-approved');
    expect((await review(approver, 'void', request)).body.code).toBe('content-changed');
    expect((await review(approver, 'void', again)).status).toBe(201);
    expect((await owner.post(`/policies/void/requests/${again.id}/publish`)).status).toBe(201);
  });

  it('cannot come from anybody who saved the draft since its base', async () => {
    const draft = await createPolicy(owner, 'shared', { approvals: 1 });
    await saveThreshold(approver, 'shared', draft, 'GOLD', 12_000);
    const request = await submit(owner, 'shared', await onlyDraft(owner, 'shared'));
    expect((await review(approver, 'shared', request)).body.code).toBe('own-content');
    const { body } = await owner.get<ChangeRequest>(`/policies/shared/requests/${request.id}`);
    expect(body.authors.map((a) => a.name).sort()).toContain('Approver');
  });

  it('is still needed by an open request when the policy later needs none', async () => {
    const draft = await createPolicy(owner, 'lowered', { approvals: 1 });
    const request = await submit(owner, 'lowered', draft);
    expect((await approver.patch('/policies/lowered', { approvals: 0 })).status).toBe(403);
    expect((await owner.patch('/policies/lowered', { approvals: 0 })).status).toBe(200);
    expect((await owner.post(`/policies/lowered/requests/${request.id}/publish`)).body.code).toBe('not-approved');
  });

  it('does not help a request whose base is no longer live', async () => {
    const draft = await createPolicy(owner, 'moved');
    await publish(owner, 'moved', draft);
    const base = await onlyDraft(owner, 'moved');
    const second = await owner.post<{ id: string }>('/policies/moved/drafts', { name: 'Other', from: 'live' });
    await saveThreshold(owner, 'moved', base, 'GOLD', 12_000);
    await publish(owner, 'moved', await onlyDraft(owner, 'moved'));
    const other = await owner.get<{ id: string; revision: number; document: typeof base.document }>(
      `/policies/moved/drafts/${second.body.id}`,
    );
    await saveThreshold(owner, 'moved', other.body as never, 'GOLD', 13_000);
    const request = await submit(owner, 'moved', other.body as never);
    expect((await owner.post(`/policies/moved/requests/${request.id}/publish`)).body.code).toBe('behind-live');
    expect(await evaluate(owner, 'moved', 12_500)).toMatchObject({ tier: 'GOLD', version: 2 });
  });

  it('goes live at the time that was set, and never in the past', async () => {
    const draft = await createPolicy(owner, 'timed');
    await publish(owner, 'timed', draft);
    await saveThreshold(owner, 'timed', await onlyDraft(owner, 'timed'), 'GOLD', 12_000);
    const request = await submit(owner, 'timed', await onlyDraft(owner, 'timed'));
    const path = `/policies/timed/requests/${request.id}/publish`;
    const past = await owner.post(path, { effectiveFrom: new Date(Date.now() - 60_000).toISOString() });
    expect(past.status).toBe(422);
    const soon = await owner.post<Published>(path, { effectiveFrom: new Date(Date.now() + 4000).toISOString() });
    expect(soon.body.release.status).toBe('scheduled');
    expect(await evaluate(owner, 'timed', 11_000)).toMatchObject({ tier: 'GOLD', version: 1 });
    await new Promise((resolve) => setTimeout(resolve, 4300));
    expect(await evaluate(owner, 'timed', 11_000)).toMatchObject({ tier: 'SILVER', version: 2 });
  });
});
