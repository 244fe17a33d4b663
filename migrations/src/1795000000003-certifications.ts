// Whether both evaluators agree on a content: once for each content and version of the evaluators.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const certifications = `
  CREATE TABLE certifications (
    content_hash text NOT NULL,
    evaluator_version text NOT NULL,
    state text NOT NULL,
    reason text,
    report jsonb,
    asked_at timestamptz(3) NOT NULL,
    finished_at timestamptz(3),
    PRIMARY KEY (content_hash, evaluator_version)
  );
  CREATE INDEX certifications_unfinished ON certifications (asked_at) WHERE finished_at IS NULL;
  CREATE INDEX change_requests_content ON change_requests (content_hash);
`;

export class Certifications1795000000003 implements MigrationInterface {
  readonly name = 'Certifications1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(certifications);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
