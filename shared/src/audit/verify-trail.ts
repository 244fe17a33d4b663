// Follows a trail from its first event to its last, or to the first that does not fit; the server and whoever holds an export
// check with the same function.
import { follows, genesis, type ChainedEvent } from './chained-event.js';

export interface TrailVerdict {
  ok: boolean;
  /** How many are whole, from the first on. */
  events: number;
  /** The hash of the last of these. */
  head: string;
  /** The first that was altered, removed before, put in or moved. */
  broken?: ChainedEvent;
  /** Of a head that was asked about: whether the trail still leads through it. */
  headFound?: boolean;
}

/** What is no event at all does not follow either. */
function fits(event: ChainedEvent, last: { seq: number; hash: string }): boolean {
  try {
    return follows(event, last);
  } catch {
    return false;
  }
}

/** `head` is one that the caller has kept: without it a tail that was cut off cannot be seen. */
export async function verifyTrail(
  events: AsyncIterable<ChainedEvent> | Iterable<ChainedEvent>,
  head?: string,
): Promise<TrailVerdict> {
  let last = { seq: 0, hash: genesis };
  let headFound = head === genesis;
  const told = () => (head === undefined ? {} : { headFound });
  for await (const event of events) {
    if (!fits(event, last)) return { ok: false, events: last.seq, head: last.hash, broken: event, ...told() };
    last = { seq: event.seq, hash: event.hash };
    headFound ||= event.hash === head;
  }
  return { ok: head === undefined || headFound, events: last.seq, head: last.hash, ...told() };
}
