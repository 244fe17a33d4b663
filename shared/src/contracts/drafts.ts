// Drafts: documents that are worked on.
import { z } from 'zod';
import { personSchema } from './common.js';
import { documentInSchema, documentOutSchema, layoutSchema, problemSchema } from './documents.js';

export const draftEntrySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    revision: z.int(),
    baseVersion: z.int().nullable(),
    updatedBy: personSchema,
    updatedAt: z.string(),
  })
  .meta({ id: 'DraftEntry' });
export type DraftEntry = z.infer<typeof draftEntrySchema>;

export const draftSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    revision: z.int(),
    baseVersion: z.int().nullable(),
    document: documentOutSchema,
    layout: layoutSchema,
    problems: z.array(problemSchema),
    updatedBy: personSchema,
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof draftSchema>;

export const newDraftSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** `live`, a version's number or `draft:<id>`; left out, live or else the newest draft. */
  from: z.union([z.string().max(200), z.int()]).optional(),
});
export type NewDraft = z.infer<typeof newDraftSchema>;

export const draftSaveSchema = z.strictObject({
  document: documentInSchema,
  layout: layoutSchema.optional(),
  name: z.string().trim().min(1).max(200).optional(),
});
export type DraftSave = z.infer<typeof draftSaveSchema>;
