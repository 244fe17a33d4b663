// What is said about a change request.
import { z } from 'zod';
import { personSchema } from './common.js';

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
