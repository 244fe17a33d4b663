import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { LiveReleases } from './live-releases.service.js';

type Row = { policyId: string; version: number | null; dueIn: number | null };

/** A database that answers when it is told to. */
class FakeDatabase {
  asked = 0;
  answer: () => Promise<Row[]> = () => Promise.resolve([]);

  live(version: number, dueIn: number | null = null): void {
    this.answer = () => Promise.resolve([{ policyId: 'p', version, dueIn }]);
  }

  gone(): void {
    this.answer = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }));
  }

  query = (): Promise<Row[]> => {
    this.asked++;
    return this.answer();
  };
}

function started() {
  const database = new FakeDatabase();
  const live = new LiveReleases(database as unknown as DataSource);
  return { database, live, version: async () => (await live.current('spend'))?.version };
}

describe('which version answers', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is asked of the database once a second, not at every call', async () => {
    const { database, version } = started();
    database.live(1);
    expect([await version(), await version(), database.asked]).toEqual([1, 1, 1]);
    database.live(2);
    await jest.advanceTimersByTimeAsync(999);
    expect(await version()).toBe(1);
    await jest.advanceTimersByTimeAsync(2);
    expect([await version(), database.asked]).toEqual([2, 2]);
  });

  it('changes at once with a change made here, even when an older reading is still under way', async () => {
    const { database, live, version } = started();
    let answerOld: (rows: Row[]) => void = () => undefined;
    database.answer = () => new Promise((resolve) => (answerOld = resolve));
    const before = version();
    live.forget('spend');
    database.live(2);
    expect(await version()).toBe(2);
    answerOld([{ policyId: 'p', version: 1, dueIn: null }]);
    await before;
    expect(await version()).toBe(2);
  });

  it('changes when a scheduled release comes due, within the second', async () => {
    const { database, version } = started();
    database.live(1, 300);
    expect(await version()).toBe(1);
    database.live(2);
    await jest.advanceTimersByTimeAsync(299);
    expect(await version()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(await version()).toBe(2);
  });

  it('stays as it was known while the database is gone, and is asked again when it is back', async () => {
    const { database, version } = started();
    database.live(1);
    await version();
    database.gone();
    await jest.advanceTimersByTimeAsync(5000);
    expect(await version()).toBe(1);
    database.live(2);
    await jest.advanceTimersByTimeAsync(1001);
    expect(await version()).toBe(2);
  });

  it('is not known any more once a scheduled release should have started while the database is gone', async () => {
    const { database, version } = started();
    database.live(1, 3000);
    await version();
    database.gone();
    await jest.advanceTimersByTimeAsync(2000);
    expect(await version()).toBe(1);
    await jest.advanceTimersByTimeAsync(1001);
    await expect(version()).rejects.toThrow('connect');
  });

  it('holds an answer up for at most a second while the database is slow', async () => {
    const { database, version } = started();
    database.live(1);
    await version();
    database.answer = () => new Promise(() => undefined);
    await jest.advanceTimersByTimeAsync(1001);
    const asking = version();
    await jest.advanceTimersByTimeAsync(1000);
    expect(await asking).toBe(1);
    expect(await version()).toBe(1);
  });

  it('is nothing for a policy that does not exist, and that is asked every time', async () => {
    const { database, live } = started();
    expect([await live.current('none'), await live.current('none'), database.asked]).toEqual([null, null, 2]);
  });
});
