// Pieces that several requests and answers share.
import { z } from 'zod';
import { calendarDateSchema } from '../policy/index.js';

/** The key that a policy has in addresses: `ecommerce-annual-spend`. */
export const policyKeySchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'not-a-policy-key' });

const firstMoment = Date.parse('0001-01-01T00:00:00Z');
const lastMoment = Date.parse('9999-12-31T23:59:59.999Z');

/** An RFC 3339 time that still is one in UTC: its year there has four digits and is not 0. */
export const timestampSchema = z.iso.datetime({ offset: true, error: 'not-a-timestamp' }).refine(
  (text) => {
    const moment = Date.parse(text);
    return Number.isNaN(moment) || (moment >= firstMoment && moment <= lastMoment);
  },
  { error: 'not-a-timestamp' },
);

/** A calendar day, or a timestamp that is reduced to its day in the policy's timezone. */
export const dayOrTimestampSchema = z.union([calendarDateSchema, timestampSchema]);

export const violationSchema = z
  .object({
    path: z.string(),
    code: z.string(),
    message: z.string(),
    fact: z.string().optional(),
    ruleId: z.string().optional(),
    nodeId: z.string().optional(),
    expected: z.string().optional(),
    got: z.string().optional(),
  })
  .meta({ id: 'Violation' });

/** RFC 9457 problem details. */
export const problemDetailsSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    violations: z.array(violationSchema),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

export const listQuerySchema = z.strictObject({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListQuery = z.output<typeof listQuerySchema>;

export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
export interface ListOf<T> {
  items: T[];
  nextCursor: string | null;
}

/** A person as others see them. */
export const personSchema = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' });
export type Person = z.infer<typeof personSchema>;
