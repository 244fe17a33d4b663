// Where the trail cannot be written nothing changes: every change and its event are one.
import type {
  ChangeRequest,
  CreatedApiKey,
  CreatedUser,
  Dataset,
  Draft,
  Published,
  TestCase,
} from '@tierwright/shared/contracts';
import type { Answer, Client } from '../support/client.js';
import { eventually } from '../support/decisions.js';
import { createPolicy, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase, owner as login } from '../support/server.js';
import { runSql } from '../support/sql.js';

const key = 'guarded';
const at = `/policies/${key}`;
const later = () => new Date(Date.now() + 3_600_000).toISOString();

type Change = (client: Client, n: number) => Promise<Answer<unknown>>;

/** Something of everything that can be changed, deleted or decided. */
async function changesOf(owner: Client): Promise<Record<string, Change>> {
  await publish(owner, key, await createPolicy(owner, key));
  const { body: draft } = await owner.post<Draft>(`${at}/drafts`, { name: 'Second', from: 'live' });
  await saveThreshold(owner, key, draft, 'GOLD', 12_000);
  const request = await submit(owner, key, draft);
  const planned = await owner.post<Published>(`${at}/requests/${request.id}/publish`, { effectiveFrom: later() });
  const { body: third } = await owner.post<Draft>(`${at}/drafts`, { name: 'Third', from: 'live' });
  await saveThreshold(owner, key, third, 'GOLD', 13_000);
  const open = await submit(owner, key, third);
  await eventually(async () => {
    const { body } = await owner.get<ChangeRequest>(`${at}/requests/${open.id}`);
    return body.certification.state === 'passed' ? true : undefined;
  }, 30_000);
  const comment = await owner.post<{ id: string }>(`${at}/requests/${open.id}/comments`, { text: 'Why?' });
  const customers = [{ id: 'C-1', facts: { annualSpend: 1 } }];
  const dataset = await owner.post<Dataset>('/datasets', { name: 'Some', policy: key, customers });
  const expected = { tier: 'REGULAR' };
  const testCase = await owner.post<TestCase>(`${at}/test-cases`, { name: 'One', facts: { annualSpend: 1 }, expected });
  for (const fact of ['visits', 'calls']) await owner.post('/facts', { key: fact, type: 'integer' });
  const user = await owner.post<CreatedUser>('/users', { email: 'u@example.com', name: 'U', grants: [] });
  const apiKey = await owner.post<CreatedApiKey>('/api-keys', { name: 'k', scopes: ['evaluate'] });
  const { contentHash } = open;
  return {
    'making a policy': (c, n) => c.post('/policies', { key: `new-${n}` }),
    'renaming a policy': (c, n) => c.patch(at, { name: `Name ${n}` }),
    'changing approvals': (c, n) => c.patch(at, { approvals: 1 + (n % 9) }),
    'making a draft': (c) => c.post(`${at}/drafts`, { name: 'Fourth', from: 'live' }),
    commenting: (c) => c.post(`${at}/requests/${open.id}/comments`, { text: 'Because.' }),
    'settling a comment': (c) => c.patch(`${at}/requests/${open.id}/comments/${comment.body.id}`, { resolved: true }),
    reviewing: (c) => c.post(`${at}/requests/${open.id}/reviews`, { verdict: 'comment', comment: 'x', contentHash }),
    'cancelling a release': (c) => c.delete(`${at}/releases/${planned.body.release.id}`),
    publishing: (c) => c.post(`${at}/requests/${open.id}/publish`),
    'rolling back': (c) => c.post(`${at}/rollback`, { to: 2, reason: 'Try' }),
    'making a fact': (c, n) => c.post('/facts', { key: `fact${n}`, type: 'number' }),
    'changing a fact': (c) => c.put('/facts/visits', { type: 'number' }, 1),
    'making a test case': (c) => c.post(`${at}/test-cases`, { name: 'Two', facts: {}, expected }),
    'changing a test case': (c) => c.put(`${at}/test-cases/${testCase.body.id}`, { name: 'X', facts: {}, expected }),
    'deleting a test case': (c) => c.delete(`${at}/test-cases/${testCase.body.id}`),
    'making a dataset': (c) => c.post('/datasets', { name: 'More', policy: key, customers }),
    simulating: (c) => c.post(`${at}/simulations`, { subject: 'live', dataset: dataset.body.id }),
    'deleting a dataset': (c) => c.delete(`/datasets/${dataset.body.id}`),
    'inviting a person': (c, n) => c.post('/users', { email: `p${n}@example.com`, name: 'P', grants: [] }),
    'changing a role': (c) => c.patch(`/users/${user.body.id}`, { grants: [{ role: 'viewer' }] }),
    'making a key': (c) => c.post('/api-keys', { name: 'other', scopes: ['evaluate'] }),
    'revoking a key': (c) => c.delete(`/api-keys/${apiKey.body.id}`),
    'signing in': (c) => c.post('/session', login),
    'deleting a draft': (c) => c.delete(`${at}/drafts/${draft.id}`, { headers: { 'if-match': '"2"' } }),
    'deleting a fact': (c) => c.delete('/facts/calls', { headers: { 'if-match': '"1"' } }),
  };
}

const lists = [
  '/policies',
  at,
  `${at}/versions`,
  `${at}/releases`,
  `${at}/requests`,
  `${at}/test-cases`,
  `${at}/simulations`,
  '/facts',
  '/datasets',
  '/users',
  '/api-keys',
  '/sessions',
  '/audit?limit=200',
];

/** All that can be read; when a session was seen last is no change. */
async function stateOf(client: Client): Promise<string> {
  const all: unknown[] = [];
  for (const path of lists) all.push((await client.get(path)).body);
  return JSON.stringify(all).replace(/"lastSeenAt":"[^"]*"/g, '');
}

const breakTrail = `DO $$ BEGIN
  CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no room for events''; END';
  CREATE TRIGGER no_room BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION no_room();
END $$`;

/** More in the long proofs. */
const attempts = Number(process.env['AUDIT_FAILURES'] ?? 25);

onEachDatabase('while the trail cannot be written', (server) => {
  it(
    `each of ${attempts} changes is refused and none has changed anything; afterwards each is done`,
    async () => {
      const owner = await server().owner();
      const changes = Object.entries(await changesOf(owner));
      const before = await stateOf(owner);
      const whileStopped = async (sql: string) => {
        await server().kill();
        runSql(server().databaseEnv, sql, []);
        await server().startAgain();
      };
      await whileStopped(breakTrail);
      const outcomes: [string, number][] = [];
      for (let n = 0; n < attempts; n++) {
        const [name, change] = changes[n % changes.length] ?? ['', () => Promise.reject(new Error('no change'))];
        outcomes.push([name, (await change(owner, n)).status]);
      }
      expect(outcomes.filter(([, status]) => status !== 500)).toEqual([]);
      expect(await stateOf(owner)).toBe(before);
      await whileStopped('DROP FUNCTION no_room CASCADE');
      const done: [string, number][] = [];
      for (const [n, [name, change]] of changes.entries()) done.push([name, (await change(owner, n)).status]);
      expect(done.filter(([, status]) => status >= 300)).toEqual([]);
    },
    120_000 + attempts * 500,
  );
});
