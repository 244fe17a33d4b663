import { Worker } from 'node:worker_threads';
import { CertificationThread } from './certification-thread.js';
import type { CertificationTask } from './certification-task.js';

const task = { contentHash: 'a', document: {}, testCases: [] } as unknown as CertificationTask;

/** Threads that do `on` with each task; those that were started are noted. */
function threads(on: string, limit = { run: 10_000, idle: 10_000 }, resourceLimits = {}) {
  const started: Worker[] = [];
  const source = `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (m) => { ${on} });`;
  const start = () => {
    const worker = new Worker(source, { eval: true, resourceLimits });
    started.push(worker);
    return worker;
  };
  return { thread: new CertificationThread(start, limit), started };
}

const gone = (worker: Worker | undefined) => new Promise((resolve) => worker?.once('exit', resolve));

describe('a certification’s thread', () => {
  it('certifies one content after the other, and goes when there is nothing to do', async () => {
    const { thread, started } = threads('parentPort.postMessage({ report: m.contentHash })', {
      run: 10_000,
      idle: 50,
    });
    expect(await thread.run(task)).toEqual({ report: 'a' });
    expect(await thread.run({ ...task, contentHash: 'b' })).toEqual({ report: 'b' });
    expect(started).toHaveLength(1);
    await gone(started[0]);
    expect(await thread.run(task)).toEqual({ report: 'a' });
    expect(started).toHaveLength(2);
    await thread.stop();
  });

  it.each([
    ['throws', 'throw new Error("broken")', {}],
    ['rejects', 'Promise.reject(new Error("broken"))', {}],
    ['ends', 'process.exit(0)', {}],
    [
      'takes too much memory',
      'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));',
      { maxOldGenerationSizeMb: 20 },
    ],
  ])(
    'that %s is an interruption, nothing else falls over, and the next content gets a fresh one',
    async (_, on, limits) => {
      const { thread, started } = threads(
        `if (m.contentHash === 'b') return parentPort.postMessage({ report: 1 }); ${on}`,
        undefined,
        limits,
      );
      expect(await thread.run(task)).toMatchObject({ interrupted: 'crashed', error: expect.anything() });
      expect(await thread.run({ ...task, contentHash: 'b' })).toEqual({ report: 1 });
      expect(started).toHaveLength(2);
      await thread.stop();
    },
  );

  it('that takes too long is ended', async () => {
    const { thread, started } = threads('for (;;);', { run: 200, idle: 10_000 });
    const ended = thread.run(task);
    const exit = gone(started[0]);
    expect(await ended).toEqual({ interrupted: 'too-long' });
    await exit;
  });

  it('is ended when the server stops', async () => {
    const { thread, started } = threads('for (;;);');
    const ended = thread.run(task);
    const exit = gone(started[0]);
    await thread.stop();
    expect(await ended).toEqual({ interrupted: 'stopped' });
    await exit;
  });
});
