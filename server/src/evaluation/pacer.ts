import { setImmediate } from 'node:timers/promises';

/** Lets the other requests have their turn during long work; an evaluator's promises alone never do. */
export class Pacer {
  private since = performance.now();

  constructor(private readonly milliseconds = 10) {}

  async breathe(): Promise<void> {
    if (performance.now() - this.since < this.milliseconds) return;
    await setImmediate();
    this.since = performance.now();
  }
}
