// Schemas of parts of an address; what does not fit is answered 404.
import { policyKeySchema } from '@tierwright/shared/contracts';
import { z } from 'zod';

export const idParam = { schema: z.uuid() };
export const policyKeyParam = { schema: policyKeySchema };
/** The number of a version, 1, 2, 3 …, in its one spelling. */
export const versionParam = {
  schema: z
    .string()
    .regex(/^[1-9]\d{0,9}$/, { error: 'not-a-version' })
    .transform(Number),
};
