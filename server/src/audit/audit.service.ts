// Reading the trail, and proving that it is whole.
import { Injectable } from '@nestjs/common';
import type { AuditQuery, AuditVerification, ListOf } from '@tierwright/shared/contracts';
import { policiesWith, type Actor } from '../access/actor.js';
import { AuditEvents } from './audit-events.repository.js';
import { follows, genesis, type ChainedEvent } from './chained-event.js';

@Injectable()
export class AuditService {
  constructor(private readonly events: AuditEvents) {}

  list(actor: Actor, query: AuditQuery): Promise<ListOf<ChainedEvent>> {
    return this.events.list(query, policiesWith(actor, 'audit:read'));
  }

  /** Follows the chain from its first event to its last, or to the first that does not fit. */
  async verify(): Promise<AuditVerification> {
    let last = { seq: 0, hash: genesis };
    for await (const event of this.events.walk()) {
      if (!follows(event, last)) return { ok: false, events: last.seq, head: last.hash, broken: event };
      last = event;
    }
    return { ok: true, events: last.seq, head: last.hash };
  }
}
