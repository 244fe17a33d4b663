// What a content would do to the customers of a dataset, beside what another does.
import { z } from 'zod';
import { dayOrTimestampSchema, listQuerySchema, personSchema } from './common.js';
import { movementReasons } from './evaluation.js';

const sideSchema = z.union([z.string().max(200), z.int().min(1)]);

/** Sides are `live`, a version's number, `draft:<id>` or `request:<id>`. Without a baseline: live, if anything is. */
export const newSimulationSchema = z.strictObject({
  subject: sideSchema,
  baseline: sideSchema.optional(),
  /** `samples`: customers made up for the subject’s facts, the same ones on the same day. */
  dataset: z.union([z.uuid(), z.literal('samples')]),
  asOf: dayOrTimestampSchema.optional(),
});
export type NewSimulation = z.output<typeof newSimulationSchema>;

const tierOrNone = z.string().nullable();
const hits = { hits: z.int(), decisive: z.int() };

const spread = z.array(z.object({ tier: tierOrNone, customers: z.int() }));

/**
 * What changes once every next review has come, as far as it can be said: of customers whose tier is determined on both sides,
 * unless something else is said. Up and down are told by the ladder of both sides.
 */
export const effectSchema = z
  .object({
    stay: z.int(),
    up: z.int(),
    down: z.int(),
    /** Undetermined or unreadable under the baseline, and determined now. */
    settled: z.int(),
    unknown: z.int(),
    /** Undetermined under the baseline. */
    wereUnknown: z.int(),
    /** What the unknown ones lack, by fact; a customer may lack several. */
    missing: z.array(z.object({ fact: z.string(), customers: z.int() })),
    /** Best first, no tier last; null without a baseline. */
    before: spread.nullable(),
    after: spread,
    /** `once`: of these, who hold the tier that they move to at once. */
    flows: z.array(z.object({ from: tierOrNone, to: tierOrNone, customers: z.int(), once: z.int() })),
    /** Of those who move: at once, or at their next review, the last of which is on this day. */
    once: z.int(),
    review: z.int(),
    lastReview: z.string().nullable(),
    /** Customers who have a benefit under one side alone, by the tier that they then hold. */
    benefits: z.array(z.object({ benefit: z.string(), tier: tierOrNone, gained: z.int(), lost: z.int() })),
    /** The smallest parts of the change that alone move customers, by change keys; none where it takes more of them than that. */
    causes: z.array(z.object({ changes: z.array(z.string()), up: z.int(), down: z.int() })),
  })
  .meta({ id: 'Effect' });
export type Effect = z.infer<typeof effectSchema>;

/** Tiers are those that customers then hold; null is no tier. */
export const simulationSummarySchema = z
  .object({
    evaluated: z.int(),
    /** Of these, whose tier depends on facts that are missing. */
    undetermined: z.int(),
    /** Whose facts cannot be read under the subject. */
    invalid: z.int(),
    /** Of those whose tier is determined; every tier of the subject, best first, then no tier. */
    distribution: spread,
    /** Of those whose tier is determined on both sides; cells with nobody are left out. */
    matrix: z.array(z.object({ from: tierOrNone, to: tierOrNone, customers: z.int() })),
    /** Hits: customers for whom it is true; decisive: of these, those whose tier the rule decides. */
    rules: z.array(
      z.object({ ruleId: z.string(), ...hits, nodes: z.array(z.object({ nodeId: z.string(), ...hits })) }),
    ),
    moved: z.int(),
    /** Of those who moved; a tier that the subject does not have is neither above nor below. */
    up: z.int(),
    down: z.int(),
    /** Customers who have the benefit under one side alone, by key. */
    benefits: z.array(z.object({ benefit: z.string(), gained: z.int(), lost: z.int() })),
    /** Absent from what was simulated before it was counted. */
    effect: effectSchema.optional(),
  })
  .meta({ id: 'SimulationSummary' });
export type SimulationSummary = z.infer<typeof simulationSummarySchema>;

/** `interrupted`: the server stopped while it ran; ask for it again. */
export const simulationStatuses = ['queued', 'running', 'done', 'failed', 'interrupted'] as const;

export const simulationSchema = z
  .object({
    id: z.string(),
    status: z.enum(simulationStatuses),
    /** 0 to 1. */
    progress: z.number(),
    summary: simulationSummarySchema.nullable(),
    subject: z.object({ side: z.string(), contentHash: z.string() }),
    baseline: z.object({ side: z.string(), contentHash: z.string() }).nullable(),
    /** Its id is null once it was deleted, and of samples, which have no name. */
    dataset: z.object({ id: z.string().nullable(), name: z.string(), customers: z.int(), samples: z.boolean() }),
    asOf: z.string(),
    by: personSchema,
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Simulation' });
export type Simulation = z.infer<typeof simulationSchema>;

/** What one side says of a customer. */
export const simulatedSchema = z
  .object({
    status: z.enum(['determined', 'undetermined']),
    tier: tierOrNone,
    qualified: tierOrNone,
    decidedBy: z.array(z.string()),
    reason: z.enum(movementReasons).nullable(),
    validUntil: z.string().nullable(),
    benefits: z.array(z.string()),
  })
  .meta({ id: 'Simulated' });
export type Simulated = z.infer<typeof simulatedSchema>;

export const directions = ['up', 'down', 'stay', 'unknown', 'settled', 'invalid'] as const;
export type Direction = (typeof directions)[number];

/** One customer's part of the effect: what they hold once their next review has come; a side that cannot tell is left out. */
export const customerEffectSchema = z
  .object({
    direction: z.enum(directions),
    from: tierOrNone.optional(),
    to: tierOrNone.optional(),
    /** Of those who go up or down; `on` is the day. */
    when: z.enum(['once', 'review']).optional(),
    on: z.string().optional(),
    gained: z.array(z.string()),
    lost: z.array(z.string()),
    /** Change keys, as in the effect's causes. */
    cause: z.array(z.string()),
  })
  .meta({ id: 'CustomerEffect' });
export type CustomerEffect = z.infer<typeof customerEffectSchema>;

/** Sides are null where they refuse the customer's facts, or where there is no baseline. */
export const simulationMoveSchema = z
  .object({
    customer: z.string(),
    name: z.string().nullable(),
    before: simulatedSchema.nullable(),
    after: simulatedSchema.nullable(),
    /** Null where it was not counted. */
    effect: customerEffectSchema.nullable(),
  })
  .meta({ id: 'SimulationMove' });
export type SimulationMove = z.infer<typeof simulationMoveSchema>;

export const simulationQuerySchema = listQuerySchema.extend({ contentHash: z.string().max(64).optional() });
export type SimulationQuery = z.output<typeof simulationQuerySchema>;

/**
 * Tiers by key, `` for no tier. `from` and `to` are held at once; with neither: everybody whose tier then changes. The others
 * ask for parts of the effect, of everybody: `gained` and `lost` are benefits, `change` is a change key, or several of them, one
 * a line: whom any of these moves; `cause` is all of them, whom these and no others move.
 */
export const movesQuerySchema = listQuerySchema.extend({
  from: z.string().max(200).optional(),
  to: z.string().max(200).optional(),
  direction: z.enum(directions).optional(),
  when: z.enum(['once', 'review']).optional(),
  reviewedFrom: z.string().max(200).optional(),
  reviewedTo: z.string().max(200).optional(),
  gained: z.string().max(200).optional(),
  lost: z.string().max(200).optional(),
  change: z.string().max(10_000).optional(),
  cause: z.string().max(10_000).optional(),
});
export type MovesQuery = z.output<typeof movesQuerySchema>;
