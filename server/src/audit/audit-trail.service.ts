// Writes events into the trail, each in the transaction of the change that it tells of.
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@tierwright/shared/policy';
import { chained, genesis, personalDigest } from '@tierwright/shared/audit';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { Transactions } from '../platform/transactions.js';
import { AuditEventEntity } from './audit-event.entity.js';
import { tellHead } from './audit-head.js';

export interface AuditSubject {
  /** `user`, `policy`, `draft` … */
  kind: string;
  id: string;
  /** The policy that it belongs to, by which the trail is filtered. */
  policy?: string;
}

export interface NewAuditEvent {
  actor: Pick<Actor, 'kind' | 'id' | 'name'>;
  /** Subject and past participle: `user.created`. */
  action: string;
  subject: AuditSubject;
  /** JSON values; leave out what did not exist. */
  before?: unknown;
  after?: unknown;
}

/** Any number that nothing else in this database locks. */
const auditLock = 7_407_302;

/** What the value is once it has been through JSON, which is how it will be read back. */
const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

@Injectable()
export class AuditTrail {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly transactions: Transactions,
  ) {}

  /**
   * For values that are somebody's own: what stands in the trail in their place, all of one event under one salt, so that
   * before and after can be told apart or alike, and a value that is known elsewhere can be shown to be the one.
   */
  digester(): (value: unknown) => string {
    const salt = this.ids.secret(16);
    return (value) => personalDigest(canonicalJson(asJson(value)), salt);
  }

  /**
   * Adds an event behind the last one. One transaction at a time gets past the lock, and holds it until it ends, so call
   * this last, and only at the isolation level READ COMMITTED, which sees what the one before has written.
   */
  async append(manager: EntityManager, { actor, action, subject, before, after }: NewAuditEvent): Promise<string> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [auditLock]);
    const [last] = await manager.find(AuditEventEntity, { order: { seq: 'DESC' }, take: 1 });
    const event = chained(
      {
        seq: Number(last?.seq ?? 0) + 1,
        at: this.clock.now().toISOString(),
        actor: { kind: actor.kind, id: actor.id, name: actor.name },
        action,
        subject: { kind: subject.kind, id: subject.id, policy: subject.policy ?? null },
        before: asJson(before),
        after: asJson(after),
      },
      last?.hash ?? genesis,
    );
    // Plain SQL: TypeORM would store the JSON value null as the text "null" here and as NULL there.
    await manager.query(
      `INSERT INTO audit_events (seq, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, policy,
         before, after, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        event.seq,
        event.at,
        event.actor.kind,
        event.actor.id,
        event.actor.name,
        event.action,
        event.subject.kind,
        event.subject.id,
        event.subject.policy,
        event.before === null ? null : JSON.stringify(event.before),
        event.after === null ? null : JSON.stringify(event.after),
        event.previousHash,
        event.hash,
      ],
    );
    this.transactions.afterCommit(manager, () => tellHead(event.hash));
    return event.hash;
  }
}
