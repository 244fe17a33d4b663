// The catalogue of facts: definitions that policies copy, and which policies have.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { factSchema } from '../policy/index.js';
import { listQuerySchema, personSchema, policyKeySchema } from './common.js';

/** A policy whose live version or whose draft carries the fact. */
export const factUseSchema = z
  .object({
    policy: policyKeySchema,
    name: textSchema,
    /** Null for the live version. */
    draft: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** Whether its copy means something else than the catalogue now says; words do not count. */
    differs: z.boolean(),
  })
  .meta({ id: 'FactUse' });
export type FactUse = z.infer<typeof factUseSchema>;

export const catalogueFactSchema = z
  .object({
    key: z.string(),
    /** As policies copy it. */
    definition: factSchema,
    revision: z.int(),
    updatedBy: personSchema,
    updatedAt: z.string(),
    /** Of the policies that the asking person may read. */
    usedIn: z.array(factUseSchema),
  })
  .meta({ id: 'CatalogueFact' });
export type CatalogueFact = z.output<typeof catalogueFactSchema>;

/** `search` looks for a part of the key or of a text, in any language and in whatever case. */
export const factQuerySchema = listQuerySchema.extend({ search: z.string().max(200).optional() });
export type FactQuery = z.output<typeof factQuerySchema>;
