// The page's side of the worker: one simulation at work, the newest edit waiting, everything in between forgotten.
import type { Customer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { AskedSelection } from '../counting/customer-selection.js';
import type { Answered, Counted, FindJob, FromWorker, SimulateJob, ToWorker } from '../worker/protocol.js';

export interface WorkerLike {
  postMessage: (message: ToWorker) => void;
  terminate: () => void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message: string; preventDefault?: () => void }) => void) | null;
}

export type Job = Omit<SimulateJob, 'ticket'>;

export interface ClientListener {
  onAnswer: (answer: Answered, job: Job) => void;
  onProgress: (share: number) => void;
  /** The draft has no shape that could be counted. */
  onShapeless: () => void;
  onSamples: (token: number, name: string | null, customers: readonly Customer[]) => void;
  onFailed: (message: string) => void;
}

/** A job that works longer than this is given up for a newer one; before, it is let finish, so that dragging shows steps. */
const patience = 250;

export class SimulationClient {
  private ticket = 0;
  private working: { ticket: number; job: Job; since: number } | null = null;
  private waiting: Job | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private finding: { ticket: number; resolve: (places: number[]) => void } | null = null;

  constructor(
    private readonly worker: WorkerLike,
    private readonly listener: ClientListener,
    private readonly now: () => number = () => performance.now(),
  ) {
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.fail(event.message);
    };
  }

  open(token: number, customers: readonly Counted[]): void {
    this.worker.postMessage({
      type: 'open',
      token,
      customers: customers.map(({ id, facts, current }) => ({ id, facts, current })),
    });
  }

  openSamples(token: number, document: PolicyDocument): void {
    this.worker.postMessage({ type: 'samples', token, document });
  }

  simulate(job: Job): void {
    this.waiting = job;
    const spent = this.working ? this.now() - this.working.since : patience;
    clearTimeout(this.timer);
    if (spent >= patience) this.next();
    else this.timer = setTimeout(() => this.waiting && this.next(), patience - spent);
  }

  /** The customers behind a count that only the evaluator knows. A newer question leaves an older one unanswered. */
  find(job: Omit<FindJob, 'ticket' | 'selection'> & { selection: AskedSelection }): Promise<number[]> {
    const ticket = ++this.ticket;
    return new Promise((resolve) => {
      this.finding = { ticket, resolve };
      this.worker.postMessage({ type: 'find', ticket, ...job });
    });
  }

  stop(): void {
    clearTimeout(this.timer);
    [this.working, this.waiting, this.finding] = [null, null, null];
    this.worker.onmessage = null;
    this.worker.terminate();
  }

  private next(): void {
    const job = this.waiting;
    if (!job) return;
    const ticket = ++this.ticket;
    this.working = { ticket, job, since: this.now() };
    this.waiting = null;
    this.worker.postMessage({ type: 'simulate', ticket, ...job });
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'samples':
        return this.listener.onSamples(message.token, message.name, message.customers);
      case 'progress':
        if (message.ticket === this.working?.ticket) this.listener.onProgress(message.done / message.total);
        return;
      case 'answer':
      case 'shapeless':
        return this.finish(message);
      case 'found':
        if (message.ticket === this.finding?.ticket) this.finding.resolve(message.places);
        return;
      case 'failed':
        return this.fail(message.message);
      default:
        return message satisfies never;
    }
  }

  private finish(message: Extract<FromWorker, { type: 'answer' | 'shapeless' }>): void {
    if (message.ticket !== this.working?.ticket) return;
    const { job } = this.working;
    this.working = null;
    clearTimeout(this.timer);
    if (message.type === 'answer') this.listener.onAnswer(message, job);
    else this.listener.onShapeless();
    this.next();
  }

  private fail(message: string): void {
    this.working = null;
    this.listener.onFailed(message);
  }
}
