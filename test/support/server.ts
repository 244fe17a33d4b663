// A server for a suite: a database of its own, a first user with every role, and the means to stop, kill and restart it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Client } from './client.js';
import { spawnServer, type ServerProcess } from './spawn-server.mjs';

export type DatabaseKind = 'embedded' | 'postgres';
type Process = ServerProcess;

export const owner = { email: 'owner@example.com', password: 'correct horse battery' };

interface Store {
  env: Record<string, string>;
  remove(): Promise<void>;
}

function embeddedStore(): Store {
  const template = process.env['STORIES_TEMPLATE_DIR'];
  if (!template) throw new Error('The template database is missing: run through jest’s global set-up.');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-story-'));
  fs.cpSync(template, dataDir, { recursive: true });
  return {
    env: { DATA_DIR: dataDir },
    remove: async () => fs.rmSync(dataDir, { recursive: true, force: true }),
  };
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['STORIES_POSTGRES'] });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function postgresStore(): Promise<Store> {
  const name = `tierwright_story_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${name}`);
  const url = (process.env['STORIES_POSTGRES'] ?? '').replace(/\/[^/]*$/, `/${name}`);
  return { env: { DATABASE_URL: url }, remove: () => administer(`drop database if exists ${name} with (force)`) };
}

export class StoryServer {
  private constructor(
    private readonly store: Store,
    private readonly env: Record<string, string>,
    private process: Process,
  ) {}

  static async start(kind: DatabaseKind = 'embedded', env: Record<string, string> = {}): Promise<StoryServer> {
    const store = kind === 'embedded' ? embeddedStore() : await postgresStore();
    const all = {
      TIERWRIGHT_ADMIN_EMAIL: owner.email,
      TIERWRIGHT_ADMIN_PASSWORD: owner.password,
      // Pages that were built elsewhere, to try a change of them.
      ...(process.env['WEB_DIST'] ? { WEB_DIST: process.env['WEB_DIST'] } : {}),
      ...store.env,
      ...env,
    };
    return new StoryServer(store, all, await spawnServer(all));
  }

  get url(): string {
    return this.process.url;
  }

  get databaseEnv(): Record<string, string> {
    return this.store.env;
  }

  /** Somebody who is not signed in. */
  nobody(): Client {
    return new Client(this.url);
  }

  /** The first user, who holds every role. */
  async owner(): Promise<Client> {
    return this.nobody().signIn(owner.email, owner.password);
  }

  output(): string {
    return this.process.output();
  }

  kill(): Promise<void> {
    return this.process.kill();
  }

  /** Stops if it is still up, then starts again on the same data and port. */
  async restart(): Promise<void> {
    await this.process.stop();
    await this.startAgain();
  }

  async startAgain(): Promise<void> {
    this.process = await spawnServer({ ...this.env, PORT: this.process.port });
  }

  async stop(): Promise<number | null> {
    const code = await this.process.stop();
    await this.store.remove();
    return code;
  }
}

const kinds: DatabaseKind[] = ['embedded', 'postgres'];

/** The same stories on the embedded database and on PostgreSQL; skipped, and counted, where there is none. */
export function onEachDatabase(
  title: string,
  stories: (server: () => StoryServer) => void,
  env: Record<string, string> = {},
): void {
  for (const kind of kinds) {
    const suite = kind === 'postgres' && !process.env['STORIES_POSTGRES'] ? describe.skip : describe;
    suite(`${title} (${kind})`, () => {
      let server: StoryServer;
      beforeAll(async () => {
        server = await StoryServer.start(kind, env);
      });
      afterAll(() => server?.stop());
      stories(() => server);
    });
  }
}
