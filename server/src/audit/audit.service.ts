// Reading the trail, and proving that it is whole.
import { Injectable } from '@nestjs/common';
import { verifyTrail, type ChainedEvent } from '@tierwright/shared/audit';
import type { AuditFilter, AuditQuery, AuditVerification, ListOf } from '@tierwright/shared/contracts';
import { policiesWith, type Actor } from '../access/actor.js';
import { AuditEvents } from './audit-events.repository.js';

@Injectable()
export class AuditService {
  constructor(private readonly events: AuditEvents) {}

  list(actor: Actor, query: AuditQuery): Promise<ListOf<ChainedEvent>> {
    return this.events.list(query, policiesWith(actor, 'audit:read'));
  }

  /** Oldest first, read as it is written out. */
  walk(actor: Actor, filter: AuditFilter): AsyncGenerator<ChainedEvent> {
    return this.events.walk(filter, policiesWith(actor, 'audit:read'));
  }

  verify(head: string | undefined): Promise<AuditVerification> {
    return verifyTrail(this.events.walk(), head);
  }
}
