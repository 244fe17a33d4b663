// A policy document as it comes and goes, with its layout and its problems.
import { z } from 'zod';
import { policySchema, type PolicyDocument } from '../policy/index.js';

const named = { title: 'PolicyDocument', description: 'A policy document; see /api/v1/schema/policy.json' };

/** A document on its way in: its shape is read by `readPolicy`, which tells every violation with its path. */
export const documentInSchema = z
  .unknown()
  .refine((document) => document !== undefined, { error: 'missing-field' })
  .meta(named);

/** A document as it was sent: no default is written into it. */
export const documentOutSchema = z.custom<PolicyDocument>().meta(named);

/** Where authors put nodes; kept beside the document, never hashed. Canvas units, top left corner, by node id. */
export const layoutSchema = z
  .strictObject({
    positions: z.record(z.string().max(400), z.strictObject({ x: z.number(), y: z.number() })).default({}),
    collapsed: z.array(z.string().max(400)).max(5000).default([]),
  })
  .meta({ id: 'Layout' });
export type Layout = z.output<typeof layoutSchema>;

/** A customer who shows a problem, as `evaluate` takes one. */
const witnessSchema = z.object({
  facts: z.record(z.string(), z.json()),
  asOf: z.string(),
  current: z.object({ tier: z.string().nullable() }).optional(),
});

export const problemSchema = z
  .object({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    path: z.string(),
    ruleId: z.string().optional(),
    nodeId: z.string().optional(),
    fact: z.string().optional(),
    tier: z.string().optional(),
    message: z.object({ en: z.string(), 'zh-CN': z.string() }),
    witness: witnessSchema.optional(),
    proven: z.literal(false).optional(),
  })
  .meta({ id: 'Problem' });

export const checkSchema = z.strictObject({ document: documentInSchema });

export const policyJsonSchema = () => z.toJSONSchema(policySchema, { io: 'input', target: 'draft-2020-12' });
