import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TestCaseEntity } from './test-case.entity.js';

export type TestCaseRecord = TestCaseEntity;

@Injectable()
export class TestCasesRepository {
  find(manager: EntityManager, policyId: string, id: string): Promise<TestCaseRecord | null> {
    return manager.findOneBy(TestCaseEntity, { id, policyId });
  }

  /** In the order in which they were made; `after` is the id of the last one seen. */
  page(manager: EntityManager, policyId: string, after: string | undefined, limit: number): Promise<TestCaseRecord[]> {
    const query = manager.createQueryBuilder(TestCaseEntity, 'c').where('c.policyId = :policyId', { policyId });
    if (after !== undefined) query.andWhere('c.id > :after', { after });
    return query.orderBy('c.id').limit(limit).getMany();
  }

  count(manager: EntityManager, policyId: string): Promise<number> {
    return manager.countBy(TestCaseEntity, { policyId });
  }

  /** New, or in place of the one with its id. */
  async save(manager: EntityManager, record: TestCaseRecord): Promise<void> {
    await manager.save(TestCaseEntity, record);
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.delete(TestCaseEntity, { id });
  }
}
