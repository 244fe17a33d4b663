import type {
  ChangeRequest,
  Comment,
  Draft,
  ListOf,
  Published,
  SubmissionAnswer,
  WaitingList,
} from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy, onlyDraft, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';

const password = 'a long enough password';

onEachDatabase('a change request under review', (server) => {
  let owner: Client;
  let approver: Client;
  let viewer: Client;

  beforeAll(async () => {
    owner = await server().owner();
    const person = async (name: string, roles: string[]) => {
      const email = `${name}@example.com`;
      await owner.post('/users', { email, name, grants: roles.map((role) => ({ role })), password });
      return server().nobody().signIn(email, password);
    };
    approver = await person('approver', ['approver']);
    viewer = await person('viewer', ['viewer']);
  });

  const read = async (key: string, id: string, who = owner) =>
    (await who.get<ChangeRequest>(`/policies/${key}/requests/${id}`)).body;
  const waiting = async (who: Client) =>
    (await who.get<WaitingList>('/requests?waiting=me')).body.items.map(({ policy, waitingFor }) => [
      policy.key,
      waitingFor,
    ]);

  it('is talked about as a whole, by rule and by node, and each comment is settled or opened again', async () => {
    const draft = await createPolicy(owner, 'talk', { approvals: 1 });
    const request = await submit(owner, 'talk', draft);
    const path = `/policies/talk/requests/${request.id}/comments`;
    const rule = draft.document.rules[0];
    const nodeId = rule?.conditions.id;
    const made = await approver.post<Comment>(path, { text: 'Why so high?', ruleId: rule?.id, nodeId });
    expect(made).toMatchObject({ status: 201, body: { ruleId: rule?.id, nodeId, resolved: null } });
    expect(made.body.contentHash).toBe(request.contentHash);
    await owner.post(path, { text: 'It was asked for.' });
    const settled = await owner.patch<Comment>(`${path}/${made.body.id}`, { resolved: true });
    expect(settled.body.resolved?.by.name).toBeDefined();
    expect((await approver.patch<Comment>(`${path}/${made.body.id}`, { resolved: false })).body.resolved).toBeNull();
    const { body } = await viewer.get<ListOf<Comment>>(path);
    expect(body.items.map(({ text }) => text)).toEqual(['Why so high?', 'It was asked for.']);
    const { body: first } = await viewer.get<ListOf<Comment>>(`${path}?limit=1`);
    const { body: next } = await viewer.get<ListOf<Comment>>(`${path}?limit=1&cursor=${first.nextCursor}`);
    expect(next.items.map(({ text }) => text)).toEqual(['It was asked for.']);
  });

  it('takes no comment on what it does not contain, from who may only read, or once it is closed', async () => {
    const draft = await createPolicy(owner, 'quiet', { approvals: 0 });
    const request = await submit(owner, 'quiet', draft);
    const path = `/policies/quiet/requests/${request.id}/comments`;
    expect((await owner.post(path, { text: 'Here', nodeId: 'nowhere' })).body).toMatchObject({
      code: 'value-invalid',
      violations: [{ path: '/nodeId', code: 'unknown-id' }],
    });
    expect((await owner.post(path, { text: ' ' })).status).toBe(400);
    expect((await viewer.post(path, { text: 'May I?' })).status).toBe(403);
    const open = await owner.post<Comment>(path, { text: 'Last word' });
    await owner.post(`/policies/quiet/requests/${request.id}/withdraw`);
    expect((await owner.post(path, { text: 'Too late' })).body.code).toBe('request-closed');
    expect((await owner.patch(`${path}/${open.body.id}`, { resolved: true })).body.code).toBe('request-closed');
    expect((await owner.patch(`${path}/${draft.id}`, { resolved: true })).status).toBe(409);
  });

  it('waits for its reviewer, then for its author, then for whoever publishes, and is counted', async () => {
    const draft = await createPolicy(owner, 'turns', { approvals: 1 });
    const request = await submit(owner, 'turns', draft);
    const path = `/policies/turns/requests/${request.id}`;
    const { contentHash } = request;
    expect(await waiting(approver)).toContainEqual(['turns', 'review']);
    expect(await waiting(owner)).not.toContainEqual(['turns', expect.anything()]);
    await approver.post(`${path}/reviews`, { verdict: 'requestChanges', comment: 'Lower', contentHash });
    expect(await waiting(owner)).toContainEqual(['turns', 'change']);
    expect(await waiting(approver)).not.toContainEqual(['turns', expect.anything()]);
    await approver.post(`${path}/reviews`, { verdict: 'approve', contentHash });
    expect(await waiting(approver)).toContainEqual(['turns', 'publish']);
    expect(await waiting(viewer)).toEqual([]);
    const { body } = await approver.get<WaitingList>('/requests?limit=1');
    expect(body.items).toHaveLength(1);
    expect(body.count).toBe((await waiting(approver)).length);
    expect((await server().nobody().get('/requests')).status).toBe(401);
  });

  /** Two drafts from version 1: one goes live, the other is submitted and left behind. */
  async function leftBehind(key: string, mine: [string, number], theirs: [string, number]) {
    await publish(owner, key, await createPolicy(owner, key));
    await owner.patch(`/policies/${key}`, { approvals: 1 });
    const { body: other } = await owner.post<Draft>(`/policies/${key}/drafts`, { name: 'Other', from: 'live' });
    await saveThreshold(owner, key, other, ...mine);
    const request = await submit(owner, key, (await owner.get<Draft>(`/policies/${key}/drafts/${other.id}`)).body);
    const review = { verdict: 'approve', contentHash: request.contentHash };
    expect((await approver.post(`/policies/${key}/requests/${request.id}/reviews`, review)).status).toBe(201);
    await owner.patch(`/policies/${key}`, { approvals: 0 });
    const first = await onlyDraft(owner, key).then(async () => {
      const { body } = await owner.post<Draft>(`/policies/${key}/drafts`, { name: 'First', from: 'live' });
      await saveThreshold(owner, key, body, ...theirs);
      return (await owner.get<Draft>(`/policies/${key}/drafts/${body.id}`)).body;
    });
    await publish(owner, key, first);
    return { path: `/policies/${key}/requests/${request.id}`, request, other };
  }

  it('is brought up to date by merging, which voids its approvals and has it double-checked anew', async () => {
    const { path, request, other } = await leftBehind('behind', ['GOLD', 12_000], ['SILVER', 4000]);
    expect(await waiting(owner)).toContainEqual(['behind', 'update']);
    expect((await approver.post(`${path}/publish`)).body.code).toBe('behind-live');
    expect((await approver.post(`${path}/update`)).status).toBe(403);
    const updated = await owner.post<ChangeRequest>(`${path}/update`);
    expect(updated.status).toBe(200);
    expect(updated.body).toMatchObject({ baseVersion: 2, approvals: { have: 0, need: 1 }, status: 'open' });
    expect(updated.body.contentHash).not.toBe(request.contentHash);
    expect(updated.body.reviews.map(({ counts }) => counts)).toEqual([false]);
    expect(updated.body.changes.map(({ tier, ruleId }) => tier ?? ruleId)).toHaveLength(1);
    expect((await owner.post(`${path}/update`)).body.code).toBe('up-to-date');
    const { contentHash } = updated.body;
    expect((await approver.post(`${path}/reviews`, { verdict: 'approve', contentHash })).status).toBe(201);
    const published = await approver.post<Published>(`${path}/publish`);
    expect([published.status, published.body.version]).toEqual([201, 3]);
    const { body: draft } = await owner.get<Draft>(`/policies/behind/drafts/${other.id}`);
    expect(draft.baseVersion).toBe(3);
  });

  it('keeps every content that it had with the sentences and test results that it was judged by', async () => {
    const { body } = await owner.get<ListOf<{ id: string }>>('/policies/behind/requests?limit=200');
    const id = body.items[1]?.id ?? '';
    const { body: kept } = await viewer.get<ListOf<SubmissionAnswer>>(`/policies/behind/requests/${id}/submissions`);
    expect(kept.items.map(({ submission, baseVersion }) => [submission, baseVersion])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(new Set(kept.items.map(({ contentHash }) => contentHash)).size).toBe(2);
    expect(kept.items.every(({ changes, tests }) => changes.length === 1 && tests?.failed === 0)).toBe(true);
    expect((await read('behind', id)).tests).toEqual({ passed: 0, failed: 0, results: [] });
  });

  it('names every place that both sides changed, and follows the side that is chosen for each', async () => {
    const { path } = await leftBehind('clash', ['GOLD', 12_000], ['GOLD', 13_000]);
    const refused = await owner.post(`${path}/update`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'merge-conflicts' } });
    const [conflict, ...more] = refused.body.violations;
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({ code: 'merge-conflict', ruleId: expect.any(String) });
    expect([conflict?.got, conflict?.expected].map((side) => /1[23]000/.exec(side ?? '')?.[0])).toEqual([
      '12000',
      '13000',
    ]);
    const id = (conflict?.path ?? '').slice('/choices/'.length).replaceAll('~1', '/').replaceAll('~0', '~');
    expect((await owner.post(`${path}/update`, { choices: { [id]: 'neither' } })).status).toBe(400);
    const theirs = await owner.post(`${path}/update`, { choices: { [id]: 'theirs' } });
    expect(theirs.body.code).toBe('nothing-changed');
    const ours = await owner.post<ChangeRequest>(`${path}/update`, { choices: { [id]: 'ours' } });
    expect(ours.body).toMatchObject({ baseVersion: 2, approvals: { have: 0 } });
    expect(ours.body.changes[0]?.sentence).toMatch(/13,000.*12,000/);
  });

  it('has whoever brought it up to date as an author, who cannot approve it', async () => {
    const { path } = await leftBehind('helped', ['GOLD', 12_000], ['SILVER', 4000]);
    const grants = [{ role: 'author' }, { role: 'approver' }];
    await owner.post('/users', { email: 'both@example.com', name: 'Both', grants, password });
    const both = await server().nobody().signIn('both@example.com', password);
    const { body } = await both.post<ChangeRequest>(`${path}/update`);
    expect(body.authors.map(({ name }) => name)).toContain('Both');
    const { contentHash } = body;
    expect((await both.post(`${path}/reviews`, { verdict: 'approve', contentHash })).body.code).toBe('own-content');
  });

  it('is compared with other policies by those who may read them', async () => {
    const between = async (who: Client, to: string) =>
      who.get<{ changes: { sentence: string }[] }>(`/policies/behind/diff?from=1&to=${to}`);
    const { body } = await between(owner, 'policy:clash@1');
    expect(body.changes).toEqual([]);
    expect((await between(owner, 'policy:clash')).body.changes.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/10,000.*13,000/),
    ]);
    expect((await between(owner, 'policy:nowhere')).status).toBe(404);
    expect((await between(owner, 'policy:Clash@0')).status).toBe(400);
    const grants = [{ role: 'viewer', policy: 'behind' }];
    await owner.post('/users', { email: 'one@example.com', name: 'One', grants, password });
    const one = await server().nobody().signIn('one@example.com', password);
    expect([(await between(one, 'live')).status, (await between(one, 'policy:clash')).status]).toEqual([200, 404]);
  });

  it('is named by its policy, which authors may rename while settings stay with admins', async () => {
    await owner.post('/users', { email: 'a@example.com', name: 'A', grants: [{ role: 'author' }], password });
    const author = await server().nobody().signIn('a@example.com', password);
    expect((await author.patch('/policies/talk', { name: 'Conversation' })).status).toBe(200);
    expect((await author.patch('/policies/talk', { name: 'Other', approvals: 0 })).status).toBe(403);
    expect((await author.patch('/policies/talk', { archived: true })).status).toBe(403);
    expect((await approver.patch('/policies/talk', { name: 'Mine' })).status).toBe(403);
    expect((await owner.get<{ name: string }>('/policies/talk')).body.name).toBe('Conversation');
  });
});
