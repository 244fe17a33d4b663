// Customers whom a policy's owners wrote down, and what they expect.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const testCases = `
  CREATE TABLE test_cases (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES policies (id),
    name text NOT NULL,
    facts jsonb NOT NULL,
    as_of text,
    current jsonb,
    expected jsonb NOT NULL,
    updated_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL
  );
  CREATE INDEX test_cases_policy ON test_cases (policy_id, id);
  CREATE INDEX test_cases_updated_by ON test_cases (updated_by);
`;

export class TestCases1795000000004 implements MigrationInterface {
  readonly name = 'TestCases1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(testCases);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
