// The revision that a writer says they started from.
import { failed, ok, type Failure, type Result } from '@tierwright/shared/errors';

const strongTag = /^"([1-9]\d{0,8})"$/;

/** Of one strong tag; a weak one, a list, `*` or anything else never matches. */
export function readIfMatch(header: string | undefined, current: number): Result<number, Failure> {
  if (header === undefined) return failed({ code: 'if-match-missing' });
  const revision = Number(strongTag.exec(header.trim())?.[1]);
  return revision === current ? ok(revision) : failed({ code: 'stale', data: { revision: current } });
}

export const etagOf = (revision: number): string => `"${revision}"`;

/** For the contracts of routes that save over a revision, and of those that answer one. */
export const ifMatchHeader = {
  'If-Match': { description: 'The ETag of the revision that was started from: one strong tag.', required: true },
};
export const revisionHeader = { ETag: 'The revision, as a strong tag.' };
