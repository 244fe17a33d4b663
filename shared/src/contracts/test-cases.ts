// What a policy's owners expect of a customer whom they wrote down.
import { z } from 'zod';
import { dayOrTimestampSchema } from './common.js';
import { currentSchema, factsSchema, movementReasons } from './evaluation.js';

export const testCaseLimit = 500;

/** Only what is named is expected; one thing at least. */
export const expectedSchema = z
  .strictObject({
    status: z.enum(['determined', 'undetermined']).optional(),
    tier: z.string().max(200).nullable().optional(),
    qualified: z.string().max(200).nullable().optional(),
    reason: z.enum(movementReasons).optional(),
  })
  .refine((expected) => Object.values(expected).some((value) => value !== undefined), { error: 'nothing-expected' })
  .meta({ id: 'Expected' });
export type Expected = z.infer<typeof expectedSchema>;

export const newTestCaseSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  facts: factsSchema,
  /** Without it, today in the policy's timezone. */
  asOf: dayOrTimestampSchema.optional(),
  current: currentSchema.optional(),
  expected: expectedSchema,
});
export type NewTestCase = z.output<typeof newTestCaseSchema>;

export const testCaseSchema = z
  .object({ ...newTestCaseSchema.shape, id: z.string(), createdAt: z.string(), updatedAt: z.string() })
  .meta({ id: 'TestCase' });
export type TestCase = z.output<typeof testCaseSchema>;

export const testRunSchema = z.strictObject({ subject: z.union([z.string().max(200), z.int().min(1)]) });
export type TestRun = z.output<typeof testRunSchema>;

/** What came out; where the customer was refused, why. */
export const testResultSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    passed: z.boolean(),
    actual: z
      .object({
        status: z.enum(['determined', 'undetermined']),
        tier: z.string().nullable(),
        qualified: z.string().nullable(),
        reason: z.enum(movementReasons).nullable(),
      })
      .optional(),
    refused: z.string().optional(),
  })
  .meta({ id: 'TestResult' });
export type TestResult = z.output<typeof testResultSchema>;

export const testReportSchema = z.object({
  passed: z.int(),
  failed: z.int(),
  /** In the order in which the cases were made. */
  results: z.array(testResultSchema),
});
export type TestReport = z.output<typeof testReportSchema>;
