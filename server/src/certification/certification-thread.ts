// The thread that certifies, one content after the other; whatever becomes of it, there is a result, and the next content
// gets a fresh one.
import { Worker } from 'node:worker_threads';
import type { Certification, CertificationReport } from '@tierwright/shared/contracts';
import type { CertificationTask, FromThread } from './certification-task.js';

export type CertificationResult =
  { report: CertificationReport } | { interrupted: NonNullable<Certification['reason']>; error?: Error };

/** A policy of the greatest size takes a few minutes and some 200 MB. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };
const limits = { run: 10 * 60_000, idle: 60_000 };

const start = (): Worker => new Worker(new URL('./certification-worker.js', import.meta.url), { resourceLimits });

export class CertificationThread {
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private end: (result: CertificationResult) => void = () => undefined;

  /** Milliseconds that one content may take, and that the thread stays when there is nothing to do. */
  constructor(
    private readonly startWorker: () => Worker = start,
    private readonly limit: { run: number; idle: number } = limits,
  ) {}

  /** One at a time. Never rejects. */
  async run(task: CertificationTask): Promise<CertificationResult> {
    clearTimeout(this.idle);
    const ended = new Promise<CertificationResult>((resolve) => (this.end = resolve));
    const timer = setTimeout(() => this.end({ interrupted: 'too-long' }), this.limit.run);
    this.worker ??= this.fresh();
    this.worker.postMessage(task);
    const result = await ended;
    clearTimeout(timer);
    if ('interrupted' in result) await this.leave();
    else this.idle = setTimeout(() => void this.leave(), this.limit.idle).unref();
    return result;
  }

  /** What is under way is interrupted. */
  async stop(): Promise<void> {
    this.end({ interrupted: 'stopped' });
    await this.leave();
  }

  private fresh(): Worker {
    const worker = this.startWorker();
    const crash = (error: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      this.end({ interrupted: 'crashed', error });
    };
    worker.on('message', ({ report }: FromThread) => this.end({ report }));
    worker.on('error', (error) => crash(error as Error));
    worker.on('exit', (code) => crash(new Error(`The thread ended (${code}).`)));
    return worker;
  }

  private async leave(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}
