// What a content would do to the customers of a dataset, beside what another does.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which contents were compared stays known by their hashes, and who was in the dataset by the rows, when these are gone. */
const simulations = `
  CREATE TABLE simulations (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES policies (id),
    subject text NOT NULL,
    subject_hash text NOT NULL,
    baseline text,
    baseline_hash text,
    dataset_id uuid REFERENCES datasets (id) ON DELETE SET NULL,
    dataset_name text NOT NULL,
    customers integer NOT NULL,
    as_of text NOT NULL,
    status text NOT NULL,
    done integer NOT NULL DEFAULT 0,
    summary jsonb,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    finished_at timestamptz(3)
  );
  CREATE INDEX simulations_policy ON simulations (policy_id, id DESC);
  CREATE INDEX simulations_subject ON simulations (policy_id, subject_hash, id DESC);
  CREATE INDEX simulations_dataset ON simulations (dataset_id);
  CREATE INDEX simulations_created_by ON simulations (created_by);
  CREATE INDEX simulations_unfinished ON simulations (created_at) WHERE finished_at IS NULL;
  CREATE TABLE simulation_rows (
    simulation_id uuid NOT NULL REFERENCES simulations (id) ON DELETE CASCADE,
    position integer NOT NULL,
    customer text NOT NULL,
    name text,
    from_tier text,
    to_tier text,
    moved boolean NOT NULL,
    before jsonb,
    after jsonb,
    PRIMARY KEY (simulation_id, position)
  );
  CREATE INDEX simulation_rows_cell ON simulation_rows (simulation_id, from_tier, to_tier, position);
  CREATE INDEX simulation_rows_moved ON simulation_rows (simulation_id, position) WHERE moved;
`;

export class Simulations1795000000009 implements MigrationInterface {
  readonly name = 'Simulations1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(simulations);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
