import { DecisionQueue } from './decision-queue.js';

const limits = { lines: 10, size: 1000, batch: { lines: 4, size: 100 } };

function queueWith(write: (lines: readonly string[]) => Promise<void>) {
  const batches: string[][] = [];
  const queue = new DecisionQueue(limits, async (lines) => {
    await write(lines);
    batches.push([...lines]);
  });
  return { queue, batches };
}
const works = () => Promise.resolve();

describe('decisions that wait to be written', () => {
  it('are written once each, in order, in batches', async () => {
    const { queue, batches } = queueWith(works);
    for (let n = 0; n < 9; n++) queue.add(`${n}`);
    expect(await queue.flush()).toBe(true);
    expect(batches.map((batch) => batch.length)).toEqual([4, 4, 1]);
    expect(batches.flat()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    expect(queue.length).toBe(0);
  });

  it('are cut into batches by their size too, and one that is larger than a batch goes alone', async () => {
    const { queue, batches } = queueWith(works);
    for (const size of [60, 60, 300, 10]) queue.add('x'.repeat(size));
    await queue.flush();
    expect(batches.map((batch) => batch.map((line) => line.length))).toEqual([[60, 60], [300], [10]]);
  });

  it('stay, in order, while the database does not answer', async () => {
    let down = true;
    const { queue, batches } = queueWith(() => (down ? Promise.reject(new Error('down')) : Promise.resolve()));
    for (let n = 0; n < 6; n++) queue.add(`${n}`);
    expect(await queue.flush()).toBe(false);
    expect(queue.length).toBe(6);
    down = false;
    expect(await queue.flush()).toBe(true);
    expect(batches.flat()).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('are full by number or by size, and then whoever waits goes on when some are written', async () => {
    const { queue } = queueWith(works);
    for (let n = 0; n < 10; n++) queue.add('x');
    expect(queue.isFull).toBe(true);
    let went = false;
    const waiting = queue.room().then(() => (went = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(went).toBe(false);
    await queue.flush();
    await waiting;
    expect(went).toBe(true);
    queue.add('x'.repeat(1000));
    expect(queue.isFull).toBe(true);
  });

  it('that come while others are written are written by the same flush', async () => {
    const { queue, batches } = queueWith(works);
    queue.add('a');
    const flushing = queue.flush();
    queue.add('b');
    expect(queue.flush()).toBe(flushing);
    await flushing;
    expect(batches.flat()).toEqual(['a', 'b']);
  });
});
