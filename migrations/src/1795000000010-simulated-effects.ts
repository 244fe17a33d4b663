// What a simulation changes for each customer once their next review has come; and simulations on samples, which are no dataset.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const effects = `
  ALTER TABLE simulations ADD COLUMN samples boolean NOT NULL DEFAULT false;
  ALTER TABLE simulation_rows ADD COLUMN effect jsonb;
`;

export class SimulatedEffects1795000000010 implements MigrationInterface {
  readonly name = 'SimulatedEffects1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(effects);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
