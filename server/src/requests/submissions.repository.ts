// Every content that a change request has had, with what was shown of it; insert-only.
import { Injectable } from '@nestjs/common';
import type { Person, TestReport } from '@tierwright/shared/contracts';
import type { Change } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { Submission } from './requests.repository.js';

export interface SubmissionRecord {
  submission: number;
  contentHash: string;
  baseVersion: number | null;
  title: string;
  description: string | null;
  changes: Change[];
  tests: TestReport | null;
  by: Person;
  at: Date;
}

@Injectable()
export class SubmissionsRepository {
  async insert(manager: EntityManager, requestId: string, submission: Submission, tests: TestReport): Promise<void> {
    await manager.query(
      `INSERT INTO submissions (request_id, number, content_hash, base_version, title, description, document, changes,
         tests, submitted_by, submitted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        requestId,
        submission.submission,
        submission.contentHash,
        submission.baseVersion,
        submission.title,
        submission.description,
        JSON.stringify(submission.document),
        JSON.stringify(submission.changes),
        JSON.stringify(tests),
        submission.submittedBy,
        submission.submittedAt,
      ],
    );
  }

  /** The newest first. */
  page(
    manager: EntityManager,
    requestId: string,
    below: number | undefined,
    limit: number,
  ): Promise<SubmissionRecord[]> {
    return manager.query(
      `SELECT n.number AS submission, n.content_hash AS "contentHash", n.base_version AS "baseVersion", n.title,
         n.description, n.changes, n.tests, json_build_object('id', u.id, 'name', u.name) AS "by", n.submitted_at AS at
       FROM submissions n JOIN users u ON u.id = n.submitted_by
       WHERE n.request_id = $1 AND ($2::integer IS NULL OR n.number < $2) ORDER BY n.number DESC LIMIT $3`,
      [requestId, below ?? null, limit],
    );
  }

  async tests(manager: EntityManager, requestId: string, number: number): Promise<TestReport | null> {
    const rows: { tests: TestReport | null }[] = await manager.query(
      'SELECT tests FROM submissions WHERE request_id = $1 AND number = $2',
      [requestId, number],
    );
    return rows[0]?.tests ?? null;
  }
}
