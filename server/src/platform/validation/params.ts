// Schemas of parts of an address; what does not fit is answered 404.
import { policyKeySchema } from '@tierwright/shared/contracts';
import { factKeySchema } from '@tierwright/shared/policy';
import { z } from 'zod';

export const idParam = { schema: z.uuid() };
/** The key of a fact in the catalogue. */
export const factKeyParam = { schema: factKeySchema.refine((key) => key !== '') };
export const policyKeyParam = { schema: policyKeySchema };
/** The number of a version, 1, 2, 3 …, in its one spelling. */
export const versionParam = {
  schema: z
    .string()
    .regex(/^[1-9]\d{0,9}$/, { error: 'not-a-version' })
    .transform(Number),
};
