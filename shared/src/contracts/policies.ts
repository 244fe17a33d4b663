import { z } from 'zod';
import { textSchema } from '../language/index.js';
import {
  changeSubjects,
  policySchema,
  releaseStatuses,
  requestStatuses,
  reviewVerdicts,
  type PolicyDocument,
} from '../policy/index.js';
import { testReportSchema } from './test-cases.js';
import { personSchema, policyKeySchema, timestampSchema } from './common.js';

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
  approvals: z.int().min(0).max(10).default(1),
});
export type NewPolicy = z.output<typeof newPolicySchema>;

export const policyChangeSchema = z.strictObject({
  name: policyNameSchema.optional(),
  approvals: z.int().min(0).max(10).optional(),
  archived: z.boolean().optional(),
});
export type PolicyChange = z.infer<typeof policyChangeSchema>;

export const draftEntrySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    revision: z.int(),
    baseVersion: z.int().nullable(),
    updatedBy: personSchema,
    updatedAt: z.string(),
  })
  .meta({ id: 'DraftEntry' });
export type DraftEntry = z.infer<typeof draftEntrySchema>;

export const draftSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    revision: z.int(),
    baseVersion: z.int().nullable(),
    document: documentOutSchema,
    layout: layoutSchema,
    problems: z.array(problemSchema),
    updatedBy: personSchema,
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;

export const newDraftSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** `live`, a version's number or `draft:<id>`; left out, live or else the newest draft. */
  from: z.union([z.string().max(200), z.int()]).optional(),
});
export type NewDraft = z.infer<typeof newDraftSchema>;

export const draftSaveSchema = z.strictObject({
  document: documentInSchema,
  layout: layoutSchema.optional(),
  name: z.string().trim().min(1).max(200).optional(),
});
export type DraftSave = z.infer<typeof draftSaveSchema>;

export const checkSchema = z.strictObject({ document: documentInSchema });

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

/** A customer for whom the two evaluators did not say the same, with what either said of it. */
export const differenceSchema = z
  .object({
    source: z.enum(['test-case', 'boundary', 'generated']),
    customer: z.object({
      facts: z.record(z.string(), z.unknown()),
      asOf: z.string(),
      current: z.record(z.string(), z.unknown()).optional(),
    }),
    /** What differs: `node` and `rule` of the trace, else the field of the answer. */
    what: z.string(),
    ruleId: z.string().optional(),
    nodeId: z.string().optional(),
    compiled: z.unknown(),
    reference: z.unknown(),
  })
  .meta({ id: 'Difference' });
export type Difference = z.infer<typeof differenceSchema>;

/** What was compared, and where the evaluators did not agree; the first differences only. */
export const certificationReportSchema = z
  .object({
    evaluatorVersion: z.string(),
    testCases: z.int(),
    boundaries: z.int(),
    customers: z.int(),
    /** Nodes of traces, over all of these. */
    nodes: z.int(),
    differences: z.array(differenceSchema),
  })
  .meta({ id: 'CertificationReport' });
export type CertificationReport = z.infer<typeof certificationReportSchema>;

export const certificationStates = ['pending', 'running', 'passed', 'failed', 'interrupted', 'not-run'] as const;
export const certificationSchema = z
  .object({
    /** `interrupted`: it could not be finished, which says nothing about the content; publishing tries it again. */
    state: z.enum(certificationStates),
    report: certificationReportSchema.optional(),
    /** Why it was interrupted. */
    reason: z.enum(['crashed', 'too-long', 'stopped']).optional(),
    finishedAt: z.string().optional(),
  })
  .meta({ id: 'Certification' });
export type Certification = z.infer<typeof certificationSchema>;

export const versionSchema = versionEntrySchema
  .extend({ document: documentOutSchema, layout: layoutSchema, certification: certificationSchema })
  .meta({ id: 'Version' });
export type Version = z.infer<typeof versionSchema>;

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

export const submitSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().max(10_000).optional(),
});
export type Submit = z.infer<typeof submitSchema>;

export const changeSchema = z
  .object({
    kind: z.enum(['added', 'removed', 'changed', 'moved']),
    path: z.string(),
    subject: z.enum(changeSubjects),
    id: z.string().optional(),
    ruleId: z.string().optional(),
    nodeId: z.string().optional(),
    fact: z.string().optional(),
    tier: z.string().optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    sentence: z.string(),
  })
  .meta({ id: 'Change' });
export type SpokenChange = z.infer<typeof changeSchema>;

export const diffQuerySchema = z.strictObject({ from: z.string().min(1).max(200), to: z.string().min(1).max(200) });
export const diffSchema = z
  .object({ from: z.string(), to: z.string(), changes: z.array(changeSchema) })
  .meta({ id: 'Diff' });
export type DiffAnswer = z.infer<typeof diffSchema>;

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

export const publishSchema = z.strictObject({ effectiveFrom: timestampSchema.optional() });
export type Publish = z.infer<typeof publishSchema>;
export const publishedSchema = z.object({ version: z.int(), release: releaseSchema }).meta({ id: 'Published' });
export type Published = z.infer<typeof publishedSchema>;

export const rollbackSchema = z.strictObject({ to: z.int().min(1), reason: z.string().trim().min(1).max(2000) });

export const policyJsonSchema = () => z.toJSONSchema(policySchema, { io: 'input', target: 'draft-2020-12' });
