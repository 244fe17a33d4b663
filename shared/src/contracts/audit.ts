import { z } from 'zod';
import { listQuerySchema, timestampSchema } from './common.js';

export const auditEventSchema = z
  .object({
    /** 1, 2, 3 … without gaps. */
    seq: z.int(),
    at: z.string(),
    actor: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
    /** Subject and past participle: `user.created`. */
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string(), policy: z.string().nullable() }),
    before: z.unknown(),
    after: z.unknown(),
    previousHash: z.string(),
    /** SHA-256 of the event's canonical JSON without the two hashes, followed by `previousHash`. */
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });
export type AuditEventAnswer = z.infer<typeof auditEventSchema>;

export const auditQuerySchema = listQuerySchema.extend({
  /** Ids, or `kind` alone for a subject; `from` is included, `to` is not. */
  actor: z.string().max(200).optional(),
  action: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  from: timestampSchema.optional(),
  to: timestampSchema.optional(),
});
export type AuditQuery = z.output<typeof auditQuerySchema>;

/** `head` is the hash of the last event that is whole; `broken` the first that is not. */
export const auditVerifySchema = z
  .object({ ok: z.boolean(), events: z.int(), head: z.string(), broken: auditEventSchema.optional() })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerifySchema>;
