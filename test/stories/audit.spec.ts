import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDigestOf, type ChainedEvent } from '@tierwright/shared/audit';
import type { AuditVerification, CreatedUser, ListOf } from '@tierwright/shared/contracts';
import fc from 'fast-check';
import type { Answer, Client } from '../support/client.js';
import { createPolicy, evaluate, publish } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';
import { runSql } from '../support/sql.js';
import { TamperedCopy } from '../support/tampered-copy.js';

const headOf = ({ headers }: Answer<unknown>) => headers.get('tierwright-audit-head');
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ChainedEvent);

const script = path.resolve(import.meta.dirname, '../../scripts/audit-verify.mjs');

/** `npm run audit:verify` on these lines. */
function checkedOffline(events: readonly unknown[], head?: string): { code: number | null; said: string } {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-audit-')), 'audit.ndjson');
  fs.writeFileSync(file, events.map((event) => JSON.stringify(event)).join('\n'));
  const { status, stdout } = spawnSync(process.execPath, [script, file, ...(head ? [head] : [])], { encoding: 'utf8' });
  fs.rmSync(path.dirname(file), { recursive: true });
  return { code: status, said: stdout };
}

onEachDatabase('the audit trail', (server) => {
  let owner: Client;
  beforeAll(async () => {
    owner = await server().owner();
    await publish(owner, 'told', await createPolicy(owner, 'told', { name: '=HYPERLINK("x")' }));
  });

  const list = async (query: string) => (await owner.get<ListOf<ChainedEvent>>(`/audit?limit=200${query}`)).body.items;
  const verify = async (query = '') => (await owner.get<AuditVerification>(`/audit/verify${query}`)).body;
  const exported = async (query = '') => (await owner.get<string>(`/audit/export${query}`)).body;

  it('has its head on every answer to a change, and on no other', async () => {
    const changed = await owner.patch('/policies/told', { name: '+Told' });
    const [newest] = await list('');
    expect(headOf(changed)).toBe(newest?.hash);
    expect(newest).toMatchObject({ action: 'policy.changed', subject: { policy: 'told' } });
    expect(headOf(await owner.get('/policies'))).toBeNull();
    expect(headOf(await owner.patch('/policies/told', { approvals: 99 }))).toBeNull();
    const deleted = await owner.post<{ id: string }>('/policies/told/drafts', { name: 'Short-lived' });
    const gone = await owner.delete(`/policies/told/drafts/${deleted.body.id}`, { headers: { 'if-match': '"1"' } });
    expect([gone.status, headOf(gone)]).toEqual([204, (await list(''))[0]?.hash]);
  });

  it('is filtered by actor, action, subject, policy and time', async () => {
    const all = await list('');
    const [first] = all.slice(-1);
    const only = async (query: string, fits: (event: ChainedEvent) => boolean) => {
      const found = await list(query);
      expect(found.length).toBeGreaterThan(0);
      expect(found.map(({ seq }) => seq)).toEqual(all.filter(fits).map(({ seq }) => seq));
    };
    await only(`&actor=${first?.actor.id}`, ({ actor }) => actor.id === first?.actor.id);
    await only('&action=policy.changed', ({ action }) => action === 'policy.changed');
    await only('&subject=draft', ({ subject }) => subject.kind === 'draft');
    await only('&policy=told', ({ subject }) => subject.policy === 'told');
    const at = all[2]?.at ?? '';
    await only(`&from=${at}`, (event) => event.at >= at);
    await only(`&to=${at}`, (event) => event.at < at);
    expect((await owner.get('/audit?from=yesterday')).status).toBe(400);
  });

  it('keeps a digest of what is a person’s own, which only shows whether it is a value that is known', async () => {
    const user = { email: 'private@example.com', name: 'Private Person', grants: [] };
    const { body } = await owner.post<CreatedUser>('/users', { ...user, password: 'a long enough password' });
    await owner.patch(`/users/${body.id}`, { grants: [{ role: 'viewer' }] });
    const text = await exported();
    expect(text).not.toMatch(/private@example|Private Person/);
    const [changed] = await list(`&subject=${body.id}`);
    const { before, after } = changed as { before: Record<string, string>; after: Record<string, string> };
    expect(before['email']).toBe(after['email']);
    expect(isDigestOf(JSON.stringify(user.email), after['email'] ?? '')).toBe(true);
    expect(isDigestOf(JSON.stringify('other@example.com'), after['email'] ?? '')).toBe(false);
  });

  it('is exported whole or filtered, oldest first', async () => {
    const answer = await owner.get<string>('/audit/export');
    expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/);
    const all = linesOf(answer.body);
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1));
    expect(all.toReversed()).toEqual(await list(''));
    const drafts = linesOf(await exported('?subject=draft'));
    expect(new Set(drafts.map(({ subject }) => subject.kind))).toEqual(new Set(['draft']));
  });

  it('is exported as CSV in which no cell is a formula', async () => {
    const csv = await exported('?format=csv&policy=told');
    expect(csv).toMatch(/^seq,at,actorKind/);
    await owner.post('/facts', { key: 'formula', type: 'string', label: '@SUM(1)' });
    const cells = (await exported('?format=csv')).split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)|\r\n/);
    expect(cells.length).toBeGreaterThan(100);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('is whole, and leads through every head that was told', async () => {
    const { headers } = await owner.patch('/policies/told', { name: 'Told' });
    const head = headers.get('tierwright-audit-head') ?? '';
    await owner.patch('/policies/told', { name: 'Told again' });
    expect(await verify()).toMatchObject({ ok: true });
    expect(await verify(`?head=${head}`)).toMatchObject({ ok: true, headFound: true });
    expect(await verify(`?head=${'0'.repeat(63)}1`)).toMatchObject({ ok: false, headFound: false });
    expect((await owner.get('/audit/verify?head=short')).status).toBe(400);
  });

  it('is checked from an export without a server', async () => {
    const events = linesOf(await exported());
    const head = events.at(-1)?.hash;
    expect(checkedOffline(events, head)).toMatchObject({ code: 0, said: expect.stringContaining('is whole') });
    const altered = events.map((event, i) => (i === 3 ? { ...event, at: '2020-01-01T00:00:00.000Z' } : event));
    expect(checkedOffline(altered)).toMatchObject({ code: 1, said: expect.stringContaining('broken') });
    expect(checkedOffline(events.slice(0, -1))).toMatchObject({ code: 0 });
    expect(checkedOffline(events.slice(0, -1), head)).toMatchObject({ code: 1, said: expect.stringContaining('cut') });
    expect(checkedOffline([...events.slice(0, 2), 'nonsense'])).toMatchObject({ code: 1 });
  });

  it('is read by auditors alone; one of a single policy sees that policy’s, and cannot check the whole', async () => {
    const password = 'a long enough password';
    const person = async (email: string, grants: object[]) => {
      await owner.post('/users', { email, name: email, grants, password });
      return server().nobody().signIn(email, password);
    };
    const author = await person('author@example.com', [{ role: 'author' }]);
    const some = await person('some@example.com', [{ role: 'auditor', policy: 'told' }]);
    for (const route of ['/audit', '/audit/export', '/audit/verify'])
      expect((await author.get(route)).status).toBe(403);
    const events = linesOf((await some.get<string>('/audit/export')).body);
    expect(new Set(events.map(({ subject }) => subject.policy))).toEqual(new Set(['told']));
    expect((await some.get('/audit/verify')).status).toBe(403);
  });

  it('is added to by no evaluation', async () => {
    const { events } = await verify();
    await evaluate(owner, 'told', 10_000);
    expect((await verify()).events).toBe(events);
  });
});

/** More in the long proofs. */
const tampers = Number(process.env['AUDIT_TAMPERS'] ?? 25);

/** What somebody with the database's own password could do to a copy of the trail of so many events. */
function anyTampering(length: number): fc.Arbitrary<string> {
  const seq = fc.integer({ min: 1, max: length - 1 });
  const edit = fc.constantFrom(
    `action = action || 'x'`,
    `actor_name = 'Somebody else'`,
    `after = '{"approvals": 0}'`,
    `at = at - interval '1 day'`,
    `subject_id = 'other'`,
    `hash = md5(hash) || md5(hash || 'x')`,
  );
  const twoSeqs = fc.tuple(seq, seq).filter(([a, b]) => a !== b);
  return fc.oneof(
    fc.tuple(seq, edit).map(([n, set]) => `UPDATE audit_events SET ${set} WHERE seq = ${n}`),
    seq.map((n) => `DELETE FROM audit_events WHERE seq = ${n}`),
    // Made to look unbroken by its numbers.
    seq.map(
      (n) => `DELETE FROM audit_events WHERE seq = ${n}; UPDATE audit_events SET seq = -seq + 1 WHERE seq > ${n};
        UPDATE audit_events SET seq = -seq WHERE seq < 0`,
    ),
    seq.map(
      (n) => `UPDATE audit_events SET seq = -seq - 1 WHERE seq > ${n}; UPDATE audit_events SET seq = -seq WHERE seq < 0;
        INSERT INTO audit_events SELECT ${n + 1}, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,
          policy, before, after, previous_hash, md5(hash) || md5('x') FROM audit_events WHERE seq = ${n}`,
    ),
    twoSeqs.map(
      ([
        a,
        b,
      ]) => `UPDATE audit_events SET seq = -1 WHERE seq = ${a}; UPDATE audit_events SET seq = ${a} WHERE seq = ${b};
        UPDATE audit_events SET seq = ${b} WHERE seq = -1`,
    ),
  );
}

/** Tries each change that the triggers refuse, then switches them off and alters the second event. */
const tamper = `DO $$ DECLARE
    change text;
    refused integer := 0;
  BEGIN
    FOREACH change IN ARRAY ARRAY['UPDATE audit_events SET actor_name = 1', 'DELETE FROM audit_events',
      'TRUNCATE audit_events'] LOOP
      BEGIN
        EXECUTE change;
      EXCEPTION WHEN raise_exception THEN refused := refused + 1;
      END;
    END LOOP;
    IF refused <> 3 THEN RAISE 'only % of 3 were refused', refused; END IF;
    ALTER TABLE audit_events DISABLE TRIGGER USER;
    UPDATE audit_events SET actor_name = 'Somebody else' WHERE seq = 2;
  END $$`;

onEachDatabase('a trail that was tampered with', (server) => {
  it('cannot be changed while its triggers stand, and shows what was done when they were off', async () => {
    const { headers } = await (await server().owner()).post('/facts', { key: 'last', type: 'number' });
    const head = headers.get('tierwright-audit-head') ?? '';
    await server().kill();
    runSql(server().databaseEnv, tamper, []);
    await server().startAgain();
    const { body } = await (await server().owner()).get<AuditVerification>(`/audit/verify?head=${head}`);
    expect(body).toMatchObject({ ok: false, events: 1, broken: { seq: 2, actor: { name: 'Somebody else' } } });
  });
});

const onPostgres = process.env['STORIES_POSTGRES'] ? describe : describe.skip;

onPostgres('a copy of the trail', () => {
  it(
    `shows each of ${tampers} random edits, deletions, insertions and swaps`,
    async () => {
      const copy = await TamperedCopy.start();
      try {
        const length = await copy.length();
        for (const sql of fc.sample(anyTampering(length), tampers)) {
          const verdict = await copy.verifyAfter(sql);
          expect({ sql, ok: verdict.ok }).toEqual({ sql, ok: false });
        }
        expect((await copy.verifyAfter('SELECT 1')).ok).toBe(true);
        for (let cut = 1; cut < length; cut += Math.ceil(length / 20)) {
          const verdict = await copy.verifyAfter(`DELETE FROM audit_events WHERE seq > ${cut}`);
          expect(verdict).toMatchObject({ ok: false, events: cut, headFound: false });
        }
      } finally {
        await copy.stop();
      }
    },
    60_000 + tampers * 500,
  );
});
