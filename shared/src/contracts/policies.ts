// Policies as they are listed, made and changed.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { policyKeySchema } from './common.js';
import { documentInSchema } from './documents.js';
import { draftEntrySchema } from './drafts.js';
import { requestEntrySchema } from './requests.js';
import { releaseSchema } from './versions.js';

/** What a policy is called in lists: in no language is it blank. */
const policyNameSchema = textSchema.refine(
  (name) => (typeof name === 'string' ? [name] : Object.values(name)).every((text) => text.trim() !== ''),
  { error: 'no-name' },
);

export const newPolicySchema = z.strictObject({
  key: policyKeySchema,
  name: policyNameSchema.optional(),
  template: z.string().max(100).optional(),
  document: documentInSchema.optional(),
  /** Of a policy that starts blank; a template and a document bring their own. */
  timezone: z.string().max(100).optional(),
  approvals: z.int().min(0).max(10).default(1),
});
export type NewPolicy = z.output<typeof newPolicySchema>;

export const policyChangeSchema = z.strictObject({
  name: policyNameSchema.optional(),
  approvals: z.int().min(0).max(10).optional(),
  archived: z.boolean().optional(),
});
export type PolicyChange = z.infer<typeof policyChangeSchema>;

export const policyEntrySchema = z
  .object({
    key: policyKeySchema,
    name: textSchema,
    live: z.object({ version: z.int(), since: z.string() }).nullable(),
    /** Best first; of the live version, else of the newest draft. */
    tiers: z.array(z.object({ key: z.string(), name: textSchema.optional(), color: z.string().optional() })),
    drafts: z.int(),
    openRequests: z.int(),
    approvals: z.int(),
    archived: z.boolean(),
    updatedAt: z.string(),
  })
  .meta({ id: 'PolicyEntry' });
export type PolicyEntry = z.infer<typeof policyEntrySchema>;

export const policyDetailSchema = z
  .object({
    key: policyKeySchema,
    name: textSchema,
    live: releaseSchema.nullable(),
    scheduled: z.array(releaseSchema),
    drafts: z.array(draftEntrySchema),
    requests: z.array(requestEntrySchema),
    approvals: z.int(),
    archived: z.boolean(),
  })
  .meta({ id: 'PolicyDetail' });
export type PolicyDetail = z.infer<typeof policyDetailSchema>;
