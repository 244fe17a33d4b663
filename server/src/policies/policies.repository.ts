import { Injectable } from '@nestjs/common';
import type { Text } from '@tierwright/shared/language';
import type { EntityManager } from 'typeorm';
import { PolicyEntity } from './policy.entity.js';

/** A policy without what hangs on it. */
export interface PolicyRecord {
  id: string;
  key: string;
  name: Text;
  approvals: number;
  archived: boolean;
}

export interface NewPolicyRecord extends PolicyRecord {
  createdBy: string;
  createdAt: Date;
}

const toRecord = ({ id, key, name, approvals, archived }: PolicyEntity): PolicyRecord => ({
  id,
  key,
  name,
  approvals,
  archived,
});

@Injectable()
export class PoliciesRepository {
  async find(manager: EntityManager, key: string): Promise<PolicyRecord | null> {
    const policy = await manager.findOneBy(PolicyEntity, { key });
    return policy && toRecord(policy);
  }

  /** Everything that moves a policy's versions, releases or requests waits here for its turn. */
  async lock(manager: EntityManager, key: string): Promise<PolicyRecord | null> {
    const policy = await manager.findOne(PolicyEntity, { where: { key }, lock: { mode: 'for_no_key_update' } });
    return policy && toRecord(policy);
  }

  /** False where the key is taken. */
  async insert(manager: EntityManager, policy: NewPolicyRecord): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `INSERT INTO policies (id, key, name, approvals, archived, created_by, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (key) DO NOTHING RETURNING id`,
      [
        policy.id,
        policy.key,
        JSON.stringify(policy.name),
        policy.approvals,
        policy.archived,
        policy.createdBy,
        policy.createdAt,
      ],
    );
    return rows.length === 1;
  }

  async update(
    manager: EntityManager,
    { id, name, approvals, archived }: PolicyRecord,
    updatedAt: Date,
  ): Promise<void> {
    await manager.update(PolicyEntity, { id }, { name: name as never, approvals, archived, updatedAt });
  }
}
