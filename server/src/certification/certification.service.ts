// Has both evaluators compared on every content that is submitted: one at a time, in a thread, once for each content.
import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { passes } from '@tierwright/shared/certification';
import type { Certification } from '@tierwright/shared/contracts';
import { todayIn } from '@tierwright/shared/evaluation';
import { DataSource, type EntityManager } from 'typeorm';
import { systemActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { Transactions } from '../platform/transactions.js';
import { CertificationThread, type CertificationResult } from './certification-thread.js';
import { CertificationsRepository, type Finished, type Holder } from './certifications.repository.js';

const toFinished = (result: CertificationResult): Finished =>
  'report' in result
    ? { state: passes(result.report) ? 'passed' : 'failed', report: result.report }
    : { state: 'interrupted', reason: result.interrupted };

@Injectable()
export class CertificationService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('certification');
  /** What is waited for or under way, by content; each resolves when it is over, however it ended. */
  private readonly jobs = new Map<string, Promise<void>>();
  private last: Promise<void> = Promise.resolve();
  private readonly thread = new CertificationThread();
  private stop: () => void = () => undefined;
  private isStopping = false;
  private readonly stopped = new Promise<void>((resolve) => (this.stop = resolve));

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly certifications: CertificationsRepository,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What was cut off by the last stop, or by a crash, is done again. */
  onApplicationBootstrap(): void {
    void this.certifications.unfinished(this.dataSource.manager).then(
      (hashes) => hashes.forEach((hash) => void this.begin(hash)),
      (error: unknown) => this.log.warn(`Unfinished certifications could not be read: ${String(error)}`),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    this.stop();
    await this.thread.stop();
    await this.last;
  }

  /** As far as it is known: by the present evaluators, else by the last that were asked. */
  of(contentHash: string): Promise<Certification> {
    return this.certifications.find(this.dataSource.manager, contentHash);
  }

  /** By the present evaluators: what a release needs. */
  present(contentHash: string, manager: EntityManager = this.dataSource.manager): Promise<Certification> {
    return this.certifications.present(manager, contentHash);
  }

  /** In the transaction that submits; call `begin` once it is committed. A content that was certified before is not again. */
  async ask(manager: EntityManager, contentHash: string, holder: Holder): Promise<void> {
    const certification = await this.certifications.ask(manager, contentHash, this.clock.now());
    if (certification.finishedAt !== undefined) await this.tell(manager, contentHash, holder, certification);
  }

  /** Resolves when it is over; the same promise for whoever asks for the same content. */
  begin(contentHash: string): Promise<void> {
    const known = this.jobs.get(contentHash);
    if (known) return known;
    const job = this.last
      .then(() => this.certify(contentHash))
      .catch((error: unknown) => this.log.warn(`A certification has to be tried again: ${String(error)}`))
      .finally(() => this.jobs.delete(contentHash));
    this.jobs.set(contentHash, job);
    this.last = job;
    return job;
  }

  /** Begins it if need be, and waits so many milliseconds at most. Never inside a transaction. */
  async settled(contentHash: string, patience: number): Promise<Certification> {
    const before = await this.present(contentHash);
    if (before.state === 'passed' || before.state === 'failed') return before;
    await this.transactions.run((manager) => this.certifications.ask(manager, contentHash, this.clock.now()));
    const waiting = new AbortController();
    const enough = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([this.begin(contentHash), enough, this.stopped]);
    waiting.abort();
    return this.present(contentHash);
  }

  private async certify(contentHash: string): Promise<void> {
    if (this.isStopping) return;
    const { manager } = this.dataSource;
    const { finishedAt } = await this.present(contentHash);
    if (finishedAt !== undefined) return;
    const document = await this.certifications.document(manager, contentHash);
    if (!document) return this.certifications.drop(manager, contentHash);
    await this.certifications.begin(manager, contentHash);
    if (this.isStopping) return;
    const testCases = await this.certifications.testCases(manager, contentHash, todayIn('UTC', this.clock.now()));
    const result = await this.thread.run({ contentHash, document, testCases });
    // Cut off by a stop, it stays unfinished, and is done again at the next start.
    if (this.isStopping) return;
    if ('interrupted' in result) this.log.error(`${contentHash} ${result.interrupted}: ${String(result.error ?? '')}`);
    await this.finish(contentHash, toFinished(result));
  }

  private finish(contentHash: string, finished: Finished): Promise<void> {
    return this.transactions.run(async (manager) => {
      await this.certifications.finish(manager, contentHash, finished, this.clock.now());
      for (const holder of await this.certifications.holders(manager, contentHash))
        await this.tell(manager, contentHash, holder, finished);
    });
  }

  private async tell(manager: EntityManager, contentHash: string, holder: Holder, told: Finished): Promise<void> {
    const { state, reason, report } = told;
    await this.trail.append(manager, {
      actor: systemActor,
      action: state === 'passed' ? 'request.certified' : 'request.not-certified',
      subject: { kind: 'request', id: holder.id, policy: holder.policy },
      after: { contentHash, state, reason, report },
    });
  }
}
