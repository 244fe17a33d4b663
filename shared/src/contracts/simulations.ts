// What a content would do to the customers of a dataset, beside what another does.
import { z } from 'zod';
import { dayOrTimestampSchema, listQuerySchema, personSchema } from './common.js';
import { movementReasons } from './evaluation.js';

const sideSchema = z.union([z.string().max(200), z.int().min(1)]);

/** Sides are `live`, a version's number, `draft:<id>` or `request:<id>`. Without a baseline: live, if anything is. */
export const newSimulationSchema = z.strictObject({
  subject: sideSchema,
  baseline: sideSchema.optional(),
  dataset: z.uuid(),
  asOf: dayOrTimestampSchema.optional(),
});
export type NewSimulation = z.output<typeof newSimulationSchema>;

const tierOrNone = z.string().nullable();
const hits = { hits: z.int(), decisive: z.int() };

/** Tiers are those that customers then hold; null is no tier. */
export const simulationSummarySchema = z
  .object({
    evaluated: z.int(),
    /** Of these, whose tier depends on facts that are missing. */
    undetermined: z.int(),
    /** Whose facts cannot be read under the subject. */
    invalid: z.int(),
    /** Of those whose tier is determined; every tier of the subject, best first, then no tier. */
    distribution: z.array(z.object({ tier: tierOrNone, customers: z.int() })),
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
    /** Its id is null once it was deleted. */
    dataset: z.object({ id: z.string().nullable(), name: z.string(), customers: z.int() }),
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

/** Sides are null where they refuse the customer's facts, or where there is no baseline. */
export const simulationMoveSchema = z
  .object({
    customer: z.string(),
    name: z.string().nullable(),
    before: simulatedSchema.nullable(),
    after: simulatedSchema.nullable(),
  })
  .meta({ id: 'SimulationMove' });
export type SimulationMove = z.infer<typeof simulationMoveSchema>;

export const simulationQuerySchema = listQuerySchema.extend({ contentHash: z.string().max(64).optional() });
export type SimulationQuery = z.output<typeof simulationQuerySchema>;

/** Tiers by key, `` for no tier. With neither: everybody whose tier changes. */
export const movesQuerySchema = listQuerySchema.extend({
  from: z.string().max(200).optional(),
  to: z.string().max(200).optional(),
});
export type MovesQuery = z.output<typeof movesQuerySchema>;
