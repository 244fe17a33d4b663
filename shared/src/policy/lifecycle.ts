// What may happen to a change request, and what then follows. The server asks before it acts, the web before it
// lights a button; both get the same answer. Time comes in as data, and a status that can be derived is never kept.
import { failed, ok, type Failure, type Result } from '../errors/index.js';

export const requestStatuses = ['open', 'changes-requested', 'approved', 'published', 'withdrawn'] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const reviewVerdicts = ['approve', 'requestChanges', 'comment'] as const;
export type ReviewVerdict = (typeof reviewVerdicts)[number];

/** A review as it was given: bound to the submission that its reviewer read. */
export interface GivenReview {
  by: string;
  verdict: ReviewVerdict;
  submission: number;
}

/** A change request as the lifecycle sees it. */
export interface RequestState {
  contentHash: string;
  /** Counts up with every submitting: what was said of an earlier one counts no more, even if its words come back. */
  submission: number;
  /** The version that the content started from; null for a policy's first. */
  baseVersion: number | null;
  /** How many other people must approve; fixed when the request was made. */
  need: number;
  /** Ids of everyone whose save is in the content since its base. */
  authors: readonly string[];
  /** In the order in which they were given. */
  reviews: readonly GivenReview[];
  publishedVersion: number | null;
  withdrawn: boolean;
}

export interface Approvals {
  have: number;
  need: number;
}

/** Whether a review was given to what stands in the request now. */
export const countsNow = (request: Pick<RequestState, 'submission'>, review: GivenReview): boolean =>
  review.submission === request.submission;

/** Each reviewer's last word on the present content; a comment leaves an earlier verdict standing. */
function verdicts(request: RequestState): Map<string, ReviewVerdict> {
  const said = new Map<string, ReviewVerdict>();
  for (const review of request.reviews) {
    if (countsNow(request, review) && review.verdict !== 'comment') said.set(review.by, review.verdict);
  }
  return said;
}

/** Approvals of the present content by people who are no authors of it. */
export function approvalsOf(request: RequestState): Approvals {
  const approving = [...verdicts(request)].filter(
    ([by, verdict]) => verdict === 'approve' && !request.authors.includes(by),
  );
  return { have: approving.length, need: request.need };
}

export function requestStatus(request: RequestState): RequestStatus {
  if (request.publishedVersion !== null) return 'published';
  if (request.withdrawn) return 'withdrawn';
  if ([...verdicts(request).values()].includes('requestChanges')) return 'changes-requested';
  const { have, need } = approvalsOf(request);
  return have >= need ? 'approved' : 'open';
}

export const isClosed = (request: Pick<RequestState, 'publishedVersion' | 'withdrawn'>): boolean =>
  request.publishedVersion !== null || request.withdrawn;

const refuse = (code: Failure['code'], data?: Failure['data']) => failed<Failure>(data ? { code, data } : { code });

/** Content that equals what is live is no change; a withdrawn or published request is followed by a new one. */
export function decideSubmit(
  content: { contentHash: string },
  live: { contentHash: string } | null,
): Result<void, Failure> {
  return live?.contentHash === content.contentHash ? refuse('nothing-changed') : ok(undefined);
}

export interface ReviewCommand {
  by: string;
  verdict: ReviewVerdict;
  /** Of what the reviewer read. */
  contentHash: string;
}

export function decideReview(request: RequestState, review: ReviewCommand): Result<void, Failure> {
  if (isClosed(request)) return refuse('request-closed');
  if (review.contentHash !== request.contentHash) return refuse('content-changed');
  if (review.verdict === 'approve' && request.authors.includes(review.by)) return refuse('own-content');
  return ok(undefined);
}

export const decideWithdraw = (request: RequestState): Result<void, Failure> =>
  isClosed(request) ? refuse('request-closed') : ok(undefined);

/** Only what is behind live can be brought up to date. */
export function decideUpdate(request: RequestState, liveVersion: number | null): Result<void, Failure> {
  if (isClosed(request)) return refuse('request-closed');
  return request.baseVersion === liveVersion ? refuse('up-to-date') : ok(undefined);
}

/** A closed request is talked about no more. */
export const decideComment = (request: RequestState): Result<void, Failure> =>
  isClosed(request) ? refuse('request-closed') : ok(undefined);

/** What publishing needs to know of the rest of the world. */
export interface PublishContext {
  liveVersion: number | null;
  /** The time that was asked for, against the database's clock; left out, the release starts at once. */
  timing?: { effectiveFrom: Date; now: Date } | undefined;
}

export function decidePublish(request: RequestState, context: PublishContext): Result<void, Failure> {
  if (isClosed(request)) return refuse('request-closed');
  const status = requestStatus(request);
  if (status === 'changes-requested') return refuse('changes-requested');
  if (status !== 'approved') return refuse('not-approved', { ...approvalsOf(request) });
  if (request.baseVersion !== context.liveVersion) return refuse('behind-live', { live: context.liveVersion ?? 0 });
  if (context.timing && context.timing.effectiveFrom < context.timing.now) return failed(inThePast);
  return ok(undefined);
}

const inThePast: Failure = {
  code: 'value-invalid',
  violations: [
    {
      path: '/effectiveFrom',
      code: 'in-the-past',
      message: {
        en: 'A release can start now or later, not in the past.',
        'zh-CN': '发布只能立即或在将来生效，不能早于当前时间。',
      },
    },
  ],
};
