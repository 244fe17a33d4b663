import { z } from 'zod';
import { policyKeySchema } from './common.js';
import { currentSchema, factsSchema } from './evaluation.js';

export const customerLimit = 50_000;

/** One customer of a dataset. */
export const customerSchema = z
  .strictObject({
    id: z.string().min(1).max(200),
    name: z.string().max(200).optional(),
    facts: factsSchema,
    current: currentSchema.optional(),
    expectedTier: z.string().max(200).nullable().optional(),
  })
  .meta({ id: 'Customer' });
export type Customer = z.infer<typeof customerSchema>;

export const newDatasetSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  policy: policyKeySchema.optional(),
  customers: z.array(customerSchema).max(customerLimit),
});
export type NewDataset = z.infer<typeof newDatasetSchema>;

export const datasetSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    policy: z.string().nullable(),
    customers: z.int(),
    createdAt: z.string(),
  })
  .meta({ id: 'Dataset' });
export type Dataset = z.infer<typeof datasetSchema>;
