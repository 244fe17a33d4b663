import { Injectable } from '@nestjs/common';
import type { Person } from '@tierwright/shared/contracts';
import type { EntityManager } from 'typeorm';

export interface NewCommentRecord {
  id: string;
  requestId: string;
  contentHash: string;
  ruleId: string | null;
  nodeId: string | null;
  text: string;
  createdBy: string;
  createdAt: Date;
}

export interface CommentRecord extends Omit<NewCommentRecord, 'createdBy'> {
  by: Person;
  resolvedBy: Person | null;
  resolvedAt: Date | null;
}

const select = `SELECT c.id, c.request_id AS "requestId", c.content_hash AS "contentHash", c.rule_id AS "ruleId",
    c.node_id AS "nodeId", c.text, c.created_at AS "createdAt", json_build_object('id', u.id, 'name', u.name) AS "by",
    CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name) END AS "resolvedBy",
    c.resolved_at AS "resolvedAt"
  FROM comments c JOIN users u ON u.id = c.created_by LEFT JOIN users s ON s.id = c.resolved_by`;

@Injectable()
export class CommentsRepository {
  async find(manager: EntityManager, requestId: string, id: string): Promise<CommentRecord | null> {
    const rows: CommentRecord[] = await manager.query(`${select} WHERE c.request_id = $1 AND c.id = $2`, [
      requestId,
      id,
    ]);
    return rows[0] ?? null;
  }

  /** In the order in which they were written; `after` is the id of the last one seen. */
  page(manager: EntityManager, requestId: string, after: string | undefined, limit: number): Promise<CommentRecord[]> {
    return manager.query(
      `${select} WHERE c.request_id = $1 AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`,
      [requestId, after ?? null, limit],
    );
  }

  async insert(manager: EntityManager, comment: NewCommentRecord): Promise<void> {
    const { id, requestId, contentHash, ruleId, nodeId, text, createdBy, createdAt } = comment;
    await manager.query(
      `INSERT INTO comments (id, request_id, content_hash, rule_id, node_id, text, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, requestId, contentHash, ruleId, nodeId, text, createdBy, createdAt],
    );
  }

  /** Null opens it again. */
  async resolve(manager: EntityManager, id: string, resolved: { by: string; at: Date } | null): Promise<void> {
    await manager.query('UPDATE comments SET resolved_by = $2, resolved_at = $3 WHERE id = $1', [
      id,
      resolved?.by ?? null,
      resolved?.at ?? null,
    ]);
  }
}
