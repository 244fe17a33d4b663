import { Injectable } from '@nestjs/common';
import type { Person } from '@tierwright/shared/contracts';
import type { Fact } from '@tierwright/shared/policy';
import { DataSource, type EntityManager } from 'typeorm';
import { FactEntity } from './fact.entity.js';
import { wordsOf } from './words.js';

export interface FactRecord {
  key: string;
  definition: Fact;
  revision: number;
  updatedBy: Person;
  updatedAt: Date;
}

export interface FactWriting {
  definition: Fact;
  by: string;
  at: Date;
}

export interface FactSearch {
  /** The key of the last one seen. */
  after: string | undefined;
  search: string | undefined;
  limit: number;
}

const select = `SELECT f.key, f.definition, f.revision, f.updated_at AS "updatedAt",
    json_build_object('id', u.id, 'name', u.name) AS "updatedBy"
  FROM facts f JOIN users u ON u.id = f.updated_by`;

@Injectable()
export class FactsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(key: string, manager: EntityManager = this.dataSource.manager): Promise<FactRecord | null> {
    const rows: FactRecord[] = await manager.query(`${select} WHERE f.key = $1`, [key]);
    return rows[0] ?? null;
  }

  /** By key. */
  page({ after, search, limit }: FactSearch): Promise<FactRecord[]> {
    return this.dataSource.query(
      `${select} WHERE ($1::text IS NULL OR f.key > $1) AND ($2::text IS NULL OR position($2 in f.words) > 0)
       ORDER BY f.key LIMIT $3`,
      [after ?? null, search?.trim().toLowerCase() || null, limit],
    );
  }

  async definitions(keys: readonly string[], manager: EntityManager): Promise<Fact[]> {
    if (keys.length === 0) return [];
    const rows: Pick<FactRecord, 'definition'>[] = await manager.query(
      'SELECT definition FROM facts WHERE key = ANY ($1)',
      [keys],
    );
    return rows.map(({ definition }) => definition);
  }

  /** False where the key is taken. */
  async insert(manager: EntityManager, { definition, by, at }: FactWriting): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `INSERT INTO facts (key, definition, words, revision, updated_by, created_at, updated_at)
       VALUES ($1, $2, $3, 1, $4, $5, $5) ON CONFLICT (key) DO NOTHING RETURNING key`,
      [definition.key, JSON.stringify(definition), wordsOf(definition), by, at],
    );
    return rows.length === 1;
  }

  /** False where the fact is no longer at the revision that the writer started from. */
  async update(manager: EntityManager, revision: number, { definition, by, at }: FactWriting): Promise<boolean> {
    const { affected } = await manager
      .createQueryBuilder()
      .update(FactEntity)
      .set({
        definition: definition as never,
        words: wordsOf(definition),
        revision: revision + 1,
        updatedBy: by,
        updatedAt: at,
      })
      .where('key = :key AND revision = :revision', { key: definition.key, revision })
      .execute();
    return affected === 1;
  }

  async remove(manager: EntityManager, key: string, revision: number): Promise<boolean> {
    const { affected } = await manager.delete(FactEntity, { key, revision });
    return affected === 1;
  }
}
