import { Injectable } from '@nestjs/common';
import type { CustomerEffect, Person, Simulated, Simulation, SimulationSummary } from '@tierwright/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { moveOf, type SimulatedRow } from './simulate.js';

export interface NewSimulationRecord {
  id: string;
  policyId: string;
  subject: string;
  subjectHash: string;
  baseline: string | null;
  baselineHash: string | null;
  /** Null for samples. */
  datasetId: string | null;
  samples: boolean;
  datasetName: string;
  customers: number;
  asOf: string;
  createdBy: string;
  createdAt: Date;
}

export interface SimulationRecord extends Omit<NewSimulationRecord, 'createdBy'> {
  status: Simulation['status'];
  done: number;
  summary: SimulationSummary | null;
  by: Person;
  finishedAt: Date | null;
}

export interface MoveRecord {
  position: number;
  customer: string;
  name: string | null;
  before: Simulated | null;
  after: Simulated | null;
  effect: CustomerEffect | null;
}

export interface MoveSearch {
  /** A tier's key; null is no tier, undefined is any. */
  from: string | null | undefined;
  to: string | null | undefined;
  /** What its effect on a customer says; undefined is anything. */
  effect: Partial<CustomerEffect> | undefined;
  /** Change keys: any of which moves a customer, and just those that do; undefined is whatever moves them. */
  changes: readonly string[] | undefined;
  cause: readonly string[] | undefined;
  after: number | undefined;
  limit: number;
}

const select = `SELECT s.id, s.policy_id AS "policyId", s.subject, s.subject_hash AS "subjectHash", s.baseline,
    s.baseline_hash AS "baselineHash", s.dataset_id AS "datasetId", s.dataset_name AS "datasetName", s.samples, s.customers,
    s.as_of AS "asOf", s.status, s.done, s.summary, s.created_at AS "createdAt", s.finished_at AS "finishedAt",
    json_build_object('id', u.id, 'name', u.name) AS "by"
  FROM simulations s JOIN users u ON u.id = s.created_by`;

const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

@Injectable()
export class SimulationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(policyId: string, id: string, manager = this.dataSource.manager): Promise<SimulationRecord | null> {
    const rows: SimulationRecord[] = await manager.query(`${select} WHERE s.policy_id = $1 AND s.id = $2`, [
      policyId,
      id,
    ]);
    return rows[0] ?? null;
  }

  /** The newest first; `below` is the id of the last one seen. */
  page(
    policyId: string,
    { contentHash, below, limit }: { contentHash: string | undefined; below: string | undefined; limit: number },
  ): Promise<SimulationRecord[]> {
    return this.dataSource.query(
      `${select} WHERE s.policy_id = $1 AND ($2::text IS NULL OR s.subject_hash = $2)
         AND ($3::uuid IS NULL OR s.id < $3) ORDER BY s.id DESC LIMIT $4`,
      [policyId, contentHash ?? null, below ?? null, limit],
    );
  }

  async insert(manager: EntityManager, simulation: NewSimulationRecord): Promise<void> {
    await manager.query(
      `INSERT INTO simulations (id, policy_id, subject, subject_hash, baseline, baseline_hash, dataset_id, dataset_name,
         samples, customers, as_of, status, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'queued', $12, $13)`,
      [
        simulation.id,
        simulation.policyId,
        simulation.subject,
        simulation.subjectHash,
        simulation.baseline,
        simulation.baselineHash,
        simulation.datasetId,
        simulation.datasetName,
        simulation.samples,
        simulation.customers,
        simulation.asOf,
        simulation.createdBy,
        simulation.createdAt,
      ],
    );
  }

  /** Rows of customers at these positions; and how far it is with them. Nothing happens once it was deleted. */
  async addRows(id: string, rows: readonly (SimulatedRow & { position: number })[], done: number): Promise<boolean> {
    const lines = rows.map((row) => {
      const move = moveOf(row);
      const { from = null, to = null } = move ?? {};
      const { position, customer, name, before, after, effect } = row;
      const isMove = move !== undefined && from !== to;
      return {
        position,
        customer,
        name,
        from_tier: move && (from ?? ''),
        to_tier: move && (to ?? ''),
        moved: isMove,
        before,
        after,
        effect,
      };
    });
    const updated: unknown[] = await this.dataSource.query(
      `WITH s AS (UPDATE simulations SET status = 'running', done = $3 WHERE id = $1 RETURNING id), r AS (
         INSERT INTO simulation_rows SELECT s.id, t.* FROM s CROSS JOIN json_to_recordset($2::json) AS t (position integer,
           customer text, name text, from_tier text, to_tier text, moved boolean, before jsonb, after jsonb, effect jsonb))
       SELECT id FROM s`,
      [id, JSON.stringify(lines), done],
    );
    return updated.length === 1;
  }

  async finish(
    manager: EntityManager,
    id: string,
    { status, summary, at }: { status: Simulation['status']; summary: SimulationSummary | null; at: Date },
  ): Promise<boolean> {
    const [, affected]: [unknown, number] = await manager.query(
      'UPDATE simulations SET status = $2, summary = $3, finished_at = $4 WHERE id = $1',
      [id, status, summary && JSON.stringify(summary), at],
    );
    return affected === 1;
  }

  /** What the last stop cut off is not taken up again: the drafts that it compared may be others by now. */
  async interrupt(at: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE simulations SET status = 'interrupted', finished_at = $1 WHERE finished_at IS NULL`,
      [at],
    );
  }

  moves(id: string, { from, to, effect, changes, cause, after, limit }: MoveSearch): Promise<MoveRecord[]> {
    return this.dataSource.query(
      `SELECT position, customer, name, before, after, effect FROM simulation_rows
       WHERE simulation_id = $1 AND position > $2 AND ($3::text IS NULL OR from_tier = $3)
         AND ($4::text IS NULL OR to_tier = $4) AND ($5::jsonb IS NULL OR effect @> $5)
         AND ($6::text[] IS NULL OR effect->'cause' ?| $6)
         AND ($7::jsonb IS NULL OR effect->'cause' = $7)
         AND (moved OR num_nonnulls($3::text, $4::text, $5::jsonb, $6::text[], $7::jsonb) > 0)
       ORDER BY position LIMIT $8`,
      [id, after ?? -1, from ?? null, to ?? null, json(effect), changes ?? null, json(cause), limit],
    );
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM simulations WHERE id = $1', [id]);
  }
}
