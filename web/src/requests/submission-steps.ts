// What each submission of a change request said otherwise than the one before it.
import type { SpokenChange, SubmissionAnswer } from '@tierwright/shared/contracts';

export interface SubmissionStep {
  /** What was there until then. */
  earlier: SubmissionAnswer;
  /** Sentences that the next one says and it did not, and the other way round. */
  came: SpokenChange[];
  went: SpokenChange[];
  /** The version that the next one starts from, where it is another. */
  rebasedOn: number | null;
  retitled: string | null;
}

const without = (changes: readonly SpokenChange[], others: readonly SpokenChange[]): SpokenChange[] => {
  const known = new Set(others.map(({ sentence }) => sentence));
  return changes.filter(({ sentence }) => !known.has(sentence));
};

/** `submissions`: the newest first, as is the answer; the newest is nobody’s earlier one. */
export const submissionSteps = (submissions: readonly SubmissionAnswer[]): SubmissionStep[] =>
  submissions.slice(1).map((earlier, i): SubmissionStep => {
    const next = submissions[i] as SubmissionAnswer;
    return {
      earlier,
      came: without(next.changes, earlier.changes),
      went: without(earlier.changes, next.changes),
      rebasedOn: next.baseVersion === earlier.baseVersion ? null : next.baseVersion,
      retitled: next.title === earlier.title ? null : next.title,
    };
  });
