// The change requests that wait for somebody.
import { z } from 'zod';
import { textSchema } from '../language/index.js';
import { waitingReasons } from '../policy/index.js';
import { listQuerySchema, policyKeySchema } from './common.js';
import { requestEntrySchema } from './requests.js';

export const waitingRequestSchema = requestEntrySchema
  .extend({ policy: z.object({ key: policyKeySchema, name: textSchema }), waitingFor: z.enum(waitingReasons) })
  .meta({ id: 'WaitingRequest' });
export type WaitingRequest = z.infer<typeof waitingRequestSchema>;

export const waitingQuerySchema = listQuerySchema.extend({ waiting: z.literal('me').default('me') });
export type WaitingQuery = z.output<typeof waitingQuerySchema>;

/** `count`: of all that wait, on whichever page. */
export const waitingListSchema = z.object({
  items: z.array(waitingRequestSchema),
  nextCursor: z.string().nullable(),
  count: z.int(),
});
export type WaitingList = z.infer<typeof waitingListSchema>;
