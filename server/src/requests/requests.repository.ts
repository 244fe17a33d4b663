import { Injectable } from '@nestjs/common';
import type { Layout, Person } from '@tierwright/shared/contracts';
import type { Text } from '@tierwright/shared/language';
import type { Change, PolicyDocument, RequestState, ReviewVerdict } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import { ChangeRequestEntity } from './change-request.entity.js';
import { ReviewEntity } from './review.entity.js';

export interface ReviewRecord {
  id: string;
  verdict: ReviewVerdict;
  comment: string | null;
  contentHash: string;
  submission: number;
  by: Person;
  createdAt: string;
}

/** A request without what it would make live. */
export interface RequestHead extends Omit<RequestState, 'authors' | 'reviews'> {
  id: string;
  draftId: string;
  title: string;
  description: string | null;
  draftRevision: number;
  submittedBy: Person;
  submittedAt: Date;
  authors: Person[];
  reviews: ReviewRecord[];
}

export interface RequestRecord extends RequestHead {
  document: PolicyDocument;
  layout: Layout;
  changes: Change[];
}

export interface OpenRequest extends RequestHead {
  policy: { key: string; name: Text };
  liveVersion: number | null;
}

/** What a submitting puts into a request. */
export interface Submission {
  title: string;
  description: string | null;
  document: PolicyDocument;
  layout: Layout;
  contentHash: string;
  changes: Change[];
  submission: number;
  draftRevision: number;
  baseVersion: number | null;
  submittedBy: string;
  submittedAt: Date;
}

export type NewRequestRecord = Submission & { id: string; policyId: string; draftId: string; approvalsNeeded: number };

const head = `r.id, r.draft_id AS "draftId", r.title, r.description, r.content_hash AS "contentHash", r.submission,
  r.draft_revision AS "draftRevision", r.base_version AS "baseVersion", r.approvals_needed AS need,
  r.submitted_at AS "submittedAt", json_build_object('id', s.id, 'name', s.name) AS "submittedBy",
  r.withdrawn_at IS NOT NULL AS withdrawn,
  (SELECT v.number FROM versions v WHERE v.request_id = r.id) AS "publishedVersion",
  coalesce((SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id)
    FROM change_request_authors a JOIN users u ON u.id = a.user_id WHERE a.request_id = r.id), '[]') AS authors,
  coalesce((SELECT json_agg(json_build_object('id', w.id, 'verdict', w.verdict, 'comment', w.comment,
      'contentHash', w.content_hash, 'submission', w.submission, 'createdAt', w.created_at,
      'by', json_build_object('id', u.id, 'name', u.name)) ORDER BY w.given)
    FROM reviews w JOIN users u ON u.id = w.created_by WHERE w.request_id = r.id), '[]') AS reviews`;
const from = 'FROM change_requests r JOIN users s ON s.id = r.submitted_by';
const open = `r.withdrawn_at IS NULL AND NOT EXISTS (SELECT FROM versions v WHERE v.request_id = r.id)`;

@Injectable()
export class RequestsRepository {
  async find(manager: EntityManager, policyId: string, id: string): Promise<RequestRecord | null> {
    const rows: RequestRecord[] = await manager.query(
      `SELECT ${head}, r.document, r.layout, r.changes ${from} WHERE r.policy_id = $1 AND r.id = $2`,
      [policyId, id],
    );
    return rows[0] ?? null;
  }

  /** A draft has at most one request that is neither published nor withdrawn. */
  async openOf(manager: EntityManager, draftId: string): Promise<RequestHead | null> {
    const rows: RequestHead[] = await manager.query(`SELECT ${head} ${from} WHERE r.draft_id = $1 AND ${open}`, [
      draftId,
    ]);
    return rows[0] ?? null;
  }

  /** Those that are still to be decided, the newest first. */
  open(manager: EntityManager, policyId: string): Promise<RequestHead[]> {
    return manager.query(`SELECT ${head} ${from} WHERE r.policy_id = $1 AND ${open} ORDER BY r.id DESC`, [policyId]);
  }

  /** Those of several policies that are still to be decided, with what is live of each; the newest first. */
  openAnywhere(
    manager: EntityManager,
    { policies, below, limit }: { policies: 'all' | readonly string[]; below: string | undefined; limit: number },
  ): Promise<OpenRequest[]> {
    return manager.query(
      `SELECT ${head}, json_build_object('key', p.key, 'name', p.name) AS policy, (
         SELECT l.version FROM releases l
         WHERE l.policy_id = p.id AND l.suspended_by IS NULL AND l.cancelled_at IS NULL
           AND l.effective_from <= clock_timestamp()
         ORDER BY l.effective_from DESC, l.made DESC LIMIT 1) AS "liveVersion"
       ${from} JOIN policies p ON p.id = r.policy_id
       WHERE ${open} AND NOT p.archived AND ($1::text[] IS NULL OR p.key = ANY ($1))
         AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
      [policies === 'all' ? null : policies, below ?? null, limit],
    );
  }

  /** The newest first; `below` is the id of the last one seen. */
  page(manager: EntityManager, policyId: string, below: string | undefined, limit: number): Promise<RequestHead[]> {
    return manager.query(
      `SELECT ${head} ${from} WHERE r.policy_id = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
      [policyId, below ?? null, limit],
    );
  }

  async insert(manager: EntityManager, request: NewRequestRecord): Promise<void> {
    await manager.insert(ChangeRequestEntity, { ...request, withdrawnAt: null } as never);
  }

  async replace(manager: EntityManager, id: string, submission: Submission): Promise<void> {
    await manager.update(ChangeRequestEntity, { id }, submission as never);
  }

  async setAuthors(manager: EntityManager, id: string, authors: readonly Person[]): Promise<void> {
    await manager.query('DELETE FROM change_request_authors WHERE request_id = $1', [id]);
    await manager.query('INSERT INTO change_request_authors (request_id, user_id) SELECT $1, unnest($2::uuid[])', [
      id,
      authors.map((author) => author.id),
    ]);
  }

  async addReview(manager: EntityManager, review: Omit<ReviewEntity, 'given'>): Promise<void> {
    await manager.insert(ReviewEntity, review);
  }

  async withdraw(manager: EntityManager, id: string, withdrawnAt: Date): Promise<void> {
    await manager.update(ChangeRequestEntity, { id }, { withdrawnAt });
  }
}
