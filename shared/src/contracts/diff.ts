// What differs between two documents, each change with its sentence.
import { z } from 'zod';
import { changeSubjects } from '../policy/index.js';

export const changeSchema = z
  .object({
    kind: z.enum(['added', 'removed', 'changed', 'moved']),
    path: z.string(),
    subject: z.enum(changeSubjects),
    id: z.string().optional(),
    ruleId: z.string().optional(),
    nodeId: z.string().optional(),
    fact: z.string().optional(),
    tier: z.string().optional(),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    sentence: z.string(),
  })
  .meta({ id: 'Change' });
export type SpokenChange = z.infer<typeof changeSchema>;

export const diffQuerySchema = z.strictObject({ from: z.string().min(1).max(200), to: z.string().min(1).max(200) });

export const diffSchema = z
  .object({ from: z.string(), to: z.string(), changes: z.array(changeSchema) })
  .meta({ id: 'Diff' });
export type DiffAnswer = z.infer<typeof diffSchema>;
