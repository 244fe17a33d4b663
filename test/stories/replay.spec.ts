import type { CreatedApiKey, Decision, ListOf, Replay } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { Client } from '../support/client.js';
import { recorded } from '../support/decisions.js';
import { createPolicy, evaluate, onlyDraft, publish, saveThreshold } from '../support/policies.js';
import { onEachDatabase } from '../support/server.js';
import { runSql } from '../support/sql.js';

const password = 'a long enough password';

const replayOf = async (who: Client, id: string) => (await who.post<Replay>(`/decisions/${id}/replay`)).body;

/** A policy that reads a personal fact. */
const personal: PolicyDocument = {
  schema: 'tierwright/policy@1',
  name: 'Personal',
  tiers: [
    { key: 'GOLD', benefits: [{ key: 'gift' }] },
    { key: 'BASE', benefits: [{ key: 'none' }] },
  ],
  fallback: 'BASE',
  facts: [{ key: 'city', type: 'string', sensitivity: 'personal' }],
  rules: [
    {
      id: 'gold',
      tier: 'GOLD',
      effect: 'qualify',
      conditions: { id: 'g', all: [{ id: 'c', fact: 'city', operator: 'equal', value: 'Oslo' }] },
    },
  ],
};

onEachDatabase('decisions, years later', (server) => {
  let owner: Client;
  let keyClient: Client;
  beforeAll(async () => {
    owner = await server().owner();
    await publish(owner, 'kept', await createPolicy(owner, 'kept'));
    await publish(
      owner,
      'personal',
      await createPolicy(owner, 'personal', { template: undefined, document: personal }),
    );
    const { body } = await owner.post<CreatedApiKey>('/api-keys', { name: 'reader', scopes: ['decisions:read'] });
    keyClient = server().nobody().withKey(body.key);
  });

  const replay = (id: string, who = owner) => replayOf(who, id);

  it('are answered again by both evaluators with the version of then, whatever is live now', async () => {
    const { decisionId } = await evaluate(owner, 'kept', 11_000, { customer: 'C-1', explain: ['trace', 'next'] });
    await recorded(owner, decisionId);
    await saveThreshold(owner, 'kept', await onlyDraft(owner, 'kept'), 'GOLD', 12_000);
    await publish(owner, 'kept', await onlyDraft(owner, 'kept'));
    expect(await evaluate(owner, 'kept', 11_000)).toMatchObject({ tier: 'SILVER', version: 2 });
    const again = await replay(decisionId);
    expect(again).toMatchObject({ same: true, before: { tier: 'GOLD', version: 1 }, after: { tier: 'GOLD' } });
    expect(again.evaluators.map(({ engine, same }) => [engine, same])).toEqual([
      ['json-rules-engine', true],
      ['compiled', true],
    ]);
    expect(again.after?.trace).toEqual(again.before.trace);
  });

  it('are searched by policy, customer, version, tier and time', async () => {
    const { decisionId, tier } = await evaluate(owner, 'kept', 60_000, { customer: 'C-2' });
    const { decidedAt } = await recorded(owner, decisionId);
    const found = async (query: string) =>
      (await owner.get<ListOf<Decision>>(`/decisions?${query}`)).body.items.map(({ id }) => id);
    for (const query of ['customer=C-2', `tier=${tier}&policy=kept`, 'policy=kept&version=2', `from=${decidedAt}`])
      expect(await found(query)).toContain(decisionId);
    for (const query of ['customer=C-1', 'policy=kept&version=1', 'policy=personal', `to=${decidedAt}`])
      expect(await found(query)).not.toContain(decisionId);
  });

  it('show personal facts to those alone who may see them, in a replay and in a file too', async () => {
    const { body } = await owner.post<{ decisionId: string }>('/policies/personal/evaluate', {
      facts: { city: 'Oslo' },
      customer: '=cmd|1',
      explain: ['trace'],
    });
    await recorded(owner, body.decisionId);
    const masked = await replay(body.decisionId, keyClient);
    expect(masked).toMatchObject({ same: true, before: { tier: 'GOLD' } });
    expect(JSON.stringify(masked.before.trace)).not.toMatch(/"actual":"Oslo"/);
    expect(JSON.stringify(masked.after?.trace)).not.toMatch(/"actual":"Oslo"/);
    expect(JSON.stringify((await replay(body.decisionId)).after?.trace)).toMatch(/"actual":"Oslo"/);
    const file = async (who: Client) => (await who.get<string>('/decisions/export?policy=personal')).body;
    expect([await file(keyClient), await file(owner)].map((text) => text.includes('"city":"Oslo"'))).toEqual([
      false,
      true,
    ]);
  });

  it('are exported as lines or as CSV in which no cell is a formula', async () => {
    const lines = (await owner.get<string>('/decisions/export?policy=kept&customer=C-1')).body.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as Decision).customer)).toEqual(['C-1']);
    const csv = await owner.get<string>('/decisions/export?format=csv&policy=personal');
    expect(csv.headers.get('content-type')).toMatch(/^text\/csv/);
    const [header, row, ...rest] = csv.body.split('\r\n');
    expect(header).toMatch(/^id,decidedAt,policy,version/);
    expect(row).toContain(",'=cmd|1,");
    expect(rest).toEqual(['']);
    expect((await owner.get('/decisions/export?format=xlsx')).status).toBe(400);
  });

  it('are not replayed for who may not read them', async () => {
    const { decisionId } = await evaluate(owner, 'kept', 1);
    await recorded(owner, decisionId);
    const grants = [{ role: 'auditor', policy: 'personal' }, { role: 'viewer' }];
    await owner.post('/users', { email: 'other@example.com', name: 'Other', grants, password });
    const other = await server().nobody().signIn('other@example.com', password);
    expect((await other.post(`/decisions/${decisionId}/replay`)).status).toBe(404);
    expect((await owner.post('/decisions/00000000-0000-7000-8000-000000000000/replay')).status).toBe(404);
  });

  it('are gone once they are older than the setting says, which is on the trail; and an altered answer is not the same', async () => {
    const { decisionId } = await evaluate(owner, 'kept', 11_000, { customer: 'C-old' });
    await recorded(owner, decisionId);
    const { decisionId: altered } = await evaluate(owner, 'kept', 11_000);
    await recorded(owner, altered);
    const old = `0125e7bf${decisionId.slice(8)}`;
    await server().kill();
    const sql = `UPDATE decisions SET id = CASE WHEN id = $1 THEN $2::uuid ELSE id END,
      answer = CASE WHEN id = $1 THEN answer ELSE jsonb_set(answer, '{qualified}', '"PLATINUM"') END
      WHERE id IN ($1, $3)`;
    runSql(server().databaseEnv, sql, [decisionId, old, altered]);
    await server().startAgain();
    const again = await server().owner();
    expect(await replay(altered, again)).toMatchObject({ same: false, before: { qualified: 'PLATINUM' } });
    const { body } = await again.get<ListOf<{ after: object }>>('/audit?action=decisions.pruned');
    expect(body.items[0]?.after).toMatchObject({ deleted: 1 });
    expect((await again.get<ListOf<Decision>>('/decisions?customer=C-old')).body.items).toEqual([]);
  });
});

/** More in the long proofs. */
const replays = Number(process.env['REPLAYS'] ?? 200);

onEachDatabase('decisions over several versions', (server) => {
  it(
    `are all the same when ${replays} of them are answered again`,
    async () => {
      const owner = await server().owner();
      await publish(owner, 'many', await createPolicy(owner, 'many'));
      const lines = [10_000, 12_000, 14_000];
      for (const line of lines.slice(1)) {
        await saveThreshold(owner, 'many', await onlyDraft(owner, 'many'), 'GOLD', line);
        await publish(owner, 'many', await onlyDraft(owner, 'many'));
      }
      const ids: string[] = [];
      for (let start = 0; start < replays; start += 1000) {
        const items = Array.from({ length: Math.min(1000, replays - start) }, (_, n) => ({
          facts: n % 17 === 0 ? {} : { annualSpend: ((start + n) * 7919) % 60_000 },
          version: 1 + (n % lines.length),
          ...(n % 5 === 0 ? { explain: ['trace', 'next'] } : {}),
        }));
        const { body } = await owner.post<{ items: { decisionId: string }[] }>('/policies/many/evaluate/batch', {
          items,
        });
        ids.push(...body.items.map(({ decisionId }) => decisionId));
      }
      await recorded(owner, ids.at(-1) ?? '', 20_000);
      const different: Replay[] = [];
      for (const id of ids) {
        const again = await replayOf(owner, id);
        if (!again.same) different.push(again);
      }
      expect(ids).toHaveLength(replays);
      expect(different).toEqual([]);
    },
    60_000 + replays * 30,
  );
});
