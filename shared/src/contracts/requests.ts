// Change requests, their reviews, and what they were judged by.
import { z } from 'zod';
import { requestStatuses, reviewVerdicts } from '../policy/index.js';
import { certificationSchema } from './certification.js';
import { personSchema } from './common.js';
import { changeSchema } from './diff.js';
import { documentOutSchema, layoutSchema } from './documents.js';
import { testReportSchema } from './test-cases.js';

export const requestEntrySchema = z
  .object({
    id: z.string(),
    draftId: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    status: z.enum(requestStatuses),
    contentHash: z.string(),
    baseVersion: z.int().nullable(),
    approvals: z.object({ have: z.int(), need: z.int() }),
    submittedBy: personSchema,
    submittedAt: z.string(),
    version: z.int().nullable(),
  })
  .meta({ id: 'ChangeRequestEntry' });
export type RequestEntry = z.infer<typeof requestEntrySchema>;

export const submitSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(10_000).optional(),
});
export type Submit = z.infer<typeof submitSchema>;

export const newReviewSchema = z.strictObject({
  verdict: z.enum(reviewVerdicts),
  comment: z.string().max(10_000).optional(),
  contentHash: z.string().length(64),
});
export type NewReview = z.infer<typeof newReviewSchema>;

export const reviewSchema = z
  .object({
    id: z.string(),
    verdict: z.enum(reviewVerdicts),
    comment: z.string().nullable(),
    contentHash: z.string(),
    /** False for an approval of content that has changed since. */
    counts: z.boolean(),
    by: personSchema,
    createdAt: z.string(),
  })
  .meta({ id: 'Review' });
export type Review = z.infer<typeof reviewSchema>;

export const requestSchema = requestEntrySchema
  .extend({
    document: documentOutSchema,
    layout: layoutSchema,
    authors: z.array(personSchema),
    reviews: z.array(reviewSchema),
    changes: z.array(changeSchema),
    certification: certificationSchema,
    /** How the policy's test cases came out for this very content; null where it was submitted before they were kept. */
    tests: testReportSchema.nullable(),
    /** What the asking person may do to it now, as the lifecycle says. */
    can: z.object({
      approve: z.boolean(),
      publish: z.boolean(),
      withdraw: z.boolean(),
      update: z.boolean(),
      comment: z.boolean(),
    }),
  })
  .meta({ id: 'ChangeRequest' });
export type ChangeRequest = z.infer<typeof requestSchema>;

/** What to keep where live and the request changed the same differently, by the conflict's id; `ours` is the request's. */
export const updateRequestSchema = z.strictObject({
  choices: z.record(z.string().max(1000), z.enum(['ours', 'theirs'])).default({}),
});
export type UpdateRequest = z.output<typeof updateRequestSchema>;

/** A content as it was submitted, with what reviewers were shown of it. */
export const submissionSchema = z
  .object({
    submission: z.int(),
    contentHash: z.string(),
    baseVersion: z.int().nullable(),
    title: z.string(),
    description: z.string().nullable(),
    changes: z.array(changeSchema),
    /** Null where it was submitted before test cases were kept. */
    tests: testReportSchema.nullable(),
    by: personSchema,
    at: z.string(),
  })
  .meta({ id: 'Submission' });
export type SubmissionAnswer = z.infer<typeof submissionSchema>;
