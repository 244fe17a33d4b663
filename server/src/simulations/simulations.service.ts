// Simulations as they are asked for, read and deleted.
import { Injectable } from '@nestjs/common';
import type {
  CustomerEffect,
  ListOf,
  MovesQuery,
  NewSimulation,
  Simulation,
  SimulationMove,
  SimulationQuery,
} from '@tierwright/shared/contracts';
import { actorMay, type Actor, type UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { DatasetsService } from '../datasets/datasets.service.js';
import { isTimedPlace, page, readCursor, type Place } from '../platform/keyset.js';
import { fail } from '../platform/problem/failure-error.js';
import { Transactions } from '../platform/transactions.js';
import { PoliciesService } from '../policies/policies.service.js';
import { readSide } from '../policies/versions.service.js';
import { ComparisonService } from '../requests/comparison.service.js';
import { SimulationQueue, type NamedContent } from './simulation-queue.service.js';
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
  dataset: {
    id: record.datasetId,
    name: record.datasetName,
    customers: record.customers,
    samples: record.samples,
  },
  asOf: record.asOf,
  by: record.by,
  createdAt: record.createdAt.toISOString(),
  finishedAt: record.finishedAt?.toISOString() ?? null,
});

/** `` is no tier, in addresses. */
const tierOf = (asked: string): string | null => (asked === '' ? null : asked);

/** None where nothing is said. */
const linesOf = (text: string | undefined): string[] | undefined => text?.split('\n').filter((line) => line !== '');

type AskedEffect = Omit<MovesQuery, 'cursor' | 'limit' | 'from' | 'to' | 'change' | 'cause'>;

/** Undefined where nothing of the effect is asked. */
function askedEffect(asked: AskedEffect): Partial<CustomerEffect> | undefined {
  const { direction, when, reviewedFrom, reviewedTo, gained, lost } = asked;
  const effect: Partial<CustomerEffect> = {
    ...(direction && { direction }),
    ...(when && { when }),
    ...(reviewedFrom !== undefined && { from: tierOf(reviewedFrom) }),
    ...(reviewedTo !== undefined && { to: tierOf(reviewedTo) }),
    ...(gained !== undefined && { gained: [gained] }),
    ...(lost !== undefined && { lost: [lost] }),
  };
  return Object.keys(effect).length === 0 ? undefined : effect;
}

const isPosition = ({ at, id }: Place): boolean => /^\d{1,9}$/.test(at) && id === '';

@Injectable()
export class SimulationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly simulations: SimulationsRepository,
    private readonly queue: SimulationQueue,
    private readonly runner: SimulationRunner,
    private readonly policies: PoliciesService,
    private readonly comparison: ComparisonService,
    private readonly datasets: DatasetsService,
    private readonly trail: AuditTrail,
  ) {}

  async create(person: UserActor, key: string, asked: NewSimulation): Promise<Simulation> {
    const policy = await this.policies.get(key);
    const subject = await this.content(person, policy.id, asked.subject, '/subject');
    const baseline =
      asked.baseline === undefined
        ? await this.live(policy.id)
        : await this.content(person, policy.id, asked.baseline, '/baseline');
    const dataset = asked.dataset === 'samples' ? null : await this.datasets.get(person, asked.dataset);
    const id = await this.transactions.run((manager) =>
      this.queue.ask(manager, person, policy, { subject, baseline, dataset, asOf: asked.asOf }),
    );
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
    { cursor, limit, from, to, change, cause, ...effect }: MovesQuery,
  ): Promise<ListOf<SimulationMove>> {
    const { datasetId } = await this.find(key, id);
    // Customers are shown to those only who may see the dataset that they come from.
    if (datasetId !== null) await this.datasets.get(actor, datasetId);
    const after = readCursor(cursor, isPosition)?.at;
    const place = { after: after === undefined ? undefined : Number(after), limit: limit + 1 };
    const keys = { changes: linesOf(change), cause: linesOf(cause) };
    const search = { from, to, effect: askedEffect(effect), ...keys, ...place };
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

  private async content(
    person: UserActor,
    policyId: string,
    side: NewSimulation['subject'],
    path: string,
  ): Promise<NamedContent> {
    return {
      side: String(side),
      document: await this.comparison.document(person, policyId, readSide(side, path)),
    };
  }

  private async live(policyId: string): Promise<NamedContent | null> {
    const document = await this.comparison.live(policyId);
    return document && { side: 'live', document };
  }

  private async find(key: string, id: string): Promise<SimulationRecord> {
    const policy = await this.policies.get(key);
    return (await this.simulations.find(policy.id, id)) ?? fail({ code: 'not-found' });
  }
}
