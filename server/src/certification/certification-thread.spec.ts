import { Worker } from 'node:worker_threads';
import { runInThread } from './certification-thread.js';

const thread = (source: string, resourceLimits = {}) => new Worker(source, { eval: true, resourceLimits });
const endless = 'setInterval(() => undefined, 1000); for (;;);';

describe('a certification’s thread', () => {
  it('answers its report, and is gone then', async () => {
    const worker = thread(
      `require('node:worker_threads').parentPort.postMessage({ report: { nodes: 3 } }); ${endless}`,
    );
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    expect(await runInThread(worker).result).toEqual({ report: { nodes: 3 } });
    await gone;
  });

  it.each([
    ['throws', 'throw new Error("broken")', {}],
    ['ends', 'process.exit(0)', {}],
    [
      'takes too much memory',
      'const all = []; for (;;) all.push(new Array(1e5).fill(all.length));',
      { maxOldGenerationSizeMb: 20 },
    ],
  ])('that %s is an interruption, and nothing else falls over', async (_, source, resourceLimits) => {
    expect(await runInThread(thread(source, resourceLimits)).result).toMatchObject({ interrupted: 'crashed' });
  });

  it('that takes too long is ended', async () => {
    const worker = thread(endless);
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    expect(await runInThread(worker, 200).result).toEqual({ interrupted: 'too-long' });
    await gone;
  });

  it('is ended when the server stops', async () => {
    const run = runInThread(thread(endless));
    run.stop();
    expect(await run.result).toEqual({ interrupted: 'stopped' });
  });
});
