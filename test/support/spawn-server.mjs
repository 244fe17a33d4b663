// The built product in a process of its own: started, waited for, stopped or killed.
import { spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const main = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../server/dist/bundle/main.js');

export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/**
 * Starts the server and waits until it is ready.
 * @param {Record<string, string>} env added to a clean environment
 * @param {{ timeout?: number }} [options] timeout in milliseconds
 */
export async function spawnServer(env, { timeout = 60_000 } = {}) {
  const port = env.PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'warn', PORT: port, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const server = {
    url,
    port,
    pid: child.pid,
    exited,
    output: () => output,
    /** Asks it to stop and waits; answers its exit code. */
    stop: async () => {
      child.kill('SIGTERM');
      return (await exited).code;
    },
    /** `kill -9`. */
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
  const deadline = Date.now() + timeout;
  for (;;) {
    const gone = await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 50))]);
    if (gone)
      throw Object.assign(
        new Error(`The server stopped while starting (${gone.code ?? gone.signal}): ${output}`),
        gone,
      );
    if (await answers(url)) return server;
    if (Date.now() > deadline) {
      await server.kill();
      throw new Error(`The server was not ready within ${timeout} ms: ${output}`);
    }
  }
}

async function answers(url) {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1000) })).ok;
  } catch {
    return false;
  }
}
