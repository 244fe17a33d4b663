// Runs simulations one after the other, each in a thread of its own, a few hundred customers at a time: what is in memory does
// not grow with the dataset.
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { DatasetsService } from '../datasets/datasets.service.js';
import type { Customer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import { samplesOf } from './samples.js';
import type { SimulationTask } from './simulation-task.js';
import { SimulationThread } from './simulation-thread.js';
import { SimulationsRepository } from './simulations.repository.js';

export interface SimulationJob extends SimulationTask {
  id: string;
  policy: string;
  /** Null for samples. */
  datasetId: string | null;
}

interface CustomerRow {
  position: number;
  customer: Customer;
}

const atATime = 500;

@Injectable()
export class SimulationRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('simulations');
  private last: Promise<void> = Promise.resolve();
  private running: { id: string; thread: SimulationThread } | undefined;
  private isStopping = false;

  constructor(
    private readonly simulations: SimulationsRepository,
    private readonly datasets: DatasetsService,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.simulations.interrupt(this.clock.now());
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.running?.thread.stop();
    await this.last;
  }

  /** Once it is committed. */
  begin(job: SimulationJob): void {
    this.last = this.last.then(() => this.run(job)).catch((error: unknown) => this.log.error(error));
  }

  /** One that was deleted. */
  async cancel(id: string): Promise<void> {
    if (this.running?.id === id) await this.running.thread.stop();
  }

  private async run(job: SimulationJob): Promise<void> {
    if (this.isStopping) return;
    const thread = new SimulationThread(job);
    this.running = { id: job.id, thread };
    try {
      await this.simulate(job, thread);
    } catch (error) {
      if (!this.isStopping) await this.fail(job, error);
    } finally {
      this.running = undefined;
      await thread.stop();
    }
  }

  private async simulate({ id, datasetId, policy, subject }: SimulationJob, thread: SimulationThread): Promise<void> {
    const pageOf = this.pages(datasetId, subject);
    let done = 0;
    for (let after: number | undefined; ;) {
      const customers = await pageOf(after);
      const rows = await thread.rows(customers.map(({ customer }) => customer));
      done += rows.length;
      const placed = rows.map((row, i) => ({ ...row, position: customers[i]?.position ?? 0 }));
      if (!(await this.simulations.addRows(id, placed, done))) return;
      if (customers.length < atATime) break;
      after = customers.at(-1)?.position;
    }
    const summary = await thread.summary();
    await this.transactions.run(async (manager) => {
      const at = this.clock.now();
      if (!(await this.simulations.finish(manager, id, { status: 'done', summary, at }))) return;
      const { evaluated, undetermined, invalid, moved } = summary;
      const about = { kind: 'simulation', id, policy };
      const after = { evaluated, undetermined, invalid, moved };
      await this.trail.append(manager, { actor: systemActor, action: 'simulation.finished', subject: about, after });
    });
  }

  /** So many customers behind a position, in order. */
  private pages(
    datasetId: string | null,
    subject: PolicyDocument,
  ): (after: number | undefined) => Promise<CustomerRow[]> {
    if (datasetId !== null) return (after) => this.datasets.customers(datasetId, after, atATime);
    const samples = samplesOf(subject, this.clock.now());
    return async (after = 0) =>
      samples.slice(after, after + atATime).map((customer, i) => ({ position: after + i + 1, customer }));
  }

  /** Whoever deleted it wants to hear nothing of it. */
  private async fail({ id, policy }: SimulationJob, error: unknown): Promise<void> {
    await this.transactions.run(async (manager) => {
      const at = this.clock.now();
      if (!(await this.simulations.finish(manager, id, { status: 'failed', summary: null, at }))) return;
      this.log.error(`${id} failed: ${String(error)}`);
      const subject = { kind: 'simulation', id, policy };
      await this.trail.append(manager, { actor: systemActor, action: 'simulation.failed', subject });
    });
  }
}
