// From records to what the contract answers.
import type { ChangeRequest, RequestEntry, Review, SpokenChange } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import {
  approvalsOf,
  countsNow,
  requestActions,
  requestStatus,
  type Change,
  type GivenReview,
  type RequestReader,
  type RequestState,
} from '@tierwright/shared/policy';
import type { RequestHead, RequestRecord, ReviewRecord } from './requests.repository.js';

const given = ({ by, verdict, submission }: ReviewRecord): GivenReview => ({ by: by.id, verdict, submission });

/** The request as the lifecycle sees it. */
export const stateOf = (request: RequestHead): RequestState => ({
  contentHash: request.contentHash,
  submission: request.submission,
  baseVersion: request.baseVersion,
  need: request.need,
  authors: request.authors.map(({ id }) => id),
  reviews: request.reviews.map(given),
  publishedVersion: request.publishedVersion,
  withdrawn: request.withdrawn,
});

export const spokenChange =
  (language: Language) =>
  (change: Change): SpokenChange => ({ ...change, sentence: change.sentence[language] });

export function toRequestEntry(request: RequestHead): RequestEntry {
  const state = stateOf(request);
  return {
    id: request.id,
    draftId: request.draftId,
    title: request.title,
    description: request.description,
    status: requestStatus(state),
    contentHash: request.contentHash,
    baseVersion: request.baseVersion,
    approvals: approvalsOf(state),
    submittedBy: request.submittedBy,
    submittedAt: request.submittedAt.toISOString(),
    version: request.publishedVersion,
  };
}

const toReview = (request: RequestHead, review: ReviewRecord): Review => ({
  id: review.id,
  verdict: review.verdict,
  comment: review.comment,
  contentHash: review.contentHash,
  counts: countsNow(request, given(review)),
  by: review.by,
  createdAt: new Date(review.createdAt).toISOString(),
});

export interface RequestView {
  reader: RequestReader;
  liveVersion: number | null;
  certification: ChangeRequest['certification'];
  tests: ChangeRequest['tests'];
  language: Language;
}

export function toRequest(request: RequestRecord, view: RequestView): ChangeRequest {
  const can = requestActions(stateOf(request), view.reader, view.liveVersion);
  return {
    ...toRequestEntry(request),
    document: request.document,
    layout: request.layout,
    authors: request.authors,
    reviews: request.reviews.map((review) => toReview(request, review)),
    changes: request.changes.map(spokenChange(view.language)),
    certification: view.certification,
    tests: view.tests,
    can: { ...can, publish: can.publish && view.certification.state !== 'failed' },
  };
}
