// People, sessions, keys, and the audit trail that nobody can change.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE users (
     id uuid PRIMARY KEY,
     email text NOT NULL,
     email_key text NOT NULL UNIQUE,
     name text NOT NULL,
     password_hash text,
     grants jsonb NOT NULL,
     disabled boolean NOT NULL DEFAULT false,
     created_at timestamptz(3) NOT NULL
   )`,
  `CREATE INDEX users_created ON users (created_at, id)`,

  `CREATE TABLE sessions (
     id uuid PRIMARY KEY,
     user_id uuid NOT NULL REFERENCES users,
     token_hash text NOT NULL UNIQUE,
     user_agent text NOT NULL,
     created_at timestamptz(3) NOT NULL,
     last_seen_at timestamptz(3) NOT NULL,
     idle_until timestamptz(3) NOT NULL,
     expires_at timestamptz(3) NOT NULL
   )`,
  `CREATE INDEX sessions_user ON sessions (user_id)`,
  `CREATE INDEX sessions_expiry ON sessions (expires_at)`,

  // Set-up, invitation and reset links. The one for the first user belongs to nobody yet.
  `CREATE TABLE one_time_links (
     id uuid PRIMARY KEY,
     user_id uuid REFERENCES users,
     token_hash text NOT NULL UNIQUE,
     purpose text NOT NULL CHECK (purpose IN ('setup', 'invitation', 'reset')),
     created_at timestamptz(3) NOT NULL,
     expires_at timestamptz(3) NOT NULL,
     CHECK ((purpose = 'setup') = (user_id IS NULL))
   )`,
  `CREATE INDEX one_time_links_user ON one_time_links (user_id)`,

  `CREATE TABLE api_keys (
     id uuid PRIMARY KEY,
     name text NOT NULL,
     prefix text NOT NULL,
     key_hash text NOT NULL UNIQUE,
     scopes jsonb NOT NULL,
     policies jsonb,
     created_by uuid NOT NULL REFERENCES users,
     created_at timestamptz(3) NOT NULL,
     expires_at timestamptz(3),
     revoked_at timestamptz(3),
     last_used_at timestamptz(3)
   )`,
  `CREATE INDEX api_keys_created ON api_keys (created_at, id)`,
  `CREATE INDEX api_keys_created_by ON api_keys (created_by)`,

  // Actors and subjects are kept as they were then, not as references: the trail outlives what it speaks of.
  `CREATE TABLE audit_events (
     seq bigint PRIMARY KEY,
     at timestamptz(3) NOT NULL,
     actor_kind text NOT NULL,
     actor_id text NOT NULL,
     actor_name text NOT NULL,
     action text NOT NULL,
     subject_kind text NOT NULL,
     subject_id text NOT NULL,
     policy text,
     before jsonb,
     after jsonb,
     previous_hash text NOT NULL,
     hash text NOT NULL UNIQUE
   )`,
  `CREATE INDEX audit_events_actor ON audit_events (actor_id, seq)`,
  `CREATE INDEX audit_events_subject ON audit_events (subject_kind, subject_id, seq)`,
  `CREATE INDEX audit_events_policy ON audit_events (policy, seq)`,
  `CREATE INDEX audit_events_action ON audit_events (action, seq)`,
  `CREATE INDEX audit_events_at ON audit_events (at)`,
  `CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'audit events are never changed or removed';
   END $$`,
  `CREATE TRIGGER audit_events_row BEFORE UPDATE OR DELETE ON audit_events
     FOR EACH ROW EXECUTE FUNCTION refuse_audit_change()`,
  `CREATE TRIGGER audit_events_table BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events
     FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change()`,
];

export class AccessAndAudit1795000000001 implements MigrationInterface {
  readonly name = 'AccessAndAudit1795000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
