// What a policy may ask of a customer: the facts that it declares, by type.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { factKeySchema } from './keys.js';

const common = {
  key: factKeySchema,
  label: textSchema.optional(),
  group: textSchema.optional(),
  /** What span of time the number covers, in the author's words: "last full year, net of refunds". */
  window: textSchema.optional(),
  note: textSchema.optional(),
  whenMissing: z
    .union([z.literal('undetermined'), z.literal('reject'), z.strictObject({ default: z.json() })])
    .default('undetermined'),
  sensitivity: z.enum(['none', 'personal', 'protected']).default('none'),
  actionable: z.boolean().default(true),
};

const numeric = {
  ...common,
  unit: textSchema.optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Digits after the point, for display and for the next value above a strict bound. */
  decimals: z.int().min(0).max(12).optional(),
};

const enumValueSchema = z.strictObject({ value: z.string().min(1).max(1000), label: textSchema.optional() });

export const factSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ ...numeric, type: z.literal('number') }),
    z.strictObject({ ...numeric, type: z.literal('integer') }),
    z.strictObject({ ...common, type: z.literal('boolean') }),
    z.strictObject({ ...common, type: z.literal('string') }),
    z.strictObject({
      ...common,
      type: z.literal('enum'),
      /** In rank order, lowest first. */
      values: z.array(enumValueSchema).min(1).max(1000),
      ordered: z.boolean().default(false),
    }),
    z.strictObject({ ...common, type: z.literal('date') }),
    z.strictObject({ ...common, type: z.literal('list'), itemType: z.enum(['string', 'number']) }),
  ])
  .meta({ id: 'Fact' });

export type Fact = z.output<typeof factSchema>;
export type FactType = Fact['type'];
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;

export const isNumericType = (type: FactType | undefined): boolean => type === 'number' || type === 'integer';
