// `kill -9` at any moment of publishing and scheduling: what was acknowledged is there, and nothing is there by halves.
import type { ChainedEvent } from '@tierwright/shared/audit';
import type {
  AuditVerification,
  Draft,
  ListOf,
  Published,
  Release,
  RequestEntry,
  VersionEntry,
} from '@tierwright/shared/contracts';
import type { Client } from '../support/client.js';
import { createPolicy, publish, saveThreshold } from '../support/policies.js';
import { StoryServer, type DatabaseKind } from '../support/server.js';

const key = 'released';
/** Of contents that were double-checked before nothing is waited for. */
const lines = [12_000, 13_000, 14_000, 15_000, 16_000];

async function publishUntilKilled(client: Client, acknowledged: Published[], start: number): Promise<void> {
  for (let n = start; ; n++) {
    const { body: draft } = await client.post<Draft>(`/policies/${key}/drafts`, {
      name: `Draft ${n}`,
      from: 'live',
    });
    await saveThreshold(client, key, draft, 'GOLD', lines[n % lines.length] ?? 0);
    const submitted = await client.post<RequestEntry>(`/policies/${key}/drafts/${draft.id}/submit`, { title: 'Line' });
    // The one before may have been published without an answer: live says the same already.
    if (submitted.status === 409) continue;
    const later = { effectiveFrom: new Date(Date.now() + 3_600_000 + n).toISOString() };
    const path = `/policies/${key}/requests/${submitted.body.id}/publish`;
    const { status, body } = await client.post<Published>(path, n % 2 === 0 ? {} : later);
    if (status !== 201) throw new Error(`Publishing answered ${status}.`);
    acknowledged.push(body);
  }
}

async function everything<T>(client: Client, path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const more: string = cursor ? `&cursor=${cursor}` : '';
    const { body } = await client.get<ListOf<T>>(`${path}limit=200${more}`);
    items.push(...body.items);
    cursor = body.nextCursor;
  }
  return items;
}

async function expectWhole(client: Client, acknowledged: readonly Published[]): Promise<void> {
  const versions = await everything<VersionEntry>(client, `/policies/${key}/versions?`);
  const releases = await everything<Release>(client, `/policies/${key}/releases?`);
  const made = await everything<ChainedEvent>(client, '/audit?action=version.made&');
  const published = await everything<ChainedEvent>(client, '/audit?action=release.published&');
  const numbers = versions.map(({ version }) => version);
  expect(numbers.toReversed()).toEqual(numbers.map((_, i) => i + 1));
  expect(releases.map(({ version }) => version)).toEqual(numbers);
  expect(made.map(({ subject }) => Number(subject.id))).toEqual(numbers);
  expect(published.map(({ subject }) => subject.id)).toEqual(releases.map(({ id }) => id));
  const there = new Set(releases.map(({ id, version }) => `${id} ${version}`));
  expect(acknowledged.filter(({ version, release }) => !there.has(`${release.id} ${version}`))).toEqual([]);
  expect((await client.get<AuditVerification>('/audit/verify')).body.ok).toBe(true);
}

async function killRounds(kind: DatabaseKind, rounds: number): Promise<void> {
  const server = await StoryServer.start(kind);
  try {
    const client = await server.owner();
    const acknowledged = [await publish(client, key, await createPolicy(client, key))];
    for (let round = 0; round < rounds; round++) {
      const publishing = publishUntilKilled(client, acknowledged, round).catch((error: unknown) => {
        if ((error as Error).name !== 'TypeError') throw error;
      });
      const goal = acknowledged.length + 1 + (round % 2);
      const busy = async () => {
        while (acknowledged.length < goal) await new Promise((resolve) => setTimeout(resolve, 2));
        await new Promise((resolve) => setTimeout(resolve, (round * 13) % 60));
      };
      await Promise.race([busy(), publishing]);
      await server.kill();
      await publishing;
      await server.startAgain();
      await expectWhole(client, acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThan(rounds);
  } finally {
    await server.stop();
  }
}

/** More in the long proofs. */
const rounds = Number(process.env['KILL_RELEASES'] ?? 2);

describe('kill -9 while publishing and scheduling', () => {
  const kinds: DatabaseKind[] = ['embedded', 'postgres'];
  for (const kind of kinds) {
    const on = kind === 'postgres' && !process.env['STORIES_POSTGRES'] ? it.skip : it;
    on(
      `loses no acknowledged publish, and leaves no half, in ${rounds} rounds (${kind})`,
      () => killRounds(kind, rounds),
      60_000 + rounds * 30_000,
    );
  }
});
