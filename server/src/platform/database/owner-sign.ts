// A sign of life that ends with its process, whatever ends it. A pid alone is none: another process may have it by now, and
// every container counts from 1. A socket in the directory that still answers is proof, and the system closes it for the dead.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

export interface Owner {
  pid: number;
  token: string;
  /** When the process started, as the system counts; tells it from a later process with the same pid. */
  started?: string | undefined;
  socket?: string | undefined;
}

/** Boot and clock ticks at which a process started; undefined where the system does not say (it has no /proc). */
export function processStart(pid: number): string | undefined {
  try {
    const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot} ${ticks}`;
  } catch {
    return undefined;
  }
}

/** The operating system allows about 100 characters for a socket's path. */
function addressFor(dataDir: string, token: string): string {
  const name = `owner-${token.slice(0, 8)}.sock`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\tierwright-${token}`;
  const inside = path.join(dataDir, name);
  if (Buffer.byteLength(inside) < 100) return inside;
  return path.join(
    os.tmpdir(),
    `tierwright-${createHash('sha256')
      .update(dataDir + token)
      .digest('hex')
      .slice(0, 16)}.sock`,
  );
}

export interface Sign {
  /** Undefined where the file system has no sockets; then the pid has to do. */
  address: string | undefined;
  release(): void;
}

export function holdSign(dataDir: string, token: string): Promise<Sign> {
  const address = addressFor(dataDir, token);
  const server = net.createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve) => {
    server.once('error', () => resolve({ address: undefined, release: () => undefined }));
    server.listen(address, () => resolve({ address, release: () => server.close() }));
  });
}

type Answer = 'answers' | 'dead' | 'unknown';

function ask(address: string): Promise<Answer> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    const finish = (answer: Answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => finish('answers'));
    socket.once('error', (error: NodeJS.ErrnoException) => finish(error.code === 'ECONNREFUSED' ? 'dead' : 'unknown'));
    socket.setTimeout(2000, () => finish('unknown'));
  });
}

function processLives({ pid, started }: Owner): boolean {
  if (pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = processStart(pid);
  return started === undefined || now === undefined || started === now;
}

/** Whether the process that left this lock still runs. Removes the socket of a dead one. */
export async function ownerLives(owner: Owner): Promise<boolean> {
  const answer = owner.socket === undefined ? 'unknown' : await ask(owner.socket);
  const lives = answer === 'answers' || (answer === 'unknown' && processLives(owner));
  if (!lives && owner.socket !== undefined && process.platform !== 'win32') fs.rmSync(owner.socket, { force: true });
  return lives;
}
