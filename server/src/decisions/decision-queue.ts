// Decisions that wait to be written: bounded in number and in bytes, written in order, in batches, one batch at a time.

export interface QueueLimits {
  lines: number;
  /** UTF-16 units, two bytes each at most. */
  size: number;
  batch: { lines: number; size: number };
}

export type WriteLines = (lines: readonly string[]) => Promise<void>;

export class DecisionQueue {
  private lines: string[] = [];
  private held = 0;
  private waiting: (() => void)[] = [];
  private writing: Promise<boolean> | undefined;

  constructor(
    private readonly limits: QueueLimits,
    private readonly write: WriteLines,
  ) {}

  get length(): number {
    return this.lines.length;
  }

  get isFull(): boolean {
    return this.lines.length >= this.limits.lines || this.held >= this.limits.size;
  }

  get hasBatch(): boolean {
    return this.lines.length >= this.limits.batch.lines || this.held >= this.limits.batch.size;
  }

  add(line: string): void {
    this.lines.push(line);
    this.held += line.length;
  }

  /** Resolves when there is room, at once if there is. */
  room(): Promise<void> {
    return this.isFull ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** Writes everything that waits; false where the writer failed, and what is left waits on. */
  flush(): Promise<boolean> {
    this.writing ??= this.drain().finally(() => (this.writing = undefined));
    return this.writing;
  }

  private async drain(): Promise<boolean> {
    while (this.lines.length > 0) {
      const batch = this.nextBatch();
      try {
        await this.write(batch);
      } catch {
        return false;
      }
      this.drop(batch);
    }
    return true;
  }

  private nextBatch(): string[] {
    const { lines, size } = this.limits.batch;
    let count = 0;
    for (let sum = 0; count < Math.min(lines, this.lines.length) && (count === 0 || sum < size); count++) {
      sum += this.lines[count]?.length ?? 0;
    }
    return this.lines.slice(0, count);
  }

  private drop(batch: readonly string[]): void {
    this.lines = this.lines.slice(batch.length);
    this.held -= batch.reduce((sum, line) => sum + line.length, 0);
    if (this.isFull) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
