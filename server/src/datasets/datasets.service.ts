import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Customer, Dataset, ListOf, ListQuery, NewDataset } from '@tierwright/shared/contracts';
import { readCustomers, rowViolation, unknownColumns, type RowProblem } from '@tierwright/shared/datasets';
import type { Violation } from '@tierwright/shared/errors';
import { withDefaults, type Policy } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import { actorMay, policiesWith, type Actor, type UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { isTimedPlace, page, readCursor, type Place } from '../platform/keyset.js';
import { fail, orFail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { DraftsService } from '../policies/drafts.service.js';
import { PoliciesService } from '../policies/policies.service.js';
import { readSide } from '../policies/versions.service.js';
import { DatasetsRepository, type CustomerRow, type DatasetRecord } from './datasets.repository.js';
import { readText, splitRows } from './read-csv.js';

/** What a CSV file does not say of itself. */
export interface CsvWords {
  name: string;
  policy: string;
  /** Whose facts the columns are: `live`, a version, `draft:<id>`; left out, live or else the newest draft. */
  subject?: string | undefined;
}

/** `ignored`: columns of the file that the policy does not know. */
export type CreatedDataset = Dataset & { ignored: string[] };

const toDataset = ({ createdAt, ...dataset }: DatasetRecord): Dataset => ({
  ...dataset,
  createdAt: createdAt.toISOString(),
});

const isPosition = ({ at, id }: Place): boolean => /^\d{1,9}$/.test(at) && id === '';

const refuseRows = (problems: readonly RowProblem[]): never =>
  fail({ code: 'csv-invalid', violations: problems.map(rowViolation) });

function refuseTwins(customers: readonly Customer[]): void {
  const seen = new Set<string>();
  const message = { en: 'Another customer has this id.', 'zh-CN': '另一名客户使用了相同的编号。' };
  const violations = customers.flatMap(({ id }, i): Violation[] => {
    if (seen.has(id)) return [{ path: `/customers/${i}/id`, code: 'repeated-id', message, got: id }];
    seen.add(id);
    return [];
  });
  if (violations.length > 0) fail({ code: 'value-invalid', violations: violations.slice(0, 100) });
}

@Injectable()
export class DatasetsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly datasets: DatasetsRepository,
    private readonly policies: PoliciesService,
    private readonly drafts: DraftsService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async list(
    actor: Actor,
    { cursor, limit, policy }: ListQuery & { policy?: string | undefined },
  ): Promise<ListOf<Dataset>> {
    const below = readCursor(cursor, isTimedPlace)?.id;
    const policies = policiesWith(actor, 'datasets:read');
    const rows = await this.datasets.page({ below, policy, policies, limit: limit + 1 });
    return page(rows, limit, ({ id, createdAt }) => ({ at: createdAt.toISOString(), id }), toDataset);
  }

  async get(actor: Actor, id: string): Promise<Dataset> {
    return toDataset(await this.find(actor, id));
  }

  async rows(actor: Actor, id: string, { cursor, limit }: ListQuery): Promise<ListOf<Customer>> {
    await this.find(actor, id);
    const after = readCursor(cursor, isPosition);
    const rows = await this.datasets.rows(id, after && Number(after.at), limit + 1);
    return page(
      rows,
      limit,
      ({ position }) => ({ at: String(position), id: '' }),
      ({ customer }) => customer,
    );
  }

  /** For working through a dataset that the caller may see: so many customers behind a position, in order. */
  customers(id: string, after: number | undefined, limit: number): Promise<CustomerRow[]> {
    return this.datasets.rows(id, after, limit);
  }

  /** The last one made for a policy; null where there is none. Inside a transaction. */
  async newestOf(policy: string, manager: EntityManager): Promise<Dataset | null> {
    const [newest] = await this.datasets.page({ below: undefined, policy, policies: 'all', limit: 1 }, manager);
    return newest ? toDataset(newest) : null;
  }

  async create(person: UserActor, { name, policy, customers }: NewDataset): Promise<CreatedDataset> {
    this.refuseUnless(person, policy);
    refuseTwins(customers);
    return { ...(await this.keep(person, name, policy, customers)), ignored: [] };
  }

  async import(person: UserActor, { name, policy, subject }: CsvWords, file: Readable): Promise<CreatedDataset> {
    this.refuseUnless(person, policy);
    const read = await this.policy(policy, subject);
    const rows = splitRows(orFail(await readText(file)));
    if (!rows.ok) return refuseRows(rows.error);
    const customers = readCustomers(rows.value, read);
    if (!customers.ok) return refuseRows(customers.error);
    const ignored = unknownColumns(rows.value[0] ?? [], read);
    return { ...(await this.keep(person, name, policy, customers.value)), ignored };
  }

  async remove(person: UserActor, id: string): Promise<void> {
    const dataset = await this.find(person, id);
    this.refuseUnless(person, dataset.policy ?? undefined);
    await this.transactions.run(async (manager) => {
      await this.datasets.remove(manager, id);
      await this.trail.append(manager, {
        actor: person,
        action: 'dataset.deleted',
        subject: subjectOf(id, dataset.policy),
        before: { name: dataset.name, customers: dataset.customers },
      });
    });
  }

  private async keep(
    person: UserActor,
    name: string,
    policy: string | undefined,
    customers: readonly Customer[],
  ): Promise<Dataset> {
    const id = this.ids.next();
    const createdAt = this.clock.now();
    await this.transactions.run(async (manager) => {
      const policyId = policy === undefined ? null : (await this.policies.get(policy, manager)).id;
      await this.datasets.insert(manager, { id, name, policyId, createdBy: person.id, createdAt }, customers);
      await this.trail.append(manager, {
        actor: person,
        action: 'dataset.created',
        subject: subjectOf(id, policy),
        after: { name, customers: customers.length },
      });
    });
    return toDataset({ id, name, policy: policy ?? null, customers: customers.length, createdAt });
  }

  /** One that is for a policy which the actor may not see is not there. */
  private async find(actor: Actor, id: string): Promise<DatasetRecord> {
    const dataset = await this.datasets.find(id);
    const visible = dataset && actorMay(actor, 'datasets:read', dataset.policy ?? undefined);
    return visible ? dataset : fail({ code: 'not-found' });
  }

  private async policy(key: string, subject: string | undefined): Promise<Policy> {
    const { id } = await this.policies.get(key);
    return withDefaults(await this.drafts.document(id, readSide(subject, '/subject')));
  }

  private refuseUnless(person: UserActor, policy: string | undefined): void {
    if (!actorMay(person, 'datasets:edit', policy)) fail({ code: 'not-allowed' });
  }
}

const subjectOf = (id: string, policy: string | null | undefined) => ({
  kind: 'dataset',
  id,
  ...(policy ? { policy } : {}),
});
