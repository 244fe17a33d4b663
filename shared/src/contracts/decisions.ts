// Decisions taken out as a file, and looked at again years later.
import { z } from 'zod';
import { exportFormats } from './audit.js';
import { decisionFilters, engines, evaluateAnswerSchema } from './evaluation.js';

/** Stands in a decision where a personal fact is, for those who may not see it. */
export const masked = '•••';

export const decisionExportSchema = z.strictObject({
  ...decisionFilters,
  format: z.enum(exportFormats).default('ndjson'),
});
export type DecisionExport = z.output<typeof decisionExportSchema>;

/** What one evaluator says today of the stored facts under the stored version. */
export const replayedSchema = z.object({
  engine: z.enum(engines),
  same: z.boolean(),
  /** Null where it refuses them. */
  answer: evaluateAnswerSchema.nullable(),
  refused: z.string().optional(),
});
export type Replayed = z.infer<typeof replayedSchema>;

export const replaySchema = z
  .object({
    /** Whether every evaluator answers what was answered then; the engine and the language of names apart. */
    same: z.boolean(),
    before: evaluateAnswerSchema,
    /** By the engine that answered then; null where it now refuses. */
    after: evaluateAnswerSchema.nullable(),
    evaluators: z.array(replayedSchema),
    evaluatorVersion: z.object({ before: z.string(), after: z.string() }),
  })
  .meta({ id: 'Replay' });
export type Replay = z.infer<typeof replaySchema>;
