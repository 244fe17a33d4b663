import { Injectable } from '@nestjs/common';
import type { Customer } from '@tierwright/shared/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { DatasetEntity } from './dataset.entity.js';

export interface DatasetRecord {
  id: string;
  name: string;
  /** Key of the policy that it is for. */
  policy: string | null;
  customers: number;
  createdAt: Date;
}

export interface DatasetSearch {
  /** The id of the last one seen. */
  below: string | undefined;
  policy: string | undefined;
  /** The policies whose datasets whoever asks may see; those of no policy go with `all`. */
  policies: 'all' | readonly string[];
  limit: number;
}

export interface CustomerRow {
  position: number;
  customer: Customer;
}

export type NewDatasetRecord = Omit<DatasetEntity, 'customers'>;

const select = `SELECT d.id, d.name, p.key AS policy, d.customers, d.created_at AS "createdAt"
  FROM datasets d LEFT JOIN policies p ON p.id = d.policy_id`;
const chunk = 1000;

@Injectable()
export class DatasetsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string, manager: EntityManager = this.dataSource.manager): Promise<DatasetRecord | null> {
    const rows: DatasetRecord[] = await manager.query(`${select} WHERE d.id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** The newest first. */
  page(
    { below, policy, policies, limit }: DatasetSearch,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<DatasetRecord[]> {
    return manager.query(
      `${select} WHERE ($1::uuid IS NULL OR d.id < $1) AND ($2::text IS NULL OR p.key = $2)
         AND ($3::text[] IS NULL OR p.key = ANY ($3)) ORDER BY d.id DESC LIMIT $4`,
      [below ?? null, policy ?? null, policies === 'all' ? null : policies, limit],
    );
  }

  /** In their order; `after` is the position of the last one seen. */
  rows(id: string, after: number | undefined, limit: number): Promise<CustomerRow[]> {
    return this.dataSource.query(
      `SELECT position, customer FROM customers WHERE dataset_id = $1 AND position > $2 ORDER BY position LIMIT $3`,
      [id, after ?? 0, limit],
    );
  }

  async insert(manager: EntityManager, dataset: NewDatasetRecord, customers: readonly Customer[]): Promise<void> {
    await manager.insert(DatasetEntity, { ...dataset, customers: customers.length });
    for (let start = 0; start < customers.length; start += chunk) {
      await manager.query(
        `INSERT INTO customers (dataset_id, position, customer)
         SELECT $1, $2 + e.position, e.customer
         FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e (customer, position)`,
        [dataset.id, start, JSON.stringify(customers.slice(start, start + chunk))],
      );
    }
  }

  /** Its customers go with it. */
  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(DatasetEntity, { id });
  }
}
