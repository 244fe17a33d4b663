// What reviewers say on a rule or a condition, and what each submission of a change request was judged by.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const comments = `
  CREATE TABLE comments (
    id uuid PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES change_requests (id),
    content_hash text NOT NULL,
    rule_id text,
    node_id text,
    text text NOT NULL,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    resolved_by uuid REFERENCES users (id),
    resolved_at timestamptz(3),
    CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
  );
  CREATE INDEX comments_request ON comments (request_id, id);
  CREATE INDEX comments_created_by ON comments (created_by);
  CREATE INDEX comments_resolved_by ON comments (resolved_by);
`;

/** Insert-only: what was shown of a content stays with it when another content takes its place. */
const submissions = `
  CREATE TABLE submissions (
    request_id uuid NOT NULL REFERENCES change_requests (id),
    number integer NOT NULL,
    content_hash text NOT NULL,
    base_version integer,
    title text NOT NULL,
    description text,
    document jsonb NOT NULL,
    changes jsonb NOT NULL,
    tests jsonb,
    submitted_by uuid NOT NULL REFERENCES users (id),
    submitted_at timestamptz(3) NOT NULL,
    PRIMARY KEY (request_id, number)
  );
  CREATE INDEX submissions_submitted_by ON submissions (submitted_by);
  INSERT INTO submissions
    SELECT id, submission, content_hash, base_version, title, description, document, changes, NULL, submitted_by,
      submitted_at
    FROM change_requests;
`;

export class Review1795000000007 implements MigrationInterface {
  readonly name = 'Review1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(comments);
    await runner.query(submissions);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
