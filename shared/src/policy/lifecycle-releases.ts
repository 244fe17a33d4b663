// Releases in time: which one is live, what a new one overtakes, and the words for each.
import { failed, ok, type Failure, type Result } from '../errors/index.js';

export const releaseStatuses = ['live', 'scheduled', 'past', 'suspended', 'cancelled'] as const;
export type ReleaseStatus = (typeof releaseStatuses)[number];

/** A release as the lifecycle sees it. */
export interface ReleaseState {
  version: number;
  /** The version that this one was made from; what it knew of the world. */
  baseVersion: number | null;
  effectiveFrom: Date;
  /** Counts up over all releases: of two for the same moment the later made is live. */
  made: number;
  suspended: boolean;
  cancelled: boolean;
}

type Standing = Pick<ReleaseState, 'suspended' | 'cancelled' | 'effectiveFrom' | 'made'>;

const stands = (release: Standing): boolean => !release.suspended && !release.cancelled;

const later = <T extends Standing>(a: T, b: T): T => {
  const apart = a.effectiveFrom.getTime() - b.effectiveFrom.getTime();
  return apart > 0 || (apart === 0 && a.made > b.made) ? a : b;
};

/** The release with the greatest `effectiveFrom` that has come; of two for one moment the later made. */
export function liveRelease<T extends Standing>(releases: readonly T[], now: Date): T | null {
  const come = releases.filter((release) => stands(release) && release.effectiveFrom <= now);
  return come.length > 0 ? come.reduce(later) : null;
}

export function releaseStatus(release: Standing, releases: readonly Standing[], now: Date): ReleaseStatus {
  if (release.cancelled) return 'cancelled';
  if (release.suspended) return 'suspended';
  if (release.effectiveFrom > now) return 'scheduled';
  return liveRelease(releases, now)?.made === release.made ? 'live' : 'past';
}

/**
 * Scheduled releases that a new one overtakes: they would go live on or after its moment without knowing its version.
 * One that starts before it goes on as scheduled.
 */
export function overtakenBy<T extends ReleaseState>(
  next: { version: number; effectiveFrom: Date },
  releases: readonly T[],
  now: Date,
): T[] {
  return releases.filter(
    (release) =>
      stands(release) &&
      release.effectiveFrom > now &&
      release.effectiveFrom >= next.effectiveFrom &&
      release.baseVersion !== next.version,
  );
}

export const decideRollback = (to: number, liveVersion: number | null): Result<void, Failure> =>
  to === liveVersion ? failed({ code: 'nothing-changed' }) : ok(undefined);

/** Only what has not started yet can be called off. */
export const decideCancel = (release: Standing, now: Date): Result<void, Failure> =>
  stands(release) && release.effectiveFrom > now ? ok(undefined) : failed({ code: 'not-scheduled' });
