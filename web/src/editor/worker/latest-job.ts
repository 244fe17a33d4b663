// The page's side of a worker that answers one question at a time: one at work, the newest waiting, everything in between
// forgotten.

export interface JobWorker<Job, Answer> {
  postMessage: (message: Job) => void;
  terminate: () => void;
  onmessage: ((event: { data: Answer }) => void) | null;
  onerror: ((event: { preventDefault?: () => void }) => void) | null;
}

export class LatestJob<Job, Answer> {
  private working: Job | null = null;
  private waiting: Job | null = null;

  constructor(
    private readonly worker: JobWorker<Job, Answer>,
    private readonly onAnswer: (answer: Answer, job: Job) => void,
  ) {
    worker.onmessage = ({ data }) => this.finish((job) => this.onAnswer(data, job));
    // A question that cannot be answered leaves what was answered before; the next one is asked all the same.
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.finish(() => undefined);
    };
  }

  ask(job: Job): void {
    this.waiting = job;
    if (this.working === null) this.next();
  }

  stop(): void {
    this.worker.terminate();
  }

  private next(): void {
    if (this.waiting === null) return;
    const job = this.waiting;
    [this.working, this.waiting] = [job, null];
    this.worker.postMessage(job);
  }

  private finish(tell: (job: Job) => void): void {
    const job = this.working;
    this.working = null;
    if (job !== null) tell(job);
    this.next();
  }
}
