import type { Violation } from '@tierwright/shared/errors';
import { readPolicy, type PolicyDocument } from '@tierwright/shared/policy';

export type Pasted =
  | { state: 'empty' }
  | { state: 'not-json'; message: string }
  | { state: 'refused'; violations: Violation[] }
  | { state: 'read'; document: PolicyDocument };

/** What somebody pasted: nothing, no JSON, no policy, or a document that goes to the server exactly as it was written. */
export function readPasted(text: string): Pasted {
  if (text.trim() === '') return { state: 'empty' };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { state: 'not-json', message: error instanceof Error ? error.message : String(error) };
  }
  const read = readPolicy(json);
  // What `readPolicy` accepts is of the document's shape, as written.
  return read.ok ? { state: 'read', document: json as PolicyDocument } : { state: 'refused', violations: read.error };
}
