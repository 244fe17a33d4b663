import { spawnSync } from 'node:child_process';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, 'run-sql.mjs');

/** A statement on the database of a server that is not running: for what no request can bring about. */
export function runSql(env: Record<string, string>, sql: string, parameters: readonly unknown[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env } as NodeJS.ProcessEnv,
    input: JSON.stringify({ sql, parameters }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}
