import { Injectable } from '@nestjs/common';
import type { Layout, Person } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import { DraftEntity } from './draft.entity.js';

export interface DraftRecord {
  id: string;
  policyId: string;
  name: string;
  document: PolicyDocument;
  layout: Layout;
  revision: number;
  /** What it is a change to; see the view `draft_bases`. */
  baseVersion: number | null;
  /** Saves after this revision are in the change. */
  baseRevision: number;
  updatedBy: Person;
  updatedAt: Date;
}

export type DraftHead = Omit<DraftRecord, 'document' | 'layout'>;

export interface NewDraftRecord {
  id: string;
  policyId: string;
  name: string;
  document: PolicyDocument;
  layout: Layout;
  baseVersion: number | null;
  baseRevision: number;
  by: string;
  at: Date;
}

export interface DraftChange {
  id: string;
  /** What the writer started from. */
  revision: number;
  document: PolicyDocument;
  layout?: Layout | undefined;
  name?: string | undefined;
  by: string;
  at: Date;
}

/** A change that makes another version what the draft is a change to. */
export type DraftRebase = Required<Omit<DraftChange, 'name'>> & { layout: Layout; baseVersion: number };

const head = `d.id, d.policy_id AS "policyId", d.name, d.revision, b.base_version AS "baseVersion",
  b.base_revision AS "baseRevision", json_build_object('id', u.id, 'name', u.name) AS "updatedBy",
  d.updated_at AS "updatedAt"`;
const from = `FROM drafts d JOIN draft_bases b ON b.draft_id = d.id JOIN users u ON u.id = d.updated_by`;

@Injectable()
export class DraftsRepository {
  async find(manager: EntityManager, policyId: string, id: string): Promise<DraftRecord | null> {
    const rows: DraftRecord[] = await manager.query(
      `SELECT ${head}, d.document, d.layout ${from} WHERE d.id = $1 AND d.policy_id = $2 AND d.deleted_at IS NULL`,
      [id, policyId],
    );
    return rows[0] ?? null;
  }

  /** Without their documents, the last saved first. */
  heads(manager: EntityManager, policyId: string): Promise<DraftHead[]> {
    return manager.query(
      `SELECT ${head} ${from} WHERE d.policy_id = $1 AND d.deleted_at IS NULL ORDER BY d.updated_at DESC, d.id DESC`,
      [policyId],
    );
  }

  async insert(manager: EntityManager, draft: NewDraftRecord): Promise<void> {
    const { by, at, ...rest } = draft;
    const times = { createdAt: at, updatedAt: at, deletedAt: null };
    await manager.insert(DraftEntity, { ...rest, revision: 1, updatedBy: by, ...times } as never);
  }

  /** The new revision; null where the draft is no longer at the one that the writer started from. */
  async save(manager: EntityManager, change: DraftChange): Promise<number | null> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(DraftEntity)
      .set({
        document: change.document as never,
        ...(change.layout === undefined ? {} : { layout: change.layout as never }),
        ...(change.name === undefined ? {} : { name: change.name }),
        revision: () => 'revision + 1',
        updatedBy: change.by,
        updatedAt: change.at,
      })
      .where('id = :id AND revision = :revision AND deleted_at IS NULL', { id: change.id, revision: change.revision })
      .execute();
    return affected === 1 ? change.revision + 1 : null;
  }

  /** As `save`; what was saved before it is in the base, unless somebody is noted as its author again. */
  async rebase(manager: EntityManager, change: DraftRebase): Promise<number | null> {
    const revision = await this.save(manager, change);
    if (revision === null) return null;
    const { id, baseVersion } = change;
    await manager.update(DraftEntity, { id }, { baseVersion, baseRevision: change.revision });
    return revision;
  }

  async remove(manager: EntityManager, draft: { id: string; revision: number; at: Date }): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(DraftEntity)
      .set({ deletedAt: draft.at })
      .where('id = :id AND revision = :revision AND deleted_at IS NULL', draft)
      .execute();
    return affected === 1;
  }

  async noteSave(manager: EntityManager, draftId: string, userId: string, revision: number): Promise<void> {
    await manager.query(
      `INSERT INTO draft_saves (draft_id, user_id, last_revision) VALUES ($1, $2, $3)
       ON CONFLICT (draft_id, user_id) DO UPDATE SET last_revision = excluded.last_revision`,
      [draftId, userId, revision],
    );
  }

  /** Everyone whose save is in the draft since its base. */
  authors(manager: EntityManager, draft: Pick<DraftRecord, 'id' | 'baseRevision'>): Promise<Person[]> {
    return manager.query(
      `SELECT u.id, u.name FROM draft_saves s JOIN users u ON u.id = s.user_id
       WHERE s.draft_id = $1 AND s.last_revision > $2 ORDER BY u.name, u.id`,
      [draft.id, draft.baseRevision],
    );
  }
}
