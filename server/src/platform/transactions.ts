// All or nothing: the state change and its audit event go in one transaction.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

@Injectable()
export class Transactions {
  constructor(private readonly dataSource: DataSource) {}

  /** Inside, use only the manager that is passed in: the embedded database has one connection, and any other would wait for it. */
  run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }
}
