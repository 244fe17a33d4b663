// Decisions are looked for by version and by tier too.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const indices = `
  CREATE INDEX decisions_version ON decisions (policy_id, version, id DESC);
  CREATE INDEX decisions_tier ON decisions (policy_id, tier, id DESC);
`;

export class DecisionSearches1795000000008 implements MigrationInterface {
  readonly name = 'DecisionSearches1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(indices);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
