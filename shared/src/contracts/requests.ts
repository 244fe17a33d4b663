// What is said about a change request, what it was judged by, and whom it waits for.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { waitingReasons } from '../policy/index.js';
import { listQuerySchema, personSchema, policyKeySchema } from './common.js';
import { changeSchema, requestEntrySchema } from './policies.js';
import { testReportSchema } from './test-cases.js';

/** On the whole request, on a rule, or on one of its nodes. */
export const newCommentSchema = z.strictObject({
  text: z.string().trim().min(1).max(10_000),
  ruleId: z.string().min(1).max(200).optional(),
  nodeId: z.string().min(1).max(200).optional(),
});
export type NewComment = z.output<typeof newCommentSchema>;

export const commentSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    ruleId: z.string().nullable(),
    nodeId: z.string().nullable(),
    /** Of what its writer read. */
    contentHash: z.string(),
    by: personSchema,
    createdAt: z.string(),
    resolved: z.object({ by: personSchema, at: z.string() }).nullable(),
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof commentSchema>;

export const commentChangeSchema = z.strictObject({ resolved: z.boolean() });
export type CommentChange = z.infer<typeof commentChangeSchema>;

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

export const waitingRequestSchema = requestEntrySchema
  .extend({ policy: z.object({ key: policyKeySchema, name: textSchema }), waitingFor: z.enum(waitingReasons) })
  .meta({ id: 'WaitingRequest' });
export type WaitingRequest = z.infer<typeof waitingRequestSchema>;

export const waitingQuerySchema = listQuerySchema.extend({ waiting: z.literal('me').default('me') });
export type WaitingQuery = z.output<typeof waitingQuerySchema>;

/** `count`: of all that wait, on whichever page. */
export const waitingListSchema = z.object({
  items: z.array(waitingRequestSchema),
  nextCursor: z.string().nullable(),
  count: z.int(),
});
export type WaitingList = z.infer<typeof waitingListSchema>;
