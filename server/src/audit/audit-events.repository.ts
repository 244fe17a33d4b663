// The trail as rows, newest first for people, oldest first for checking.
import { Injectable } from '@nestjs/common';
import type { AuditQuery, ListOf } from '@tierwright/shared/contracts';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { page, readCursor, type Place } from '../platform/keyset.js';
import { AuditEventEntity } from './audit-event.entity.js';
import type { ChainedEvent } from './chained-event.js';

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

function narrow(query: SelectQueryBuilder<AuditEventEntity>, wanted: AuditQuery): void {
  const { actor, action, subject, from, to } = wanted;
  if (actor !== undefined) query.andWhere('event.actorId = :actor', { actor });
  if (action !== undefined) query.andWhere('event.action = :action', { action });
  if (subject !== undefined)
    query.andWhere('(event.subjectId = :subject OR event.subjectKind = :subject)', { subject });
  if (from !== undefined) query.andWhere('event.at >= :from', { from: new Date(from) });
  if (to !== undefined) query.andWhere('event.at < :to', { to: new Date(to) });
}

@Injectable()
export class AuditEvents {
  constructor(private readonly dataSource: DataSource) {}

  /** `policies` limits it to events of these. */
  async list(wanted: AuditQuery, policies: 'all' | readonly string[]): Promise<ListOf<ChainedEvent>> {
    const { cursor, limit } = wanted;
    const query = this.query()
      .orderBy('event.seq', 'DESC')
      .take(limit + 1);
    narrow(query, wanted);
    if (policies !== 'all') query.andWhere('event.policy = ANY(:policies)', { policies });
    const before = readCursor(cursor, isPlace);
    if (before) query.andWhere('event.seq < :seq', { seq: before.at });
    return page(await query.getMany(), limit, place, toEvent);
  }

  /** Every event from the first on, a batch at a time. */
  async *walk(batch = 1000): AsyncGenerator<ChainedEvent> {
    for (let last = 0; ;) {
      const rows = await this.query().where('event.seq > :last', { last }).orderBy('event.seq').take(batch).getMany();
      for (const row of rows) yield toEvent(row);
      if (rows.length < batch) return;
      last = Number(rows.at(-1)?.seq);
    }
  }

  private query(): SelectQueryBuilder<AuditEventEntity> {
    return this.dataSource.getRepository(AuditEventEntity).createQueryBuilder('event');
  }
}
