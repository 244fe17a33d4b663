// One certification in a thread of its own, whose memory goes with it; whatever becomes of the thread, there is a result.
import { Worker } from 'node:worker_threads';
import type { Certification, CertificationReport } from '@tierwright/shared/contracts';
import type { CertificationTask, FromThread } from './certification-task.js';

export type CertificationResult =
  { report: CertificationReport } | { interrupted: NonNullable<Certification['reason']>; error?: Error };

export interface CertificationRun {
  /** Never rejects. */
  result: Promise<CertificationResult>;
  stop: () => void;
}

/** A policy of the greatest size takes a few minutes and some 200 MB. */
const timeLimit = 10 * 60_000;
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

export const startThread = (workerData: CertificationTask): Worker =>
  new Worker(new URL('./certification-worker.js', import.meta.url), { workerData, resourceLimits });

/** Milliseconds; a thread that takes longer is ended. */
export function runInThread(worker: Worker, limit: number = timeLimit): CertificationRun {
  let end: (result: CertificationResult) => void = () => undefined;
  const ended = new Promise<CertificationResult>((resolve) => (end = resolve));
  const timer = setTimeout(() => end({ interrupted: 'too-long' }), limit).unref();
  worker.once('message', ({ report }: FromThread) => end({ report }));
  worker.on('error', (error) => end({ interrupted: 'crashed', error: error as Error }));
  worker.once('exit', () => end({ interrupted: 'crashed', error: new Error('The thread ended without a report.') }));
  const result = ended.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
  return { result, stop: () => end({ interrupted: 'stopped' }) };
}
