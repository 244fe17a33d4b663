// The first validation of a document on its way in: its shape. What it means is checked where it is needed.
import type { Violation } from '@tierwright/shared/errors';
import { limits, readPolicy, type Policy, type PolicyDocument } from '@tierwright/shared/policy';
import { fail } from '../platform/problem/failure-error.js';

export interface ReadDocument {
  /** As it was sent: what is kept and hashed. */
  document: PolicyDocument;
  /** As it is read, with every default. */
  policy: Policy;
}

const within = (violation: Violation): Violation => ({ ...violation, path: `/document${violation.path}` });

/** Refuses what has not the shape of a policy, with every violation. */
export function readDocument(json: unknown): ReadDocument {
  const read = readPolicy(json);
  if (read.ok) return { document: json as PolicyDocument, policy: read.value };
  if (read.error.some(({ code, path }) => code === 'too-large' && path === '')) {
    return fail({ code: 'too-large', data: { limit: `${limits.bytes / 1024} KB` } });
  }
  return fail({ code: 'request-invalid', violations: read.error.map(within) });
}
