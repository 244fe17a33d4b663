// One process at a time on a data directory: two would destroy the embedded database.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { StartupError } from '../startup-error.js';
import { holdSign, ownerLives, processStart, type Owner } from './owner-sign.js';

export interface OwnerLock {
  release(): void;
}

function read(file: string): Owner | undefined {
  try {
    const owner = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Owner> | null;
    return typeof owner?.pid === 'number' ? { pid: owner.pid, token: '', ...owner } : { pid: 0, token: '' };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    // Half written by a process that was killed: nobody's.
    if (error instanceof SyntaxError) return { pid: 0, token: '' };
    throw error;
  }
}

/** Where the file system has no links. */
function createDirectly(file: string, owner: Owner): boolean {
  try {
    fs.writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the file was made; false when there is one already. */
function create(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.token}`;
  fs.writeFileSync(draft, JSON.stringify(owner));
  try {
    // A link appears whole or not at all, so nobody reads half a lock.
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    return createDirectly(file, owner);
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

const inUse = (dataDir: string, pid: number) =>
  new StartupError(`The data directory ${dataDir} is in use by another Tierwright (process ${pid}); stop it first.`);

/** Takes the directory, or throws a `StartupError` that names the process which has it. A dead owner's lock is removed. */
export async function lockDirectory(dataDir: string): Promise<OwnerLock> {
  const file = path.join(dataDir, 'owner.lock');
  const token = randomUUID();
  const sign = await holdSign(dataDir, token);
  const owner: Owner = { pid: process.pid, token, started: processStart(process.pid), socket: sign.address };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (create(file, owner)) {
      return {
        release: () => {
          if (read(file)?.token === token) fs.rmSync(file, { force: true });
          sign.release();
        },
      };
    }
    const other = read(file);
    if (!other) continue;
    if (await ownerLives(other)) {
      sign.release();
      throw inUse(dataDir, other.pid);
    }
    if (read(file)?.token === other.token) fs.rmSync(file, { force: true });
  }
  sign.release();
  throw inUse(dataDir, read(file)?.pid ?? 0);
}
