// A change request as one person meets it: what they may do to it, and whether it waits for them.
import {
  decideComment,
  decidePublish,
  decideReview,
  decideUpdate,
  decideWithdraw,
  isClosed,
  requestStatus,
  type RequestState,
} from './lifecycle.js';

/** The person who asks, as far as a request is concerned. */
export interface RequestReader {
  id: string;
  mayReview: boolean;
  mayPublish: boolean;
  mayEdit: boolean;
  mayComment: boolean;
}

export interface RequestActions {
  approve: boolean;
  publish: boolean;
  withdraw: boolean;
  update: boolean;
  comment: boolean;
}

/** What this person may do to the request now. */
export function requestActions(
  request: RequestState,
  person: RequestReader,
  liveVersion: number | null,
): RequestActions {
  const { contentHash } = request;
  return {
    approve: person.mayReview && decideReview(request, { by: person.id, verdict: 'approve', contentHash }).ok,
    publish: person.mayPublish && decidePublish(request, { liveVersion }).ok,
    withdraw: person.mayEdit && decideWithdraw(request).ok,
    update: person.mayEdit && decideUpdate(request, liveVersion).ok,
    comment: person.mayComment && decideComment(request).ok,
  };
}

/** To be read and approved, to be published, to be changed as a reviewer asked, to be brought up to date with live. */
export const waitingReasons = ['review', 'publish', 'change', 'update'] as const;
export type WaitingReason = (typeof waitingReasons)[number];

/** Null where somebody else has to act, or nobody. What is behind live waits for its authors before anybody reads it. */
export function waitingFor(
  request: RequestState,
  person: RequestReader,
  liveVersion: number | null,
): WaitingReason | null {
  if (isClosed(request)) return null;
  const isAuthor = request.authors.includes(person.id);
  const status = requestStatus(request);
  if (status === 'changes-requested') return isAuthor && person.mayEdit ? 'change' : null;
  if (request.baseVersion !== liveVersion) return isAuthor && person.mayEdit ? 'update' : null;
  if (status === 'approved') return person.mayPublish ? 'publish' : null;
  return person.mayReview && !isAuthor && !hasSpoken(request, person.id) ? 'review' : null;
}

const hasSpoken = ({ reviews, submission }: RequestState, id: string): boolean =>
  reviews.some((review) => review.by === id && review.submission === submission && review.verdict !== 'comment');
