// Takes simulations on, inside whatever transaction they belong to; they begin once it is committed.
import { Injectable } from '@nestjs/common';
import { dayIn, todayIn } from '@tierwright/shared/evaluation';
import { contentHash, withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import type { EntityManager } from 'typeorm';
import type { UserActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Ids } from '../platform/ids.js';
import { Transactions } from '../platform/transactions.js';
import { samplesOf } from './samples.js';
import { SimulationRunner } from './simulation-runner.service.js';
import { SimulationsRepository } from './simulations.repository.js';

/** A content, and the side as whoever asks wrote it. */
export interface NamedContent {
  side: string;
  document: PolicyDocument;
}

export interface AskedSimulation {
  subject: NamedContent;
  baseline: NamedContent | null;
  /** Without one, samples made up for the subject. */
  dataset: { id: string; name: string; customers: number } | null;
  asOf?: string | undefined;
}

@Injectable()
export class SimulationQueue {
  constructor(
    private readonly transactions: Transactions,
    private readonly simulations: SimulationsRepository,
    private readonly runner: SimulationRunner,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async ask(
    manager: EntityManager,
    person: UserActor,
    policy: { id: string; key: string },
    { subject, baseline, dataset, asOf: day }: AskedSimulation,
  ): Promise<string> {
    const { timezone } = withDefaults(subject.document);
    const [id, createdAt] = [this.ids.next(), this.clock.now()];
    const asOf = day === undefined ? todayIn(timezone, createdAt) : dayIn(timezone, day);
    await this.simulations.insert(manager, {
      id,
      policyId: policy.id,
      subject: subject.side,
      subjectHash: contentHash(subject.document),
      baseline: baseline && baseline.side,
      baselineHash: baseline && contentHash(baseline.document),
      datasetId: dataset && dataset.id,
      datasetName: dataset?.name ?? '',
      samples: dataset === null,
      customers: dataset?.customers ?? samplesOf(subject.document, createdAt).length,
      asOf,
      createdBy: person.id,
      createdAt,
    });
    const asked = { subject: subject.side, baseline: baseline && baseline.side, dataset: dataset?.id ?? 'samples' };
    const about = { kind: 'simulation', id, policy: policy.key };
    await this.trail.append(manager, {
      actor: person,
      action: 'simulation.started',
      subject: about,
      after: { ...asked, asOf },
    });
    const contents = { subject: subject.document, baseline: baseline && baseline.document };
    const job = { id, policy: policy.key, datasetId: dataset && dataset.id, ...contents, asOf };
    this.transactions.afterCommit(manager, () => this.runner.begin(job));
    return id;
  }
}
