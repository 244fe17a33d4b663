// Simulations as they are asked for, read and deleted.
import { Injectable } from '@nestjs/common';
import type {
  ListOf,
  MovesQuery,
  NewSimulation,
  Simulation,
  SimulationMove,
  SimulationQuery,
} from '@tierwright/shared/contracts';
import { dayIn, todayIn } from '@tierwright/shared/evaluation';
import { contentHash, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { actorMay, type Actor, type UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { DatasetsService } from '../datasets/datasets.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { isTimedPlace, page, readCursor, type Place } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { PoliciesService } from '../policies/policies.service.js';
import { readSide } from '../policies/versions.service.js';
import { ComparisonService } from '../requests/comparison.service.js';
import { SimulationRunner } from './simulation-runner.service.js';
import { SimulationsRepository, type SimulationRecord } from './simulations.repository.js';

const toSimulation = (record: SimulationRecord): Simulation => ({
  id: record.id,
  status: record.status,
  progress: record.status === 'done' ? 1 : Math.min(0.99, record.done / Math.max(1, record.customers)),
  summary: record.summary,
  subject: { side: record.subject, contentHash: record.subjectHash },
  baseline:
    record.baseline === null || record.baselineHash === null
      ? null
      : { side: record.baseline, contentHash: record.baselineHash },
  dataset: { id: record.datasetId, name: record.datasetName, customers: record.customers },
  asOf: record.asOf,
  by: record.by,
  createdAt: record.createdAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null,
});

const isPosition = ({ at, id }: Place): boolean => /^\d{1,9}$/.test(at) && id === '';

@Injectable()
export class SimulationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly simulations: SimulationsRepository,
    private readonly runner: SimulationRunner,
    private readonly policies: PoliciesService,
    private readonly comparison: ComparisonService,
    private readonly datasets: DatasetsService,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async create(person: UserActor, key: string, asked: NewSimulation): Promise<Simulation> {
    const policy = await this.policies.get(key);
    const subject = await this.comparison.document(person, policy.id, readSide(asked.subject, '/subject'));
    const baseline = await this.baseline(person, policy.id, asked.baseline);
    const dataset = await this.datasets.get(person, asked.dataset);
    const { timezone } = withDefaults(subject);
    const createdAt = this.clock.now();
    const asOf = asked.asOf === undefined ? todayIn(timezone, createdAt) : dayIn(timezone, asked.asOf);
    const id = this.ids.next();
    await this.transactions.run(async (manager) => {
      await this.simulations.insert(manager, {
        id,
        policyId: policy.id,
        subject: String(asked.subject),
        subjectHash: contentHash(subject),
        baseline: baseline && String(asked.baseline ?? 'live'),
        baselineHash: baseline && contentHash(baseline),
        datasetId: dataset.id,
        datasetName: dataset.name,
        customers: dataset.customers,
        asOf,
        createdBy: person.id,
        createdAt,
      });
      const after = { subject: asked.subject, baseline: asked.baseline ?? null, dataset: dataset.id, asOf };
      const about = { kind: 'simulation', id, policy: key };
      await this.trail.append(manager, { actor: person, action: 'simulation.started', subject: about, after });
    });
    this.runner.begin({ id, policy: key, datasetId: dataset.id, subject, baseline, asOf });
    return this.get(key, id);
  }

  async list(key: string, { cursor, limit, contentHash: hash }: SimulationQuery): Promise<ListOf<Simulation>> {
    const { id: policyId } = await this.policies.get(key);
    const below = readCursor(cursor, isTimedPlace)?.id;
    const rows = await this.simulations.page(policyId, { contentHash: hash, below, limit: limit + 1 });
    return page(rows, limit, ({ id, createdAt }) => ({ at: createdAt.toISOString(), id }), toSimulation);
  }

  async get(key: string, id: string): Promise<Simulation> {
    return toSimulation(await this.find(key, id));
  }

  async moves(
    actor: Actor,
    key: string,
    id: string,
    { cursor, limit, from, to }: MovesQuery,
  ): Promise<ListOf<SimulationMove>> {
    const { datasetId } = await this.find(key, id);
    // Customers are shown to those only who may see the dataset that they come from.
    if (datasetId !== null) await this.datasets.get(actor, datasetId);
    const after = readCursor(cursor, isPosition)?.at;
    const search = { from, to, after: after === undefined ? undefined : Number(after), limit: limit + 1 };
    const rows = await this.simulations.moves(id, search);
    return page(
      rows,
      limit,
      ({ position }) => ({ at: String(position), id: '' }),
      ({ position: _, ...move }) => move,
    );
  }

  /** By whoever asked for it, or who may edit datasets. One that is under way ends. */
  async remove(person: UserActor, key: string, id: string): Promise<void> {
    const record = await this.find(key, id);
    if (record.by.id !== person.id && !actorMay(person, 'datasets:edit', key)) fail({ code: 'not-allowed' });
    await this.transactions.run(async (manager) => {
      await this.simulations.remove(manager, id);
      const { subject: side, baseline, status } = record;
      const subject = { kind: 'simulation', id, policy: key };
      const before = { subject: side, baseline, status };
      await this.trail.append(manager, { actor: person, action: 'simulation.deleted', subject, before });
    });
    await this.runner.cancel(id);
  }

  private async baseline(
    person: UserActor,
    policyId: string,
    side: NewSimulation['baseline'],
  ): Promise<PolicyDocument | null> {
    if (side !== undefined) return this.comparison.document(person, policyId, readSide(side, '/baseline'));
    return this.comparison.live(policyId);
  }

  private async find(key: string, id: string): Promise<SimulationRecord> {
    const policy = await this.policies.get(key);
    return (await this.simulations.find(policy.id, id)) ?? fail({ code: 'not-found' });
  }
}
