// Before any story: which databases there are, and an embedded one that is migrated already, to copy for each suite.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { spawnServer } from './spawn-server.mjs';

const candidates = () =>
  process.env['TEST_DATABASE_URL']
    ? [process.env['TEST_DATABASE_URL']]
    : [
        `postgresql://postgres@127.0.0.1:5432/postgres`,
        `postgresql://${os.userInfo().username}@%2Fvar%2Frun%2Fpostgresql/postgres`,
      ];

async function reachable(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      'select rolcreatedb or rolsuper as able from pg_roles where rolname = current_user',
    );
    return rows[0]?.able === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function findPostgres() {
  for (const url of candidates()) if (await reachable(url)) return url;
  const hint = 'No PostgreSQL was reachable (set TEST_DATABASE_URL); its stories are skipped.';
  if (process.env['CI']) throw new Error(hint);
  process.stderr.write(`${hint}\n`);
  return '';
}

export default async function globalSetup() {
  process.env['STORIES_POSTGRES'] = await findPostgres();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-template-'));
  process.env['STORIES_TEMPLATE_DIR'] = dataDir;
  const server = await spawnServer({ DATA_DIR: dataDir });
  await server.stop();
}
