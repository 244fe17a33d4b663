import { Injectable } from '@nestjs/common';
import type { Customer } from '@tierwright/shared/certification';
import type { Certification, CertificationReport, Current, Facts } from '@tierwright/shared/contracts';
import { evaluatorVersion } from '@tierwright/shared/evaluation';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';

interface Row {
  state: Certification['state'];
  reason: NonNullable<Certification['reason']> | null;
  report: CertificationReport | null;
  finishedAt: Date | null;
}

/** A change request that holds some content and is still to be decided. */
export interface Holder {
  id: string;
  policy: string;
}

export type Finished = Pick<Certification, 'state' | 'reason' | 'report'>;

const toCertification = ({ state, reason, report, finishedAt }: Row): Certification => ({
  state,
  ...(report === null ? {} : { report }),
  ...(reason === null ? {} : { reason }),
  ...(finishedAt === null ? {} : { finishedAt: finishedAt.toISOString() }),
});

const row = 'state, reason, report, finished_at AS "finishedAt"';

@Injectable()
export class CertificationsRepository {
  /** By the present evaluators, else by the last that were asked. */
  async find(manager: EntityManager, contentHash: string): Promise<Certification> {
    const rows: Row[] = await manager.query(
      `SELECT ${row} FROM certifications WHERE content_hash = $1
       ORDER BY evaluator_version = $2 DESC, asked_at DESC LIMIT 1`,
      [contentHash, evaluatorVersion],
    );
    return rows[0] ? toCertification(rows[0]) : { state: 'not-run' };
  }

  /** By the present evaluators only: what a release needs. */
  async present(manager: EntityManager, contentHash: string): Promise<Certification> {
    const rows: Row[] = await manager.query(
      `SELECT ${row} FROM certifications WHERE content_hash = $1 AND evaluator_version = $2`,
      [contentHash, evaluatorVersion],
    );
    return rows[0] ? toCertification(rows[0]) : { state: 'not-run' };
  }

  /** By the present evaluators; one that was interrupted is to be done again. Answers how it stands. */
  async ask(manager: EntityManager, contentHash: string, now: Date): Promise<Certification> {
    await manager.query(
      `INSERT INTO certifications AS c (content_hash, evaluator_version, state, asked_at) VALUES ($1, $2, 'pending', $3)
       ON CONFLICT (content_hash, evaluator_version) DO UPDATE
         SET state = 'pending', reason = NULL, finished_at = NULL, asked_at = $3 WHERE c.state = 'interrupted'`,
      [contentHash, evaluatorVersion, now],
    );
    return this.present(manager, contentHash);
  }

  async begin(manager: EntityManager, contentHash: string): Promise<void> {
    await manager.query(
      `UPDATE certifications SET state = 'running' WHERE content_hash = $1 AND evaluator_version = $2`,
      [contentHash, evaluatorVersion],
    );
  }

  async finish(manager: EntityManager, contentHash: string, finished: Finished, now: Date): Promise<void> {
    const { state, reason = null, report } = finished;
    await manager.query(
      `UPDATE certifications SET state = $3, reason = $4, report = $5, finished_at = $6
       WHERE content_hash = $1 AND evaluator_version = $2`,
      [contentHash, evaluatorVersion, state, reason, report ? JSON.stringify(report) : null, now],
    );
  }

  /** Nobody asks for it any more. */
  async drop(manager: EntityManager, contentHash: string): Promise<void> {
    await manager.query(
      'DELETE FROM certifications WHERE content_hash = $1 AND evaluator_version = $2 AND finished_at IS NULL',
      [contentHash, evaluatorVersion],
    );
  }

  /** What was asked for or begun and never finished, the longest waiting first. */
  async unfinished(manager: EntityManager): Promise<string[]> {
    const rows: { hash: string }[] = await manager.query(
      `SELECT content_hash AS hash FROM certifications
       WHERE finished_at IS NULL AND evaluator_version = $1 ORDER BY asked_at`,
      [evaluatorVersion],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Null once no change request has this content any more. */
  async document(manager: EntityManager, contentHash: string): Promise<PolicyDocument | null> {
    const rows: { document: PolicyDocument }[] = await manager.query(
      'SELECT document FROM change_requests WHERE content_hash = $1 LIMIT 1',
      [contentHash],
    );
    return rows[0]?.document ?? null;
  }

  holders(manager: EntityManager, contentHash: string): Promise<Holder[]> {
    return manager.query(
      `SELECT r.id, p.key AS policy FROM change_requests r JOIN policies p ON p.id = r.policy_id
       WHERE r.content_hash = $1 AND r.withdrawn_at IS NULL
         AND NOT EXISTS (SELECT FROM versions v WHERE v.request_id = r.id) ORDER BY r.id`,
      [contentHash],
    );
  }

  /** Of every policy in which the content was submitted; those that name no day are looked at on the one given. */
  async testCases(manager: EntityManager, contentHash: string, today: string): Promise<Customer[]> {
    const rows: { facts: Facts; asOf: string | null; current: Current | null }[] = await manager.query(
      `SELECT facts, as_of AS "asOf", current FROM test_cases
       WHERE policy_id IN (SELECT policy_id FROM change_requests WHERE content_hash = $1) ORDER BY id`,
      [contentHash],
    );
    return rows.map(({ facts, asOf, current }) => ({ facts, asOf: asOf ?? today, ...(current ? { current } : {}) }));
  }
}
