// The catalogue: definitions of facts that policies copy.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `words` is what a search looks into: the key and the texts of every language, in lower case. */
const facts = `
  CREATE TABLE facts (
    key text COLLATE "C" PRIMARY KEY,
    definition jsonb NOT NULL,
    words text NOT NULL,
    revision integer NOT NULL,
    updated_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL
  );
  CREATE INDEX facts_updated_by ON facts (updated_by);
`;

export class Facts1795000000006 implements MigrationInterface {
  readonly name = 'Facts1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(facts);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
