// The trail as rows, newest first for people, oldest first for checking.
import { Injectable } from '@nestjs/common';
import type { ChainedEvent } from '@tierwright/shared/audit';
import type { AuditFilter, AuditQuery, ListOf } from '@tierwright/shared/contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { page, readCursor, type Place } from '../platform/keyset.js';
import { AuditEventEntity } from './audit-event.entity.js';

const toEvent = (row: AuditEventEntity): ChainedEvent => ({
  seq: Number(row.seq),
  at: row.at.toISOString(),
  actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
  action: row.action,
  subject: { kind: row.subjectKind, id: row.subjectId, policy: row.policy },
  before: row.before ?? null,
  after: row.after ?? null,
  previousHash: row.previousHash,
  hash: row.hash,
});

/** A place in the trail is its number, written where other lists write a time. */
const place = ({ seq }: AuditEventEntity): Place => ({ at: seq, id: '' });
const isPlace = ({ at, id }: Place) => /^\d{1,15}$/.test(at) && id === '';

type Policies = 'all' | readonly string[];

function narrow(query: SelectQueryBuilder<AuditEventEntity>, wanted: AuditFilter, policies: Policies): void {
  const { actor, action, subject, policy, from, to } = wanted;
  if (actor !== undefined) query.andWhere('event.actorId = :actor', { actor });
  if (action !== undefined) query.andWhere('event.action = :action', { action });
  if (subject !== undefined)
    query.andWhere('(event.subjectId = :subject OR event.subjectKind = :subject)', { subject });
  if (policy !== undefined) query.andWhere('event.policy = :policy', { policy });
  if (policies !== 'all') query.andWhere('event.policy = ANY(:policies)', { policies });
  if (from !== undefined) query.andWhere('event.at >= :from', { from: new Date(from) });
  if (to !== undefined) query.andWhere('event.at < :to', { to: new Date(to) });
}

@Injectable()
export class AuditEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** `policies` limits it to events of these. */
  async list(wanted: AuditQuery, policies: Policies): Promise<ListOf<ChainedEvent>> {
    const { cursor, limit } = wanted;
    const query = this.query()
      .orderBy('event.seq', 'DESC')
      .take(limit + 1);
    narrow(query, wanted, policies);
    const before = readCursor(cursor, isPlace);
    if (before) query.andWhere('event.seq < :seq', { seq: before.at });
    return page(await query.getMany(), limit, place, toEvent);
  }

  /** From the first on, a batch at a time; without a filter every event. */
  async *walk(wanted: AuditFilter = {}, policies: Policies = 'all', batch = 500): AsyncGenerator<ChainedEvent> {
    for (let last = 0; ;) {
      const query = this.query().where('event.seq > :last', { last }).orderBy('event.seq').take(batch);
      narrow(query, wanted, policies);
      const rows = await query.getMany();
      for (const row of rows) yield toEvent(row);
      if (rows.length < batch) return;
      last = Number(rows.at(-1)?.seq);
    }
  }

  private query(): SelectQueryBuilder<AuditEventEntity> {
    return this.dataSource.getRepository(AuditEventEntity).createQueryBuilder('event');
  }
}
