// Policies, drafts, change requests, versions and releases; what was decided by them, and the customers to try them on.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const policies = `
  CREATE TABLE policies (
    id uuid PRIMARY KEY,
    key text NOT NULL UNIQUE,
    name jsonb NOT NULL,
    approvals integer NOT NULL CHECK (approvals >= 0),
    archived boolean NOT NULL DEFAULT false,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL
  );
  CREATE INDEX policies_created_by ON policies (created_by);
`;

/** Insert-only. The request and the draft that a version came from are kept with it; their keys follow below. */
const versions = `
  CREATE TABLE versions (
    policy_id uuid NOT NULL REFERENCES policies (id),
    number integer NOT NULL CHECK (number > 0),
    document jsonb NOT NULL,
    layout jsonb NOT NULL,
    content_hash text NOT NULL,
    title text NOT NULL,
    description text,
    base_version integer,
    request_id uuid NOT NULL UNIQUE,
    draft_id uuid NOT NULL,
    draft_revision integer NOT NULL,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    PRIMARY KEY (policy_id, number),
    FOREIGN KEY (policy_id, base_version) REFERENCES versions (policy_id, number)
  );
  CREATE INDEX versions_base ON versions (policy_id, base_version);
  CREATE INDEX versions_draft ON versions (draft_id);
  CREATE INDEX versions_created_by ON versions (created_by);
  CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'a version is never changed or deleted'; END $$;
  CREATE TRIGGER versions_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_version();
`;

/** A deleted draft stays as a row: versions and requests point to it. */
const drafts = `
  CREATE TABLE drafts (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES policies (id),
    name text NOT NULL,
    document jsonb NOT NULL,
    layout jsonb NOT NULL,
    revision integer NOT NULL,
    base_version integer,
    base_revision integer NOT NULL,
    updated_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    updated_at timestamptz(3) NOT NULL,
    deleted_at timestamptz(3),
    FOREIGN KEY (policy_id, base_version) REFERENCES versions (policy_id, number)
  );
  CREATE INDEX drafts_policy ON drafts (policy_id, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX drafts_base ON drafts (policy_id, base_version);
  CREATE INDEX drafts_updated_by ON drafts (updated_by);
  CREATE TABLE draft_saves (
    draft_id uuid NOT NULL REFERENCES drafts (id),
    user_id uuid NOT NULL REFERENCES users (id),
    last_revision integer NOT NULL,
    PRIMARY KEY (draft_id, user_id)
  );
  CREATE INDEX draft_saves_user ON draft_saves (user_id);
`;

const requests = `
  CREATE TABLE change_requests (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES policies (id),
    draft_id uuid NOT NULL REFERENCES drafts (id),
    title text NOT NULL,
    description text,
    document jsonb NOT NULL,
    layout jsonb NOT NULL,
    content_hash text NOT NULL,
    changes jsonb NOT NULL,
    submission integer NOT NULL,
    draft_revision integer NOT NULL,
    base_version integer,
    approvals_needed integer NOT NULL CHECK (approvals_needed >= 0),
    submitted_by uuid NOT NULL REFERENCES users (id),
    submitted_at timestamptz(3) NOT NULL,
    withdrawn_at timestamptz(3),
    FOREIGN KEY (policy_id, base_version) REFERENCES versions (policy_id, number)
  );
  CREATE INDEX change_requests_policy ON change_requests (policy_id, id DESC);
  CREATE INDEX change_requests_draft ON change_requests (draft_id);
  CREATE INDEX change_requests_base ON change_requests (policy_id, base_version);
  CREATE INDEX change_requests_submitted_by ON change_requests (submitted_by);
  ALTER TABLE versions
    ADD FOREIGN KEY (request_id) REFERENCES change_requests (id),
    ADD FOREIGN KEY (draft_id) REFERENCES drafts (id);
  CREATE TABLE change_request_authors (
    request_id uuid NOT NULL REFERENCES change_requests (id),
    user_id uuid NOT NULL REFERENCES users (id),
    PRIMARY KEY (request_id, user_id)
  );
  CREATE INDEX change_request_authors_user ON change_request_authors (user_id);
  CREATE TABLE reviews (
    id uuid PRIMARY KEY,
    given bigint GENERATED ALWAYS AS IDENTITY,
    request_id uuid NOT NULL REFERENCES change_requests (id),
    submission integer NOT NULL,
    content_hash text NOT NULL,
    verdict text NOT NULL,
    comment text,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL
  );
  CREATE INDEX reviews_request ON reviews (request_id, given);
  CREATE INDEX reviews_created_by ON reviews (created_by);
`;

const releases = `
  CREATE TABLE releases (
    id uuid PRIMARY KEY,
    made bigint GENERATED ALWAYS AS IDENTITY,
    policy_id uuid NOT NULL REFERENCES policies (id),
    version integer NOT NULL,
    kind text NOT NULL,
    effective_from timestamptz(3) NOT NULL,
    reason text,
    base_version integer,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL,
    suspended_by uuid REFERENCES releases (id),
    cancelled_at timestamptz(3),
    FOREIGN KEY (policy_id, version) REFERENCES versions (policy_id, number),
    FOREIGN KEY (policy_id, base_version) REFERENCES versions (policy_id, number)
  );
  CREATE INDEX releases_made ON releases (policy_id, made DESC);
  CREATE INDEX releases_live ON releases (policy_id, effective_from DESC, made DESC)
    WHERE suspended_by IS NULL AND cancelled_at IS NULL;
  CREATE INDEX releases_version ON releases (policy_id, version);
  CREATE INDEX releases_base ON releases (policy_id, base_version);
  CREATE INDEX releases_suspended_by ON releases (suspended_by);
  CREATE INDEX releases_created_by ON releases (created_by);
`;

/**
 * What a draft is a change to: the version that it was made from, or the latest one published from it that has gone
 * live. Saves after `base_revision` are what it adds.
 */
const draftBases = `
  CREATE VIEW draft_bases AS
    SELECT d.id AS draft_id,
      CASE WHEN own.number IS NULL THEN d.base_version ELSE own.number END AS base_version,
      CASE WHEN own.number IS NULL THEN d.base_revision ELSE own.draft_revision END AS base_revision
    FROM drafts d LEFT JOIN LATERAL (
      SELECT v.number, v.draft_revision FROM versions v
      WHERE v.draft_id = d.id AND v.draft_revision >= d.base_revision AND EXISTS (
        SELECT FROM releases r
        WHERE r.policy_id = v.policy_id AND r.version = v.number AND r.kind = 'publish'
          AND r.suspended_by IS NULL AND r.cancelled_at IS NULL AND r.effective_from <= clock_timestamp())
      ORDER BY v.number DESC LIMIT 1
    ) own ON true;
`;

/** Ids are version 7 UUIDs: their order is the order in time. Whoever asked is kept by id only, so that a key may go. */
const decisions = `
  CREATE TABLE decisions (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES policies (id),
    version integer NOT NULL,
    customer text,
    tier text,
    facts jsonb NOT NULL,
    current jsonb,
    answer jsonb NOT NULL,
    evaluator_version text NOT NULL,
    actor jsonb NOT NULL,
    decided_at timestamptz(3) NOT NULL
  );
  CREATE INDEX decisions_policy ON decisions (policy_id, id DESC);
  CREATE INDEX decisions_customer ON decisions (customer, id DESC);
`;

const datasets = `
  CREATE TABLE datasets (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    policy_id uuid REFERENCES policies (id),
    customers integer NOT NULL,
    created_by uuid NOT NULL REFERENCES users (id),
    created_at timestamptz(3) NOT NULL
  );
  CREATE INDEX datasets_policy ON datasets (policy_id, id DESC);
  CREATE INDEX datasets_created_by ON datasets (created_by);
  CREATE TABLE customers (
    dataset_id uuid NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
    position integer NOT NULL,
    customer jsonb NOT NULL,
    PRIMARY KEY (dataset_id, position)
  );
`;

export class Policies1795000000002 implements MigrationInterface {
  readonly name = 'Policies1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [policies, versions, drafts, requests, releases, draftBases, decisions, datasets]) {
      await runner.query(sql);
    }
  }

  /** Migrations go forward only. */
  async down(): Promise<void> {
    throw new Error('There is no way back from this migration.');
  }
}
