import { Injectable } from '@nestjs/common';
import type { Decision, DecisionQuery } from '@tierwright/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { uuidV7 } from '../platform/ids.js';

export interface DecisionRecord extends Omit<Decision, 'decidedAt'> {
  policyId: string;
  policy: string;
  decidedAt: Date;
}

export interface DecisionSearch extends Omit<DecisionQuery, 'cursor'> {
  /** The id of the last one seen. */
  below: string | undefined;
  /** The policies that whoever asks may see. */
  policies: 'all' | readonly string[];
}

const columns = `id uuid, policy_id uuid, version integer, customer text, tier text, facts jsonb, current jsonb,
  answer jsonb, evaluator_version text, actor jsonb, decided_at timestamptz`;

const select = `SELECT d.id, d.policy_id AS "policyId", p.key AS policy, d.customer, d.decided_at AS "decidedAt", d.facts,
    d.current, d.answer, d.evaluator_version AS "evaluatorVersion", d.actor AS by
  FROM decisions d JOIN policies p ON p.id = d.policy_id`;

/** The least id that a decision of this moment can have: ids begin with their time. */
export const firstIdAt = (moment: Date): string => uuidV7(Math.max(0, moment.getTime()), Buffer.alloc(10));

@Injectable()
export class DecisionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows as JSON lines; one that is there already stays as it is, so that a batch may be written again. */
  async insert(lines: readonly string[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO decisions SELECT t.id, t.policy_id, t.version, t.customer, t.tier, t.facts, t.current, t.answer,
         t.evaluator_version, t.actor, t.decided_at
       FROM json_to_recordset($1::json) AS t (${columns}) ON CONFLICT (id) DO NOTHING`,
      [`[${lines.join(',')}]`],
    );
  }

  async find(id: string): Promise<DecisionRecord | null> {
    const rows: DecisionRecord[] = await this.dataSource.query(`${select} WHERE d.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The newest first. */
  search(search: DecisionSearch): Promise<DecisionRecord[]> {
    const values: unknown[] = [];
    const conditions = ['true'];
    const where = (condition: (place: string) => string, value: unknown) => {
      if (value === undefined) return;
      values.push(value);
      conditions.push(condition(`$${values.length}`));
    };
    where((place) => `d.id < ${place}`, search.below);
    where((place) => `p.key = ANY (${place})`, search.policies === 'all' ? undefined : search.policies);
    where((place) => `d.policy_id = (SELECT id FROM policies WHERE key = ${place})`, search.policy);
    where((place) => `d.customer = ${place}`, search.customer);
    where((place) => `d.version = ${place}`, search.version);
    where((place) => `d.tier = ${place}`, search.tier);
    where((place) => `d.id >= ${place}`, search.from && firstIdAt(new Date(search.from)));
    where((place) => `d.id < ${place}`, search.to && firstIdAt(new Date(search.to)));
    values.push(search.limit);
    return this.dataSource.query(
      `${select} WHERE ${conditions.join(' AND ')} ORDER BY d.id DESC LIMIT $${values.length}`,
      values,
    );
  }

  /** Deletes at most so many of those that were made before; answers how many. */
  async prune(manager: EntityManager, before: Date, limit: number): Promise<number> {
    const rows: unknown[] = await manager.query(
      `WITH gone AS (
         DELETE FROM decisions WHERE id IN (SELECT id FROM decisions WHERE id < $1 ORDER BY id LIMIT $2) RETURNING 1)
       SELECT 1 FROM gone`,
      [firstIdAt(before), limit],
    );
    return rows.length;
  }
}
