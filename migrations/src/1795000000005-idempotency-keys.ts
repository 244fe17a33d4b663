// The first answer under an application's own key, kept so that a request that is sent twice is answered once.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const idempotencyKeys = `
  CREATE TABLE idempotency_keys (
    actor_id text NOT NULL,
    policy_id uuid NOT NULL REFERENCES policies (id),
    key text NOT NULL,
    body_hash text NOT NULL,
    answer jsonb,
    begun_at timestamptz(3) NOT NULL,
    PRIMARY KEY (actor_id, policy_id, key)
  );
  CREATE INDEX idempotency_keys_policy ON idempotency_keys (policy_id);
  CREATE INDEX idempotency_keys_begun ON idempotency_keys (begun_at);
`;

export class IdempotencyKeys1795000000005 implements MigrationInterface {
  readonly name = 'IdempotencyKeys1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(idempotencyKeys);
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
