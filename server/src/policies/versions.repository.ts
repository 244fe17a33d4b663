import { Injectable } from '@nestjs/common';
import type { Layout, Person } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import { VersionEntity } from './version.entity.js';

export interface VersionHead {
  number: number;
  contentHash: string;
  title: string;
  description: string | null;
  baseVersion: number | null;
  by: Person;
  createdAt: Date;
}

export interface VersionRecord extends VersionHead {
  document: PolicyDocument;
  layout: Layout;
}

export interface NewVersionRecord {
  policyId: string;
  number: number;
  document: PolicyDocument;
  layout: Layout;
  contentHash: string;
  title: string;
  description: string | null;
  baseVersion: number | null;
  requestId: string;
  draftId: string;
  draftRevision: number;
  createdBy: string;
  createdAt: Date;
}

const head = `v.number, v.content_hash AS "contentHash", v.title, v.description, v.base_version AS "baseVersion",
  json_build_object('id', u.id, 'name', u.name) AS "by", v.created_at AS "createdAt"`;
const from = 'FROM versions v JOIN users u ON u.id = v.created_by';

/** The greatest that a column of integers holds; a caller may name any. */
export const greatestNumber = 2_147_483_647;

@Injectable()
export class VersionsRepository {
  async find(manager: EntityManager, policyId: string, number: number): Promise<VersionRecord | null> {
    if (number > greatestNumber) return null;
    const rows: VersionRecord[] = await manager.query(
      `SELECT ${head}, v.document, v.layout ${from} WHERE v.policy_id = $1 AND v.number = $2`,
      [policyId, number],
    );
    return rows[0] ?? null;
  }

  /** Newest first, without their documents. */
  page(manager: EntityManager, policyId: string, below: number | undefined, limit: number): Promise<VersionHead[]> {
    return manager.query(
      `SELECT ${head} ${from} WHERE v.policy_id = $1 AND v.number < $2 ORDER BY v.number DESC LIMIT $3`,
      [policyId, below ?? greatestNumber, limit],
    );
  }

  /** Only while the policy is locked: two would get the same. */
  async nextNumber(manager: EntityManager, policyId: string): Promise<number> {
    const rows: { next: number }[] = await manager.query(
      'SELECT coalesce(max(number), 0) + 1 AS next FROM versions WHERE policy_id = $1',
      [policyId],
    );
    return rows[0]?.next ?? 1;
  }

  async insert(manager: EntityManager, version: NewVersionRecord): Promise<void> {
    await manager.insert(VersionEntity, version as never);
  }
}
