// Plain rules for json-rules-engine, and beside them everything that has to be known to use them rightly.
import { z } from 'zod';

const derivation = z.record(z.string(), z.unknown());

/** A fact as the rules read it, flat, under its whole key; `says` tells a person how it is made. */
export const exportedFactSchema = z
  .object({
    fact: z.string(),
    /**
     * `value`: as it is sent. `days`: days from 1970-01-01 to its calendar day in the policy's timezone. `rank`: its place among
     * `values`, the lowest 0. `present`: whether it is there. `text`: whether the text test holds. `asOf`: the day of the
     * evaluation in days, `minus` a period. `derived`: the number that `derivation` gives.
     */
    as: z.enum(['value', 'days', 'rank', 'present', 'text', 'asOf', 'derived']),
    from: z.string().optional(),
    type: z.string().optional(),
    values: z.array(z.string()).optional(),
    default: z.unknown().optional(),
    test: z.object({ operator: z.string(), value: z.string().optional(), otherFact: z.string().optional() }).optional(),
    minus: z.object({ n: z.int(), unit: z.enum(['days', 'months', 'years']) }).optional(),
    derivation: derivation.optional(),
    says: z.string(),
  })
  .meta({ id: 'ExportedFact' });
export type ExportedFact = z.infer<typeof exportedFactSchema>;

/** Something that the policy says and plain rules cannot; the rules that it is about. */
export const unsaidSchema = z
  .object({ code: z.string(), says: z.string(), rules: z.array(z.string()) })
  .meta({ id: 'NotInPlainRules' });
export type Unsaid = z.infer<typeof unsaidSchema>;

export const rulesExportSchema = z
  .object({
    format: z.literal('json-rules-engine'),
    manifest: z.object({
      policy: z.string(),
      version: z.int(),
      contentHash: z.string(),
      name: z.string(),
      timezone: z.string(),
      engine: z.object({ name: z.literal('json-rules-engine'), version: z.string() }),
      /** Best first. */
      tiers: z.array(z.object({ key: z.string(), name: z.string() })),
      fallback: z.string().nullable(),
      facts: z.array(exportedFactSchema),
      /** How to come from the events of a run to a tier, step by step. */
      events: z.array(z.string()),
      movement: z.unknown(),
    }),
    rules: z.array(z.record(z.string(), z.unknown())),
    cannotSay: z.array(unsaidSchema),
  })
  .meta({ id: 'RulesExport' });
export type RulesExport = z.infer<typeof rulesExportSchema>;
