import { z } from 'zod';
import { permissions, roles, scopes } from '../access/index.js';
import { policyKeySchema, timestampSchema } from './common.js';

export const emailSchema = z
  .string()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+$/);
/** Long enough to be worth hashing; NIST SP 800-63B asks for length, not for kinds of characters. */
export const passwordSchema = z.string().min(10).max(200);
const personNameSchema = z.string().trim().min(1).max(200);

export const grantSchema = z
  .strictObject({ role: z.enum(roles), policy: policyKeySchema.optional() })
  .meta({ id: 'Grant' });

export const userSchema = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    grants: z.array(grantSchema),
    disabled: z.boolean(),
    createdAt: z.string(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof userSchema>;

export const signInSchema = z.strictObject({ email: z.string().max(254), password: z.string().max(200) });
export type SignIn = z.infer<typeof signInSchema>;

/** `permissions` are those that any of the grants brings; the grants say for which policy. */
export const sessionAnswerSchema = z
  .object({ user: userSchema, permissions: z.array(z.enum(permissions)), otherPeople: z.boolean() })
  .meta({ id: 'Session' });
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

export const sessionEntrySchema = z.object({
  id: z.string(),
  current: z.boolean(),
  userAgent: z.string(),
  createdAt: z.string(),
  lastSeenAt: z.string(),
  expiresAt: z.string(),
});
export type SessionEntry = z.infer<typeof sessionEntrySchema>;

/** First user, an invitation or a reset: the link's token says which. Email and name matter for the first user only. */
export const setupSchema = z.strictObject({
  token: z.string().min(1).max(200),
  email: emailSchema.optional(),
  name: personNameSchema.optional(),
  password: passwordSchema,
});
export type Setup = z.infer<typeof setupSchema>;

export const passwordChangeSchema = z.strictObject({ current: z.string().max(200), next: passwordSchema });

export const newUserSchema = z.strictObject({
  email: emailSchema,
  name: personNameSchema,
  grants: z.array(grantSchema).max(200),
  password: passwordSchema.optional(),
});
export type NewUser = z.infer<typeof newUserSchema>;
/** `link` is there when the user was invited rather than given a password. */
export const createdUserSchema = userSchema.extend({ link: z.string().optional() });
export type CreatedUser = z.infer<typeof createdUserSchema>;

export const userChangeSchema = z.strictObject({
  grants: z.array(grantSchema).max(200).optional(),
  disabled: z.boolean().optional(),
  name: personNameSchema.optional(),
});
export type UserChange = z.infer<typeof userChangeSchema>;

export const newApiKeySchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  scopes: z.array(z.enum(scopes)).min(1),
  policies: z.array(policyKeySchema).max(200).optional(),
  expiresAt: timestampSchema.optional(),
});
export type NewApiKey = z.infer<typeof newApiKeySchema>;

export const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    scopes: z.array(z.enum(scopes)),
    policies: z.array(z.string()).nullable(),
    expiresAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKeySchema>;
/** The only answer that ever carries the key itself. */
export const createdApiKeySchema = apiKeySchema.extend({ key: z.string() });
export type CreatedApiKey = z.infer<typeof createdApiKeySchema>;
