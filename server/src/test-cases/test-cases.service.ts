// What a policy's owners expect of customers whom they wrote down: kept with the policy, run on any side of it.
import { Injectable } from '@nestjs/common';
import {
  testCaseLimit,
  type ListOf,
  type ListQuery,
  type NewTestCase,
  type TestCase,
  type TestReport,
  type TestRun,
} from '@tierwright/shared/contracts';
import type { Violation } from '@tierwright/shared/errors';
import { todayIn } from '@tierwright/shared/evaluation';
import type { Language } from '@tierwright/shared/language';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { runTestCases, type RunnableCase } from '@tierwright/shared/test-cases';
import { DataSource, type EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { isTimedPlace, page, readCursor } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { DraftsService } from '../policies/drafts.service.js';
import { PoliciesService, type PolicyRecord } from '../policies/policies.service.js';
import { readSide } from '../policies/versions.service.js';
import { TestCasesRepository, type TestCaseRecord } from './test-cases.repository.js';

const given = ({ name, facts, asOf, current, expected }: TestCaseRecord): NewTestCase => ({
  name,
  facts,
  ...(asOf === null ? {} : { asOf }),
  ...(current === null ? {} : { current }),
  expected,
});

const toTestCase = (record: TestCaseRecord): TestCase => ({
  ...given(record),
  id: record.id,
  createdAt: record.createdAt.toISOString(),
  updatedAt: record.updatedAt.toISOString(),
});

const toRecord = ({ name, facts, asOf, current, expected }: NewTestCase) => ({
  name,
  facts,
  asOf: asOf ?? null,
  current: current ?? null,
  expected,
});

@Injectable()
export class TestCasesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly testCases: TestCasesRepository,
    private readonly policies: PoliciesService,
    private readonly drafts: DraftsService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(key: string, { cursor, limit }: ListQuery): Promise<ListOf<TestCase>> {
    const { manager } = this.dataSource;
    const { id } = await this.policies.get(key);
    const after = readCursor(cursor, isTimedPlace)?.id;
    const rows = await this.testCases.page(manager, id, after, limit + 1);
    return page(rows, limit, (row) => ({ at: row.createdAt.toISOString(), id: row.id }), toTestCase);
  }

  create(person: UserActor, key: string, body: NewTestCase): Promise<TestCase> {
    return this.inTurn(key, async (manager, policy) => {
      const count = await this.testCases.count(manager, policy.id);
      if (count >= testCaseLimit) fail({ code: 'too-large', data: { limit: `${testCaseLimit}` } });
      const now = this.clock.now();
      const own = { id: this.ids.next(), policyId: policy.id, updatedBy: person.id, createdAt: now, updatedAt: now };
      const record = { ...toRecord(body), ...own };
      await this.testCases.save(manager, record);
      await this.tell(manager, person, policy, 'created', undefined, record);
      return toTestCase(record);
    });
  }

  change(person: UserActor, key: string, id: string, body: NewTestCase): Promise<TestCase> {
    return this.inTurn(key, async (manager, policy) => {
      const before = await this.find(manager, policy, id);
      const after = { ...before, ...toRecord(body), updatedBy: person.id, updatedAt: this.clock.now() };
      await this.testCases.save(manager, after);
      await this.tell(manager, person, policy, 'changed', before, after);
      return toTestCase(after);
    });
  }

  remove(person: UserActor, key: string, id: string): Promise<void> {
    return this.inTurn(key, async (manager, policy) => {
      const before = await this.find(manager, policy, id);
      await this.testCases.remove(manager, id);
      await this.tell(manager, person, policy, 'deleted', before, undefined);
    });
  }

  async run(key: string, { subject }: TestRun, language: Language): Promise<TestReport> {
    const { id } = await this.policies.get(key);
    const document = await this.drafts.document(id, readSide(subject, '/subject'));
    return this.report(document, await this.all(this.dataSource.manager, id), language);
  }

  /** How every case comes out, and what of that stands in the way of submitting. */
  async check(
    manager: EntityManager,
    policyId: string,
    document: PolicyDocument,
  ): Promise<{ report: TestReport; violations: Violation[] }> {
    const cases = await this.all(manager, policyId);
    const report = this.report(document, cases, 'en');
    return { report, violations: report.failed === 0 ? [] : this.failures(document, cases, report) };
  }

  private failures(document: PolicyDocument, cases: readonly RunnableCase[], english: TestReport): Violation[] {
    const chinese = this.report(document, cases, 'zh-CN');
    return english.results.flatMap(({ passed, name, refused, actual }, i): Violation[] => {
      if (passed) return [];
      const got = actual ? JSON.stringify(actual) : (refused ?? '');
      return [
        {
          path: `/testCases/${i}`,
          code: 'test-case-failed',
          message: {
            en: `The test case “${name}” fails. ${refused ?? ''}`.trim(),
            'zh-CN': `测试用例“${name}”未通过。${chinese.results[i]?.refused ?? ''}`,
          },
          expected: JSON.stringify(cases[i]?.expected),
          got,
        },
      ];
    });
  }

  private async all(manager: EntityManager, policyId: string): Promise<RunnableCase[]> {
    const records = await this.testCases.page(manager, policyId, undefined, testCaseLimit);
    return records.map((record) => ({ ...given(record), id: record.id }));
  }

  private report(document: PolicyDocument, cases: readonly RunnableCase[], language: Language): TestReport {
    const policy = withDefaults(document);
    return runTestCases(policy, cases, { today: todayIn(policy.timezone, this.clock.now()), language });
  }

  private async find(manager: EntityManager, policy: PolicyRecord, id: string): Promise<TestCaseRecord> {
    return (await this.testCases.find(manager, policy.id, id)) ?? fail({ code: 'not-found' });
  }

  private inTurn<T>(key: string, work: (manager: EntityManager, policy: PolicyRecord) => Promise<T>): Promise<T> {
    return this.transactions.run(async (manager) => work(manager, await this.policies.lock(key, manager)));
  }

  private async tell(
    manager: EntityManager,
    person: UserActor,
    policy: PolicyRecord,
    what: 'created' | 'changed' | 'deleted',
    before: TestCaseRecord | undefined,
    after: TestCaseRecord | undefined,
  ): Promise<void> {
    const digest = this.trail.digester();
    // Whoever the customer is stays out of the trail.
    const told = ({ name, expected, facts, asOf, current }: TestCaseRecord) => ({
      name,
      expected,
      customer: digest({ facts, asOf, current }),
    });
    await this.trail.append(manager, {
      actor: person,
      action: `test-case.${what}`,
      subject: { kind: 'test-case', id: (after ?? before)?.id ?? '', policy: policy.key },
      ...(before ? { before: told(before) } : {}),
      ...(after ? { after: told(after) } : {}),
    });
  }
}
