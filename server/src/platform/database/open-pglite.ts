// Opens PGlite on a directory so that what it acknowledges is on the disk.
import fs from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DurableNodeFs } from './durable-node-fs.js';

const settings = ['-c', 'wal_sync_method=fsync', '-c', 'shared_buffers=16MB'];

const clusterOf = (dataDir: string) => path.join(dataDir, 'pg');

export interface OpenPglite {
  db: PGlite;
  files: DurableNodeFs;
}

async function open(directory: string): Promise<OpenPglite> {
  const files = new DurableNodeFs(directory);
  const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), ...settings];
  return { db: await PGlite.create({ fs: files, startParams }), files };
}

export const isPrepared = (dataDir: string): boolean => fs.existsSync(clusterOf(dataDir));

/** Makes a new database beside its place and moves it there when it is whole: a kill halfway leaves nothing half made. */
export async function preparePglite(dataDir: string): Promise<void> {
  const making = clusterOf(dataDir) + '-preparing';
  fs.rmSync(making, { recursive: true, force: true });
  const { db } = await open(making);
  await db.close();
  fs.renameSync(making, clusterOf(dataDir));
}

export const openPglite = (dataDir: string): Promise<OpenPglite> => open(clusterOf(dataDir));
