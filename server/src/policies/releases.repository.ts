import { Injectable } from '@nestjs/common';
import type { Person } from '@tierwright/shared/contracts';
import type { ReleaseState } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import { ReleaseEntity } from './release.entity.js';

export interface ReleaseRecord extends ReleaseState {
  id: string;
  kind: 'publish' | 'rollback';
  reason: string | null;
  /** The version whose release overtook it. */
  overtakenBy: number | null;
  by: Person;
  createdAt: Date;
}

export interface NewReleaseRecord {
  id: string;
  policyId: string;
  version: number;
  kind: 'publish' | 'rollback';
  effectiveFrom: Date;
  reason: string | null;
  baseVersion: number | null;
  createdBy: string;
  createdAt: Date;
}

interface Row extends Omit<ReleaseRecord, 'made'> {
  made: string;
}

const select = `SELECT r.id, r.made, r.version, r.kind, r.effective_from AS "effectiveFrom", r.reason,
    r.base_version AS "baseVersion", r.suspended_by IS NOT NULL AS suspended, r.cancelled_at IS NOT NULL AS cancelled,
    o.version AS "overtakenBy", json_build_object('id', u.id, 'name', u.name) AS "by", r.created_at AS "createdAt"
  FROM releases r JOIN users u ON u.id = r.created_by LEFT JOIN releases o ON o.id = r.suspended_by`;

const toRecord = (row: Row): ReleaseRecord => ({ ...row, made: Number(row.made) });

@Injectable()
export class ReleasesRepository {
  /** The clock that decides what is live, to the millisecond. */
  async now(manager: EntityManager): Promise<Date> {
    const rows: { now: Date }[] = await manager.query(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    return rows[0]?.now ?? new Date(Number.NaN);
  }

  /** Those that may be live now or later: the live one and the scheduled ones, by the time they start. */
  async standing(manager: EntityManager, policyId: string, now: Date): Promise<ReleaseRecord[]> {
    const rows: Row[] = await manager.query(
      `${select} WHERE r.policy_id = $1 AND r.suspended_by IS NULL AND r.cancelled_at IS NULL AND r.effective_from >= coalesce((
         SELECT max(effective_from) FROM releases
         WHERE policy_id = $1 AND suspended_by IS NULL AND cancelled_at IS NULL AND effective_from <= $2
       ), '-infinity') ORDER BY r.effective_from, r.made`,
      [policyId, now],
    );
    return rows.map(toRecord);
  }

  /** The last made first. */
  async page(
    manager: EntityManager,
    policyId: string,
    below: number | undefined,
    limit: number,
  ): Promise<ReleaseRecord[]> {
    const rows: Row[] = await manager.query(
      `${select} WHERE r.policy_id = $1 AND r.made < $2 ORDER BY r.made DESC LIMIT $3`,
      [policyId, below ?? Number.MAX_SAFE_INTEGER, limit],
    );
    return rows.map(toRecord);
  }

  async find(manager: EntityManager, policyId: string, id: string): Promise<ReleaseRecord | null> {
    const rows: Row[] = await manager.query(`${select} WHERE r.policy_id = $1 AND r.id = $2`, [policyId, id]);
    return rows[0] ? toRecord(rows[0]) : null;
  }

  async insert(manager: EntityManager, release: NewReleaseRecord): Promise<void> {
    await manager.insert(ReleaseEntity, { ...release, suspendedBy: null, cancelledAt: null });
  }

  async suspend(manager: EntityManager, ids: readonly string[], suspendedBy: string): Promise<void> {
    await manager.query('UPDATE releases SET suspended_by = $2 WHERE id = ANY($1)', [ids, suspendedBy]);
  }

  async cancel(manager: EntityManager, id: string, cancelledAt: Date): Promise<void> {
    await manager.update(ReleaseEntity, { id }, { cancelledAt });
  }
}
