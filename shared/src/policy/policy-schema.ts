// The policy document: the one source of its types, of the OpenAPI schema and of the JSON Schema for authors.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { calendarDateSchema } from './calendar-date.js';
import { conditionSchema } from './condition-schema.js';
import { derivedFactSchema } from './derived-schema.js';
import { factSchema } from './fact-schema.js';
import { idSchema, nameSchema, tierKeySchema } from './keys.js';
import { isTimezone } from './timezone.js';

export const limits = { bytes: 256 * 1024, rules: 500, leavesPerRule: 500, depth: 20 } as const;

const benefitSchema = z.strictObject({ key: nameSchema, name: textSchema.optional() });

const tierSchema = z
  .strictObject({
    key: tierKeySchema,
    name: textSchema.optional(),
    color: z
      .string()
      .regex(/^#[0-9A-Fa-f]{6}$/)
      .optional(),
    targetShare: z.number().min(0).max(1).nullable().optional(),
    capacity: z.int().min(0).nullable().optional(),
    benefits: z.array(benefitSchema).default([]),
    note: textSchema.optional(),
  })
  .meta({ id: 'Tier' });

export const effects = ['qualify', 'retain', 'floor', 'cap'] as const;

export const ruleSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema.optional(),
    tier: z.string().max(200),
    effect: z.enum(effects),
    enabled: z.boolean().default(true),
    note: textSchema.optional(),
    justification: textSchema.optional(),
    conditions: conditionSchema,
  })
  .meta({ id: 'Rule' });

const movementSchema = z
  .strictObject({
    upgrade: z.enum(['immediate', 'atReview']),
    downgrade: z.enum(['immediate', 'atReview']),
    maxDowngradeSteps: z.int().min(1).nullable().default(null),
    graceDays: z.int().min(0).max(3660).optional(),
    validity: z.strictObject({
      months: z.int().min(1).max(1200).optional(),
      ends: z.enum(['anniversary', 'calendarYear', 'nextCalendarYear']),
    }),
  })
  .meta({ id: 'Movement' });

export const policySchema = z
  .strictObject({
    schema: z.literal('tierwright/policy@1'),
    name: textSchema,
    purpose: textSchema.optional(),
    owner: textSchema.optional(),
    reviewBy: calendarDateSchema.optional(),
    timezone: z.string().refine(isTimezone, { error: 'not-a-timezone' }).default('UTC'),
    /** Best first. */
    tiers: z.array(tierSchema).min(2).max(100),
    /** The tier of a customer whom no rule lifts; null is "no tier", which ranks below every tier. */
    fallback: z.string().max(200).nullable(),
    facts: z.array(factSchema).max(1000),
    derived: z.array(derivedFactSchema).max(500).default([]),
    conditions: z.record(nameSchema, conditionSchema).default({}),
    rules: z.array(ruleSchema).max(limits.rules),
    movement: movementSchema.nullable().default(null),
  })
  .meta({ id: 'PolicyDocument' });

/** The document as it is written, kept and hashed: defaults are not in it. */
export type PolicyDocument = z.input<typeof policySchema>;
/** The document as it is read: every default applied. */
export type Policy = z.output<typeof policySchema>;
export type Tier = z.output<typeof tierSchema>;
export type Rule = z.output<typeof ruleSchema>;
export type Effect = (typeof effects)[number];
export type Movement = z.output<typeof movementSchema>;
export type Benefit = z.output<typeof benefitSchema>;
