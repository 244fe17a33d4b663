import type { Draft, ListOf, PolicyDetail, Published, Release } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy, evaluate, publish, saveThreshold, submit } from '../support/policies.js';
import { onEachDatabase, StoryServer } from '../support/server.js';
import { spawnServer } from '../support/spawn-server.mjs';

const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** A draft of its own from live, with another line for gold, published at a time or at once. */
async function release(client: Client, key: string, line: number, effectiveFrom?: string): Promise<Published> {
  const { body: draft } = await client.post<Draft>(`/policies/${key}/drafts`, {
    name: `Gold at ${line}`,
    from: 'live',
  });
  await saveThreshold(client, key, draft, 'GOLD', line);
  const request = await submit(client, key, draft);
  const path = `/policies/${key}/requests/${request.id}/publish`;
  const { status, body } = await client.post<Published>(path, effectiveFrom === undefined ? {} : { effectiveFrom });
  if (status !== 201) throw new Error(`Publishing ${key}: ${status} ${JSON.stringify(body)}`);
  return body;
}

const statuses = async (client: Client, key: string) => {
  const { body } = await client.get<ListOf<Release>>(`/policies/${key}/releases`);
  return body.items.map(({ version, status }) => [version, status]);
};

onEachDatabase('a scheduled release', (server) => {
  it('can be cancelled until its time has come', async () => {
    const owner = await server().owner();
    const first = await publish(owner, 'planned', await createPolicy(owner, 'planned'));
    const planned = await release(owner, 'planned', 12_000, later(3600));
    const path = `/policies/planned/releases/${planned.release.id}`;
    expect((await owner.delete(path)).status).toBe(204);
    expect((await owner.delete(path)).body.code).toBe('not-scheduled');
    expect((await owner.delete(`/policies/planned/releases/${first.release.id}`)).body.code).toBe('not-scheduled');
    expect(await statuses(owner, 'planned')).toEqual([
      [2, 'cancelled'],
      [1, 'live'],
    ]);
  });

  it('is suspended, with the reason, when another version goes live before it', async () => {
    const owner = await server().owner();
    await publish(owner, 'overtaken', await createPolicy(owner, 'overtaken'));
    await release(owner, 'overtaken', 12_000, later(3600));
    await release(owner, 'overtaken', 13_000);
    expect(await statuses(owner, 'overtaken')).toEqual([
      [3, 'live'],
      [2, 'suspended'],
      [1, 'past'],
    ]);
    const { body } = await owner.get<ListOf<Release>>('/policies/overtaken/releases');
    expect(body.items[1]?.reason).toMatch(/Version 3 .* version 1/);
  });

  it('is suspended by a rollback too', async () => {
    const owner = await server().owner();
    await publish(owner, 'undone', await createPolicy(owner, 'undone'));
    await release(owner, 'undone', 12_000);
    await release(owner, 'undone', 13_000, later(3600));
    await owner.post('/policies/undone/rollback', { to: 1, reason: 'Too many complaints' });
    expect((await statuses(owner, 'undone')).slice(0, 3)).toEqual([
      [1, 'live'],
      [3, 'suspended'],
      [2, 'past'],
    ]);
  });

  it('of two for one moment the later made goes live', async () => {
    const owner = await server().owner();
    await publish(owner, 'twins', await createPolicy(owner, 'twins'));
    const moment = later(4);
    await release(owner, 'twins', 12_000, moment);
    await release(owner, 'twins', 13_000, moment);
    await new Promise((resolve) => setTimeout(resolve, Date.parse(moment) - Date.now() + 100));
    expect(await evaluate(owner, 'twins', 12_500)).toMatchObject({ version: 3, tier: 'SILVER' });
    const { body } = await owner.get<PolicyDetail>('/policies/twins');
    expect(body.live?.version).toBe(3);
  });

  it('that is published many times at once gets every number once', async () => {
    const owner = await server().owner();
    await publish(owner, 'rush', await createPolicy(owner, 'rush'));
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, n) => release(owner, 'rush', 12_000 + n, later(3600 + n))),
    );
    expect(made.map(({ version }) => version).sort((a, b) => a - b)).toEqual(made.map((_, i) => i + 2));
  });
});

const onPostgres = process.env['STORIES_POSTGRES'] ? describe : describe.skip;

onPostgres('two servers on one database', () => {
  it('what one publishes the other answers with within a second', async () => {
    const server = await StoryServer.start('postgres');
    const second = await spawnServer(server.databaseEnv);
    try {
      const owner = await server.owner();
      await publish(owner, 'twofold', await createPolicy(owner, 'twofold'));
      const elsewhere = new StoryClient(second.url, owner);
      expect(await elsewhere.version()).toBe(1);
      await release(owner, 'twofold', 12_000);
      const published = Date.now();
      while ((await elsewhere.version()) !== 2 && Date.now() - published < 5000);
      expect(Date.now() - published).toBeLessThan(2000);
      expect(await elsewhere.version()).toBe(2);
    } finally {
      await second.stop();
      await server.stop();
    }
  });
});

/** The same person at the other server: sessions are in the database. */
class StoryClient {
  constructor(
    private readonly url: string,
    private readonly person: Client,
  ) {}

  async version(): Promise<number> {
    const answer = await fetch(`${this.url}/api/v1/policies/twofold/evaluate`, {
      method: 'POST',
      headers: { cookie: this.person.cookies, origin: this.url, 'content-type': 'application/json' },
      body: JSON.stringify({ facts: { annualSpend: 11_000 } }),
    });
    return ((await answer.json()) as { version: number }).version;
  }
}
