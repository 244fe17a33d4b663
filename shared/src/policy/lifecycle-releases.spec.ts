import {
  decideCancel,
  decideRollback,
  liveRelease,
  overtakenBy,
  releaseStatus,
  type ReleaseState,
} from './lifecycle-releases.js';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour));
const now = at(12);

let made = 0;
const release = (version: number, hour: number, more: Partial<ReleaseState> = {}): ReleaseState => ({
  version,
  baseVersion: version - 1 || null,
  effectiveFrom: at(hour),
  made: ++made,
  suspended: false,
  cancelled: false,
  ...more,
});

describe('the live release', () => {
  it('is the one with the greatest time that has come', () => {
    const releases = [release(1, 8), release(2, 10), release(3, 14)];
    expect(liveRelease(releases, now)?.version).toBe(2);
    expect(liveRelease(releases, at(14))?.version).toBe(3);
    expect(liveRelease(releases, at(7))).toBeNull();
  });

  it('is the later made of two for the same moment, in whatever order they are listed', () => {
    const first = release(1, 10);
    const second = release(2, 10);
    expect(liveRelease([first, second], now)?.version).toBe(2);
    expect(liveRelease([second, first], now)?.version).toBe(2);
  });

  it('is never one that was suspended or cancelled', () => {
    const releases = [release(1, 8), release(2, 9, { suspended: true }), release(3, 10, { cancelled: true })];
    expect(liveRelease(releases, now)?.version).toBe(1);
    expect(releases.map((r) => releaseStatus(r, releases, now))).toEqual(['live', 'suspended', 'cancelled']);
  });

  it('leaves the earlier ones past and the later ones scheduled', () => {
    const releases = [release(1, 8), release(2, 10), release(3, 14)];
    expect(releases.map((r) => releaseStatus(r, releases, now))).toEqual(['past', 'live', 'scheduled']);
  });
});

describe('a new release', () => {
  it('overtakes those that are scheduled at its moment or later without knowing it', () => {
    const sameMoment = release(3, 14, { baseVersion: 2 });
    const tomorrow = release(4, 20, { baseVersion: 2 });
    const releases = [release(2, 10), sameMoment, tomorrow];
    expect(overtakenBy({ version: 5, effectiveFrom: now }, releases, now)).toEqual([sameMoment, tomorrow]);
    expect(overtakenBy({ version: 5, effectiveFrom: at(14) }, releases, now)).toEqual([sameMoment, tomorrow]);
  });

  it('leaves alone what starts before it, what was made from it and what has started', () => {
    const before = release(3, 13, { baseVersion: 2 });
    const onTop = release(6, 20, { baseVersion: 5 });
    expect(overtakenBy({ version: 5, effectiveFrom: at(14) }, [release(2, 10), before, onTop], now)).toEqual([]);
  });

  it('that rolls back overtakes what was scheduled on the version rolled back from', () => {
    const planned = release(3, 14, { baseVersion: 2 });
    expect(overtakenBy({ version: 1, effectiveFrom: now }, [planned], now)).toEqual([planned]);
  });
});

describe('rolling back and cancelling', () => {
  it('to what is live already is no change', () => {
    expect(decideRollback(2, 2).ok).toBe(false);
    expect(decideRollback(1, 2).ok).toBe(true);
  });

  it('only what has not started can be cancelled', () => {
    expect(decideCancel(release(3, 14), now).ok).toBe(true);
    expect(decideCancel(release(3, 10), now)).toMatchObject({ error: { code: 'not-scheduled' } });
    expect(decideCancel(release(3, 14, { suspended: true }), now).ok).toBe(false);
  });
});
