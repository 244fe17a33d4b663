// Deletes decisions that are older than the setting says, a few at a time, each time with its audit event.
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { AuditTrail } from '../audit/audit-trail.service.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Transactions } from '../platform/transactions.js';
import { DecisionsRepository } from './decisions.repository.js';

const hour = 3_600_000;
const day = 24 * hour;
const atATime = 5000;

@Injectable()
export class DecisionRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('decisions');
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly decisions: DecisionsRepository,
    private readonly transactions: Transactions,
    private readonly trail: AuditTrail,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.decisionRetentionDays === undefined) return;
    this.timer = setInterval(() => void this.pruneQuietly(), hour).unref();
    void this.pruneQuietly();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearInterval(this.timer);
  }

  async prune(days: number): Promise<number> {
    const before = new Date(this.clock.now().getTime() - days * day);
    let total = 0;
    for (let gone = atATime; gone === atATime && !this.stopped; total += gone) gone = await this.pruneSome(before);
    return total;
  }

  private pruneSome(before: Date): Promise<number> {
    return this.transactions.run(async (manager) => {
      const gone = await this.decisions.prune(manager, before, atATime);
      if (gone > 0) {
        const subject = { kind: 'decision', id: 'all' };
        const after = { before: before.toISOString(), deleted: gone };
        await this.trail.append(manager, { actor: systemActor, action: 'decisions.pruned', subject, after });
      }
      return gone;
    });
  }

  /** What fails now is tried again in an hour. */
  private async pruneQuietly(): Promise<void> {
    try {
      await this.prune(this.config.decisionRetentionDays ?? Infinity);
    } catch (error) {
      if (!this.stopped) this.log.warn(`Old decisions could not be deleted: ${String(error)}`);
    }
  }
}
