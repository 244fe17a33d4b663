import { z } from 'zod';
import { listQuerySchema, policyKeySchema, timestampSchema } from './common.js';

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

/** On every answer to a change: the hash of the last event, which holds the whole trail to account. */
export const auditHeadHeader = 'Tierwright-Audit-Head';

const filters = {
  /** Ids, or `kind` alone for a subject; `from` is included, `to` is not. */
  actor: z.string().max(200).optional(),
  action: z.string().max(200).optional(),
  subject: z.string().max(200).optional(),
  policy: policyKeySchema.optional(),
  from: timestampSchema.optional(),
  to: timestampSchema.optional(),
};

export const auditQuerySchema = listQuerySchema.extend(filters);
export type AuditQuery = z.output<typeof auditQuerySchema>;

export const exportFormats = ['ndjson', 'csv'] as const;
/** Without a filter the export is the whole trail, which `npm run audit:verify` checks anywhere. */
export const auditExportSchema = z.strictObject({ ...filters, format: z.enum(exportFormats).default('ndjson') });
export type AuditExport = z.output<typeof auditExportSchema>;
export type AuditFilter = Omit<AuditExport, 'format'>;

/** `head` is one that the caller has kept: a trail that does not contain it was cut off before it, or written anew. */
export const auditVerifyQuerySchema = z.strictObject({
  head: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type AuditVerifyQuery = z.output<typeof auditVerifyQuerySchema>;

/** `head` is the hash of the last event that is whole; `broken` the first that is not. */
export const auditVerifySchema = z
  .object({
    ok: z.boolean(),
    events: z.int(),
    head: z.string(),
    broken: auditEventSchema.optional(),
    /** Of a head that was asked about: whether the trail still leads through it. */
    headFound: z.boolean().optional(),
  })
  .meta({ id: 'AuditVerification' });
export type AuditVerification = z.infer<typeof auditVerifySchema>;
