import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { isRefusedName } from '../policy/index.js';
import {
  dayOrTimestampSchema,
  listQuerySchema,
  policyKeySchema,
  problemDetailsSchema,
  timestampSchema,
} from './common.js';

export const factsSchema = z
  .record(z.string(), z.json())
  .refine((facts) => !Object.keys(facts).some(isRefusedName), { error: 'name-refused' })
  .meta({ id: 'Facts' });
export type Facts = z.infer<typeof factsSchema>;

/** What the customer holds now; `tier: null` is a current of no tier. */
export const currentSchema = z
  .strictObject({
    tier: z.string().min(1).max(200).nullable(),
    since: dayOrTimestampSchema.optional(),
    validUntil: dayOrTimestampSchema.nullable().optional(),
  })
  .meta({ id: 'Current' });
export type Current = z.infer<typeof currentSchema>;

const explainOptions = ['trace', 'next'] as const;
export const evaluateSchema = z
  .strictObject({
    facts: factsSchema,
    customer: z.string().min(1).max(200).optional(),
    asOf: dayOrTimestampSchema.optional(),
    version: z.int().min(1).optional(),
    current: currentSchema.optional(),
    explain: z.array(z.enum(explainOptions)).max(2).optional(),
  })
  .meta({ id: 'EvaluateRequest' });
export type EvaluateRequest = z.infer<typeof evaluateSchema>;

export const movementReasons = [
  'new',
  'upgraded',
  'upgrade-pending',
  'renewed',
  'unchanged',
  'held',
  'grace',
  'downgraded',
  'soft-landing',
  'undetermined',
] as const;
export type MovementReason = (typeof movementReasons)[number];

/** A condition tree's node with its result; null is unknown. */
export interface TraceNode {
  id: string;
  result: boolean | null;
  all?: TraceNode[];
  any?: TraceNode[];
  not?: TraceNode;
  /** A reference's name; `node` is the named tree. */
  condition?: string;
  node?: TraceNode;
  fact?: string;
  operator?: string;
  value?: unknown;
  actual?: unknown;
}
export const traceNodeSchema: z.ZodType<TraceNode> = z
  .lazy(() =>
    z.object({
      id: z.string(),
      result: z.boolean().nullable(),
      all: z.array(traceNodeSchema).optional(),
      any: z.array(traceNodeSchema).optional(),
      not: traceNodeSchema.optional(),
      condition: z.string().optional(),
      node: traceNodeSchema.optional(),
      fact: z.string().optional(),
      operator: z.string().optional(),
      value: z.unknown().optional(),
      actual: z.unknown().optional(),
    }),
  )
  .meta({ id: 'TraceNode' });

export const ruleTraceSchema = z
  .object({ ruleId: z.string(), result: z.boolean().nullable(), node: traceNodeSchema })
  .meta({ id: 'RuleTrace' });
export type RuleTrace = z.infer<typeof ruleTraceSchema>;

export const nextStepSchema = z
  .object({
    tier: z.string(),
    changes: z.array(
      z.object({
        fact: z.string(),
        operator: z.string(),
        need: z.unknown(),
        have: z.unknown(),
        gap: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'NextStep' });
export type NextStep = z.infer<typeof nextStepSchema>;

export const engines = ['json-rules-engine', 'compiled'] as const;
export type EngineName = (typeof engines)[number];

const tierOrNone = z.string().nullable();

export const evaluateAnswerSchema = z
  .object({
    decisionId: z.string(),
    policy: policyKeySchema,
    version: z.int(),
    contentHash: z.string(),
    engine: z.enum(engines),
    asOf: z.string(),
    status: z.enum(['determined', 'undetermined']),
    tier: tierOrNone,
    tierName: z.string().nullable(),
    qualified: tierOrNone,
    range: z.object({ atLeast: tierOrNone, atMost: tierOrNone }),
    matched: z.array(z.string()),
    decidedBy: z.array(z.string()),
    missing: z.array(z.string()),
    notComputable: z.array(z.string()),
    ignored: z.array(z.string()),
    movement: z
      .object({ reason: z.enum(movementReasons), from: tierOrNone, validUntil: z.string().nullable() })
      .nullable(),
    benefits: z.array(z.string()),
    trace: z.array(ruleTraceSchema).optional(),
    next: nextStepSchema.nullable().optional(),
  })
  .meta({ id: 'EvaluateAnswer' });
export type EvaluateAnswer = z.infer<typeof evaluateAnswerSchema>;

export const batchLimit = 1000;
/** Items are read one by one, so that a bad one answers a problem in its place and the rest goes on. */
export const batchSchema = z
  .strictObject({ items: z.array(z.unknown()).max(batchLimit) })
  .meta({ 'x-checked-by-item': true });
export type Batch = z.infer<typeof batchSchema>;
export const batchAnswerSchema = z
  .object({ items: z.array(z.union([evaluateAnswerSchema, problemDetailsSchema])) })
  .meta({ id: 'BatchAnswer' });
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;

/** `from` is included, `to` is not. */
export const decisionFilters = {
  policy: policyKeySchema.optional(),
  customer: z.string().max(200).optional(),
  version: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  tier: z.string().max(200).optional(),
  from: timestampSchema.optional(),
  to: timestampSchema.optional(),
};
export const decisionQuerySchema = listQuerySchema.extend(decisionFilters);
export type DecisionQuery = z.output<typeof decisionQuerySchema>;

export const decisionSchema = z
  .object({
    id: z.string(),
    customer: z.string().nullable(),
    decidedAt: z.string(),
    facts: factsSchema,
    current: currentSchema.nullable(),
    answer: evaluateAnswerSchema,
    evaluatorVersion: z.string(),
    /** Who asked: a person or an API key. */
    by: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof decisionSchema>;

export const templateSchema = z
  .object({
    key: z.string(),
    name: textSchema,
    summary: textSchema,
    /** Who it is for. */
    audience: textSchema,
    /** The starter policy that this is another way of. */
    variantOf: z.string().optional(),
    /** What tells the ways of one starter policy apart. */
    way: textSchema.optional(),
    tiers: z.array(z.object({ key: z.string(), name: textSchema.optional(), color: z.string().optional() })),
    /** What its facts are called. */
    facts: z.array(textSchema),
    rules: z.int(),
    /** Its sample customers by tier, those of no tier under ''. */
    samples: z.object({ total: z.int(), tiers: z.record(z.string(), z.int()), undetermined: z.int() }),
    document: z.unknown().optional(),
    customers: z.array(z.unknown()).optional(),
  })
  .meta({ id: 'Template' });
export type TemplateAnswer = z.infer<typeof templateSchema>;
