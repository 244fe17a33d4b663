import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { isPrepared, openPglite, preparePglite, type OpenPglite } from './open-pglite.js';
import { PgliteSocket } from './pglite-socket.js';

let dataDir: string;
let opened: OpenPglite;
let pool: pg.Pool;

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-pglite-'));
  // What a kill during a first start leaves behind must not be in the way.
  fs.mkdirSync(path.join(dataDir, 'pg-preparing'));
  fs.writeFileSync(path.join(dataDir, 'pg-preparing', 'PG_VERSION'), '');
  await preparePglite(dataDir);
  opened = await openPglite(dataDir);
  const execute = async (message: Buffer) => Buffer.from(await opened.db.execProtocolRaw(message));
  const stream = () => new PgliteSocket(execute) as unknown as import('node:net').Socket;
  pool = new pg.Pool({ stream, max: 1, user: 'postgres', database: 'postgres', connectionTimeoutMillis: 300 });
  await pool.query('CREATE TABLE kept (n int)');
}, 60_000);

afterAll(async () => {
  await pool?.end();
  await opened?.db.close();
  fs.rmSync(dataDir, { recursive: true, force: true });
});

describe('the embedded database', () => {
  it('is in its place only when it is whole', () => {
    expect(isPrepared(dataDir)).toBe(true);
    expect(fs.existsSync(path.join(dataDir, 'pg-preparing'))).toBe(false);
  });

  it('tells the disk to keep each commit before it acknowledges it', async () => {
    for (let n = 0; n < 20; n++) {
      const before = opened.files.syncs;
      await pool.query('INSERT INTO kept VALUES ($1)', [n]);
      expect(opened.files.syncs).toBeGreaterThan(before);
    }
  });

  it('has fsync on and a log that is flushed with it', async () => {
    const { rows } = await pool.query(`SELECT current_setting('fsync') AS fsync,
      current_setting('synchronous_commit') AS commit, current_setting('wal_sync_method') AS method`);
    expect(rows).toEqual([{ fsync: 'on', commit: 'on', method: 'fsync' }]);
  });

  it('goes on after a query that fails', async () => {
    await expect(pool.query('SELECT $1::int', ['x'])).rejects.toThrow('invalid input syntax');
    await expect(pool.query('SELECT nothing')).rejects.toThrow('does not exist');
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('forgets what a connection that was cut left open', async () => {
    const client = await pool.connect();
    await client.query('BEGIN');
    await client.query('INSERT INTO kept VALUES (-1)');
    await client.query('SELECT pg_advisory_lock(5)');
    client.release(true);
    expect((await pool.query('SELECT count(*)::int AS n FROM kept WHERE n = -1')).rows).toEqual([{ n: 0 }]);
    expect((await pool.query(`SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory'`)).rows).toEqual([
      { n: 0 },
    ]);
  });

  it('does not keep a second waiting for ever while a transaction is open', async () => {
    const client = await pool.connect();
    await expect(pool.query('SELECT 1')).rejects.toThrow('timeout exceeded when trying to connect');
    client.release();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });
});
