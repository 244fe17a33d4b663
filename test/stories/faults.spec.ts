import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { spawnServer } from '../support/spawn-server.mjs';
import { StoryServer } from '../support/server.js';

const main = path.resolve(import.meta.dirname, '../../server/dist/bundle/main.js');

/** Starts a server that should not start; answers its exit code and what it said on standard error. */
function refusesToStart(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env['PATH'], LOG_LEVEL: 'silent', ...env } as NodeJS.ProcessEnv,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said: said.trim() })));
}

const oneSentence = /^[^\n]+[.…]$/;
const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-fault-'));

describe('a server that cannot start says why in one sentence and exits with 1', () => {
  it.each([
    ['a port that is no number', { PORT: 'eighty' }, /PORT/],
    ['a port out of range', { PORT: '70000' }, /PORT/],
    ['a database address of another kind', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL/],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    ['an evaluator that is none', { EVALUATION_ENGINE: 'magic' }, /EVALUATION_ENGINE/],
    ['a public address that is none', { PUBLIC_URL: 'example' }, /PUBLIC_URL/],
    [
      'a first user with a weak password',
      { TIERWRIGHT_ADMIN_EMAIL: 'a@b.c', TIERWRIGHT_ADMIN_PASSWORD: 'short' },
      /TIERWRIGHT_ADMIN_PASSWORD/,
    ],
  ])('bad configuration: %s', async (_, env, named) => {
    const { code, said } = await refusesToStart({ DATA_DIR: folder(), ...env });
    expect(code).toBe(1);
    expect(said).toMatch(oneSentence);
    expect(said).toMatch(named);
  });

  it('the database is unreachable', async () => {
    const { code, said } = await refusesToStart({ DATABASE_URL: 'postgresql://postgres@127.0.0.1:9/none', PORT: '0' });
    expect(code).toBe(1);
    expect(said).toMatch(oneSentence);
  });

  it('the port is in use', async () => {
    const server = await StoryServer.start();
    const other = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as net.AddressInfo;
    try {
      const { code, said } = await refusesToStart({ DATA_DIR: folder(), PORT: String(port) });
      expect(code).toBe(1);
      expect(said).toMatch(oneSentence);
      expect(said).toContain(String(port));
    } finally {
      other.close();
      await server.stop();
    }
  });

  it('the directory is in use by another server, which goes on', async () => {
    const server = await StoryServer.start();
    try {
      const dataDir = server.databaseEnv['DATA_DIR'] ?? '';
      const { code, said } = await refusesToStart({ DATA_DIR: dataDir, PORT: '0' });
      expect(code).toBe(1);
      expect(said).toMatch(oneSentence);
      expect(said).toContain(dataDir);
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    } finally {
      await server.stop();
    }
  });
});

describe('stopping', () => {
  it('is graceful on SIGTERM, and the directory is free again', async () => {
    const server = await StoryServer.start();
    await server.restart();
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  it('leaves a lock that a killed server held to the next one', async () => {
    const dataDir = folder();
    const first = await spawnServer({ DATA_DIR: dataDir });
    await first.kill();
    const second = await spawnServer({ DATA_DIR: dataDir });
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    await second.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  });
});
