// One after another for each key: what is asked for at once is done in turn, and nobody waits behind a crowd.

const longestQueue = 100;

export class Turns {
  private readonly queues = new Map<string, { last: Promise<unknown>; length: number }>();

  /** The work's result when its turn has come; undefined without doing it when too many wait already. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    const queue = this.queues.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (queue.length >= longestQueue) return undefined;
    queue.length++;
    this.queues.set(key, queue);
    const mine = queue.last.then(work);
    queue.last = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      if (--queue.length === 0) this.queues.delete(key);
    }
  }
}
