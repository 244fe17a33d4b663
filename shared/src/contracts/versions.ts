// Versions and their releases.
import { z } from 'zod';
import { releaseStatuses } from '../policy/index.js';
import { certificationSchema } from './certification.js';
import { personSchema, timestampSchema } from './common.js';
import { documentOutSchema, layoutSchema } from './documents.js';

export const releaseSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    kind: z.enum(['publish', 'rollback']),
    effectiveFrom: z.string(),
    status: z.enum(releaseStatuses),
    reason: z.string().nullable(),
    by: personSchema,
    createdAt: z.string(),
  })
  .meta({ id: 'Release' });
export type Release = z.infer<typeof releaseSchema>;

export const versionEntrySchema = z
  .object({
    version: z.int(),
    contentHash: z.string(),
    title: z.string(),
    description: z.string().nullable(),
    by: personSchema,
    createdAt: z.string(),
    live: z.boolean(),
    baseVersion: z.int().nullable(),
  })
  .meta({ id: 'VersionEntry' });
export type VersionEntry = z.infer<typeof versionEntrySchema>;

export const versionSchema = versionEntrySchema
  .extend({ document: documentOutSchema, layout: layoutSchema, certification: certificationSchema })
  .meta({ id: 'Version' });
export type Version = z.infer<typeof versionSchema>;

export const publishSchema = z.strictObject({ effectiveFrom: timestampSchema.optional() });
export type Publish = z.infer<typeof publishSchema>;

export const publishedSchema = z.object({ version: z.int(), release: releaseSchema }).meta({ id: 'Published' });
export type Published = z.infer<typeof publishedSchema>;

export const rollbackSchema = z.strictObject({ to: z.int().min(1), reason: z.string().trim().min(1).max(2000) });
