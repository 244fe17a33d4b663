import { Injectable } from '@nestjs/common';
import type { EvaluateAnswer } from '@tierwright/shared/contracts';
import { DataSource } from 'typeorm';

/** Whose key it is, and for which policy. */
export interface IdempotencyScope {
  actorId: string;
  policyId: string;
  key: string;
}

export interface KeptRequest {
  bodyHash: string;
  /** Null while it is being worked out. */
  answer: EvaluateAnswer | null;
  begunAt: Date;
}

@Injectable()
export class IdempotencyKeysRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** True where nobody used the key before, or where what was kept began before `stale`: then this request has it. */
  async begin(scope: IdempotencyScope, bodyHash: string, now: Date, stale: Stale): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `INSERT INTO idempotency_keys AS k (actor_id, policy_id, key, body_hash, begun_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (actor_id, policy_id, key) DO UPDATE SET body_hash = $4, answer = NULL, begun_at = $5
         WHERE k.begun_at < $6 OR (k.answer IS NULL AND k.begun_at < $7)
       RETURNING key`,
      [scope.actorId, scope.policyId, scope.key, bodyHash, now, stale.answered, stale.running],
    );
    return rows.length > 0;
  }

  async find({ actorId, policyId, key }: IdempotencyScope): Promise<KeptRequest | null> {
    const rows: KeptRequest[] = await this.dataSource.query(
      `SELECT body_hash AS "bodyHash", answer, begun_at AS "begunAt" FROM idempotency_keys
       WHERE actor_id = $1 AND policy_id = $2 AND key = $3`,
      [actorId, policyId, key],
    );
    return rows[0] ?? null;
  }

  async keep({ actorId, policyId, key }: IdempotencyScope, begunAt: Date, answer: EvaluateAnswer): Promise<void> {
    await this.dataSource.query(
      `UPDATE idempotency_keys SET answer = $5
       WHERE actor_id = $1 AND policy_id = $2 AND key = $3 AND begun_at = $4`,
      [actorId, policyId, key, begunAt, JSON.stringify(answer)],
    );
  }

  /** A request that was refused may be sent again, put right. */
  async forget({ actorId, policyId, key }: IdempotencyScope, begunAt: Date): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM idempotency_keys WHERE actor_id = $1 AND policy_id = $2 AND key = $3 AND begun_at = $4',
      [actorId, policyId, key, begunAt],
    );
  }

  async prune(before: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM idempotency_keys WHERE begun_at < $1', [before]);
  }
}

/** What began before these is given up: answers after a day, and requests that never came to an answer. */
export interface Stale {
  answered: Date;
  running: Date;
}
