import { Worker } from 'node:worker_threads';
import { isDatabaseUnavailable } from './database-unavailable.js';
import { PgliteHost } from './pglite-host.js';

/** A thread that says it is ready and then does `on` with each message. */
const thread = (on: string) =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', (m) => { ${on} });
     parentPort.postMessage({ kind: 'ready' });`,
    { eval: true },
  );

describe('the embedded database’s thread', () => {
  it('answers each message with its own answer', async () => {
    const echo = `if (m.kind === 'close') parentPort.postMessage({ kind: 'closed' });
      else parentPort.postMessage({ kind: 'result', id: m.id, bytes: m.bytes, syncs: 3 })`;
    const host = await PgliteHost.over(thread(echo), () => undefined);
    const answers = await Promise.all([host.execute(Buffer.from('a')), host.execute(Buffer.from('b'))]);
    expect(answers.map(String)).toEqual(['a', 'b']);
    expect(host.syncs).toBe(3);
    await host.close();
  });

  it.each([
    ['ends', 'process.exit(1)'],
    ['throws', 'throw new Error("out of memory")'],
  ])('that %s leaves nobody waiting, and is reported once', async (_, on) => {
    const crashes: Error[] = [];
    const host = await PgliteHost.over(thread(on), (error) => crashes.push(error));
    const answers = await Promise.allSettled([host.execute(Buffer.from('a')), host.execute(Buffer.from('b'))]);
    for (const answer of answers) {
      expect(answer.status === 'rejected' && isDatabaseUnavailable(answer.reason)).toBe(true);
    }
    await expect(host.execute(Buffer.from('c'))).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(crashes).toHaveLength(1);
  });

  it('that fails before it is ready fails the start', async () => {
    const broken = new Worker('throw new Error("damaged")', { eval: true });
    await expect(PgliteHost.over(broken, () => undefined)).rejects.toThrow('damaged');
  });
});
