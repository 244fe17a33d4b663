// `kill -9` at any moment loses no write that was acknowledged.
import type { Draft, ListOf, VersionEntry } from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy, onlyDraft, withThreshold } from '../support/policies.js';
import { StoryServer, type DatabaseKind } from '../support/server.js';

interface Acknowledged {
  revision: number;
  threshold: number;
  versions: number;
}

/** Saves and now and then publishes until the server is gone; notes only what was acknowledged. */
async function writeUntilKilled(client: Client, draft: Draft, ack: Acknowledged): Promise<void> {
  let { revision } = ack;
  const path = `/policies/durable/drafts/${draft.id}`;
  for (let n = 1; ; n++) {
    const threshold = ack.threshold + 1;
    const saved = await client.put(path, { document: withThreshold(draft.document, 'GOLD', threshold) }, revision);
    if (saved.status !== 200) throw new Error(`A save answered ${saved.status}.`);
    revision++;
    Object.assign(ack, { revision, threshold });
    if (n % 3 !== 0) continue;
    const request = await client.post<{ id: string }>(`${path}/submit`, { title: `Line at ${threshold}` });
    const published = await client.post<{ version: number }>(`/policies/durable/requests/${request.body.id}/publish`);
    if (published.status !== 201) throw new Error(`Publishing answered ${published.status}.`);
    ack.versions = published.body.version;
    revision = (await client.get<Draft>(path)).body.revision;
    ack.revision = revision;
  }
}

async function killRounds(kind: DatabaseKind, rounds: number): Promise<void> {
  const server = await StoryServer.start(kind);
  try {
    // The session outlives the server, as everything else does.
    const owner = await server.owner();
    const draft = await createPolicy(owner, 'durable');
    const ack: Acknowledged = { revision: draft.revision, threshold: 10_000, versions: 0 };
    for (let round = 0; round < rounds; round++) {
      const writing = writeUntilKilled(owner, draft, ack).catch((error: unknown) => {
        if ((error as Error).name !== 'TypeError') throw error;
      });
      await Promise.race([killMoment(ack, round), writing]);
      await server.kill();
      await writing;
      await server.startAgain();
      await expectNothingLost(owner, ack);
    }
    expect(ack.versions).toBeGreaterThan(0);
  } finally {
    await server.stop();
  }
}

/** Some writes later, and then at any moment of the next one. */
async function killMoment(ack: Acknowledged, round: number): Promise<void> {
  const goal = ack.revision + 1 + (round % 5);
  while (ack.revision < goal) await new Promise((resolve) => setTimeout(resolve, 2));
  await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
}

async function expectNothingLost(client: Client, ack: Acknowledged): Promise<void> {
  const after = await onlyDraft(client, 'durable');
  expect(after.revision).toBeGreaterThanOrEqual(ack.revision);
  const rule = after.document.rules.find((r) => r.tier === 'GOLD');
  const leaf = rule && 'all' in rule.conditions ? rule.conditions.all[0] : undefined;
  const kept = leaf && 'value' in leaf ? Number(leaf.value) : 0;
  expect(kept === ack.threshold || kept === ack.threshold + 1).toBe(true);
  const { body } = await client.get<ListOf<VersionEntry>>('/policies/durable/versions?limit=200');
  const numbers = body.items.map((v) => v.version);
  expect(numbers.length).toBeGreaterThanOrEqual(ack.versions);
  expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1));
  Object.assign(ack, { revision: after.revision, threshold: kept, versions: numbers.length });
}

/** More in the long proofs. */
const rounds = Number(process.env['KILL_ROUNDS'] ?? 20);

describe('kill -9 while saving and publishing', () => {
  it(
    `loses no acknowledged write in ${rounds} rounds (embedded)`,
    () => killRounds('embedded', rounds),
    rounds * 20_000,
  );

  const onPostgres = process.env['STORIES_POSTGRES'] ? it : it.skip;
  onPostgres('loses no acknowledged write in 5 rounds (postgres)', () => killRounds('postgres', 5), 120_000);
});
