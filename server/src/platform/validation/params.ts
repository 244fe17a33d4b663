// Schemas of parts of an address; what does not fit is answered 404.
import { policyKeySchema } from '@tierwright/shared/contracts';
import { z } from 'zod';

export const idParam = { schema: z.uuid() };
export const policyKeyParam = { schema: policyKeySchema };
/** The number of a version: 1, 2, 3 … */
export const versionParam = { schema: z.coerce.number().int().min(1).max(2_147_483_647) };
