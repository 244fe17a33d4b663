// One event of the trail as it is hashed; pure, so that an export can be checked with the same function.
import { canonicalJson, sha256Hex } from '../policy/index.js';

export interface AuditEvent {
  seq: number;
  at: string;
  actor: { kind: string; id: string; name: string };
  action: string;
  subject: { kind: string; id: string; policy: string | null };
  before: unknown;
  after: unknown;
}

export interface ChainedEvent extends AuditEvent {
  previousHash: string;
  hash: string;
}

/** What the first event follows. */
export const genesis = '0'.repeat(64);

/** SHA-256 of the event's canonical form followed by the hash of the event before. */
export const chainHash = (event: AuditEvent, previousHash: string): string =>
  sha256Hex(canonicalJson(event) + previousHash);

/** Adds an event behind the last. */
export const chained = (event: AuditEvent, previousHash: string): ChainedEvent => ({
  ...event,
  previousHash,
  hash: chainHash(event, previousHash),
});

/** True when `event` is unaltered and follows directly on what came before. */
export function follows({ previousHash, hash, ...event }: ChainedEvent, last: { seq: number; hash: string }): boolean {
  return event.seq === last.seq + 1 && previousHash === last.hash && hash === chainHash(event, previousHash);
}
