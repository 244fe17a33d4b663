// One simulation's thread: one question at a time, each answered or failed.
import { Worker } from 'node:worker_threads';
import type { Customer, SimulationSummary } from '@tierwright/shared/contracts';
import type { SimulatedRow } from './simulate.js';
import type { FromSimulation, SimulationTask, ToSimulation } from './simulation-task.js';

const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

export class SimulationThread {
  private readonly worker: Worker;
  private failure: Error | undefined;
  private settle: { resolve(said: FromSimulation): void; reject(error: Error): void } | undefined;

  constructor(task: SimulationTask) {
    this.worker = new Worker(new URL('./simulation-worker.js', import.meta.url), { resourceLimits, workerData: task });
    this.worker.on('message', (said: FromSimulation) => this.settle?.resolve(said));
    this.worker.on('error', (error) => this.fail(error as Error));
    this.worker.on('exit', (code) => this.fail(new Error(`The thread ended (${code}).`)));
  }

  async rows(customers: readonly Customer[]): Promise<SimulatedRow[]> {
    const said = await this.ask({ customers });
    return 'rows' in said ? said.rows : [];
  }

  async summary(): Promise<SimulationSummary> {
    const said = await this.ask({ end: true });
    if ('summary' in said) return said.summary;
    throw new Error('The thread answered another question.');
  }

  /** What is under way fails. */
  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private ask(asked: ToSimulation): Promise<FromSimulation> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.worker.postMessage(asked);
    });
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.settle?.reject(this.failure);
  }
}
