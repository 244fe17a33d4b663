// The page's side of the worker: one simulation at work, the newest edit waiting, everything in between forgotten.
import type { Customer } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import type { Answered, Counted, FindJob, FromWorker, SimulateJob, ToWorker } from '../worker/protocol.js';

export interface WorkerLike {
  postMessage: (message: ToWorker) => void;
  terminate: () => void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message: string; preventDefault?: () => void }) => void) | null;
}

/** What is to be simulated; both documents have been read, so that their policies are at hand. */
export interface Job extends Pick<SimulateJob, 'token' | 'liveVersion' | 'asOf'> {
  draft: PolicyDocument;
  /** What the draft is compared with. */
  live: PolicyDocument | null;
}

export interface ClientListener {
  onAnswer: (answer: Answered, job: Job) => void;
  onProgress: (share: number) => void;
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
  private readonly asking = new Map<number, (numbers: Float64Array | null) => void>();

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
  find(job: Omit<FindJob, 'ticket'>): Promise<number[]> {
    const ticket = ++this.ticket;
    return new Promise((resolve) => {
      this.finding = { ticket, resolve };
      this.worker.postMessage({ type: 'find', ticket, ...job });
    });
  }

  /** What the customers have for a fact or a derived fact, as the last answer saw them. */
  values(token: number, fact: string): Promise<Float64Array | null> {
    const ticket = ++this.ticket;
    return new Promise((resolve) => {
      this.asking.set(ticket, resolve);
      this.worker.postMessage({ type: 'values', ticket, token, fact });
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
    const { draft, live, ...rest } = job;
    this.worker.postMessage({
      type: 'simulate',
      ticket,
      ...rest,
      draft: withDefaults(draft),
      live: live && withDefaults(live),
    });
  }

  private receive(message: FromWorker): void {
    switch (message.type) {
      case 'samples':
        return this.listener.onSamples(message.token, message.name, message.customers);
      case 'progress':
        if (message.ticket === this.working?.ticket) this.listener.onProgress(message.share);
        return;
      case 'answer':
        return this.finish(message);
      case 'found':
        if (message.ticket === this.finding?.ticket) this.finding.resolve(message.places);
        return;
      case 'values':
        this.asking.get(message.ticket)?.(message.numbers);
        this.asking.delete(message.ticket);
        return;
      case 'failed':
        return this.fail(message.message);
      default:
        return message satisfies never;
    }
  }

  private finish(message: Extract<FromWorker, { type: 'answer' }>): void {
    if (message.ticket !== this.working?.ticket) return;
    const { job } = this.working;
    this.working = null;
    clearTimeout(this.timer);
    // The worker goes on while the page draws.
    this.next();
    this.listener.onAnswer(message, job);
  }

  private fail(message: string): void {
    this.working = null;
    this.listener.onFailed(message);
  }
}
