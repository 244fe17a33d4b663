// Keeps a record of every answer: given at once, written within a second, and all of them before the server stops.
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { isDatabaseUnavailable } from '../platform/database/database-unavailable.js';
import { fail } from '../platform/problem/failure-error.js';
import { DecisionQueue } from './decision-queue.js';
import { decisionLine, type NewDecision } from './decision-record.js';
import { DecisionsRepository } from './decisions.repository.js';

export type { NewDecision } from './decision-record.js';

/** What may wait while the database does not answer; after that there are no more answers. */
const limits = { lines: 20_000, size: 32_000_000, batch: { lines: 1000, size: 4_000_000 } };

/** Milliseconds between an answer and its writing, between attempts, and the most that a stream or a stop waits. */
const writeAfter = 250;
const retryAfter = 1000;
const patience = 10_000;

const after = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds).unref());

@Injectable()
export class DecisionRecorder implements OnApplicationShutdown {
  private readonly log = new Logger('decisions');
  private readonly queue = new DecisionQueue(limits, (lines) => this.write(lines));
  private timer: NodeJS.Timeout | undefined;
  private flushing = false;
  private retrying = false;

  constructor(private readonly decisions: DecisionsRepository) {}

  refuseWhenFull(): void {
    if (this.queue.isFull) fail({ code: 'unavailable' });
  }

  record(decision: NewDecision): void {
    this.queue.add(decisionLine(decision));
    if (this.queue.hasBatch && !this.retrying) void this.flush();
    else this.flushAfter(writeAfter);
  }

  /** Resolves when there is room for another; refuses after a while without. */
  async room(): Promise<void> {
    if (!this.queue.isFull) return;
    await Promise.race([this.queue.room(), after(patience)]);
    this.refuseWhenFull();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    const deadline = Date.now() + patience;
    while (!(await this.queue.flush()) && Date.now() < deadline) await new Promise((r) => setTimeout(r, retryAfter));
    if (this.queue.length > 0) this.log.error(`${this.queue.length} decisions could not be written before the stop`);
  }

  private flushAfter(delay: number): void {
    if (this.timer === undefined && !this.flushing) this.timer = setTimeout(() => void this.flush(), delay);
  }

  private async flush(): Promise<void> {
    if (this.flushing) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.flushing = true;
    this.retrying = !(await this.queue.flush());
    this.flushing = false;
    if (this.queue.length > 0) this.flushAfter(this.retrying ? retryAfter : 0);
  }

  /** While the database is gone the batch waits; a line that it refuses for itself must not hold up the others. */
  private async write(lines: readonly string[]): Promise<void> {
    try {
      await this.decisions.insert(lines);
    } catch (error) {
      if (isDatabaseUnavailable(error)) throw error;
      if (lines.length === 1) return this.log.error(`A decision cannot be written: ${String(error)}`);
      const half = Math.ceil(lines.length / 2);
      await this.write(lines.slice(0, half));
      await this.write(lines.slice(half));
    }
  }
}
