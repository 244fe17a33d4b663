// The names that a document may use. Three of JavaScript's own are refused wherever a name becomes an object's key.
import { z } from 'zod';

const refused = new Set(['__proto__', 'constructor', 'prototype']);

/** True for a name that would reach an object's prototype, alone or as one part of a dotted key. */
export const isRefusedName = (name: string): boolean => name.split('.').some((part) => refused.has(part));

const notRefused = { error: 'name-refused' };

/** `annualSpend`, or `account.balance` for a nested input object. Left out, it reads as '' and is a problem, not a shape error. */
export const factKeySchema = z
  .string()
  .regex(/^$|^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/)
  .max(200)
  .refine((key) => !isRefusedName(key), notRefused)
  .default('');

/** The key of a tier, a benefit or a named condition: any short name, Chinese too. */
export const nameSchema = z
  .string()
  .min(1)
  .max(200)
  .refine((key) => !isRefusedName(key), notRefused);

/** As `nameSchema`, but left out it reads as '' and is reported as a problem. */
export const tierKeySchema = z
  .string()
  .max(200)
  .refine((key) => !isRefusedName(key), notRefused)
  .default('');

/** The id of a node or a rule. Left out, it reads as '' and is reported as a problem. */
export const idSchema = z.string().max(200).default('');
