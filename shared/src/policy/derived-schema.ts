// Numbers computed from facts before the rules are read: formulas and scorecards.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { factKeySchema, isRefusedName } from './keys.js';

const common = {
  key: factKeySchema,
  label: textSchema.optional(),
  group: textSchema.optional(),
  unit: textSchema.optional(),
  note: textSchema.optional(),
  /** Digits after the point to round to, half away from zero; without it 12 significant digits are kept. */
  decimals: z.int().min(0).max(12).optional(),
};

const bandSchema = z.strictObject({ below: z.number().optional(), points: z.number() });

const pointsSchema = z
  .record(z.string(), z.number())
  .refine((points) => !Object.keys(points).some(isRefusedName), { error: 'name-refused' });

const scorecardItemSchema = z.union([
  z.strictObject({ fact: factKeySchema, weight: z.number(), points: pointsSchema }),
  z.strictObject({ fact: factKeySchema, weight: z.number(), bands: z.array(bandSchema).min(1).max(200) }),
]);
export type ScorecardItem = z.output<typeof scorecardItemSchema>;

export const derivedFactSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('formula'), expression: z.string().max(10_000) }),
    z.strictObject({ ...common, kind: z.literal('scorecard'), items: z.array(scorecardItemSchema).max(500) }),
  ])
  .meta({ id: 'DerivedFact' });
export type DerivedFact = z.output<typeof derivedFactSchema>;
