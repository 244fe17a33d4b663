// All or nothing: the state change and its audit event go in one transaction.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

@Injectable()
export class Transactions {
  private readonly waiting = new WeakMap<EntityManager, (() => void)[]>();

  constructor(private readonly dataSource: DataSource) {}

  /** Inside, use only the manager that is passed in: the embedded database has one connection, and any other would wait for it. */
  async run<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const tasks: (() => void)[] = [];
    const result = await this.dataSource.transaction((manager) => {
      this.waiting.set(manager, tasks);
      return work(manager);
    });
    for (const task of tasks) task();
    return result;
  }

  /** For what may be told only once it can no longer be undone; never if it is. */
  afterCommit(manager: EntityManager, task: () => void): void {
    this.waiting.get(manager)?.push(task);
  }
}
