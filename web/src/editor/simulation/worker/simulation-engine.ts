// What the worker does with each message, apart from being a worker: holds the customers, counts, lets the newest job win.
import { Headcount, needsCurrent, type Count } from '@tierwright/shared/evaluation';
import type { Policy, PolicyDocument } from '@tierwright/shared/policy';
import type { Template } from '@tierwright/shared/templates';
import { ladderOf } from '../counting/ladder.js';
import { drive, type Pace } from './drive.js';
import { findCustomers, placesWithin } from './find-customers.js';
import { sideOf } from './on-ladder.js';
import type { Counted, FindJob, FromWorker, SimulateJob, ToWorker } from './protocol.js';

export interface EngineParts {
  post: (message: FromWorker) => void;
  /** Resolves after the messages that wait have been handled. */
  pause: () => Promise<void>;
  now: () => number;
  /** Loaded when samples are first asked for. */
  templates: () => Promise<readonly Template[]>;
}

const showProgressAfter = 300;

export class SimulationEngine {
  private token = -1;
  private customers: readonly Counted[] = [];
  private newestJob = -1;
  private newestFind = -1;
  private headcount: { asOf: string; count: Headcount } | null = null;
  private live: { version: number | null; counted: Count } | null = null;

  constructor(private readonly parts: EngineParts) {}

  async handle(message: ToWorker): Promise<void> {
    switch (message.type) {
      case 'open':
        return this.open(message.token, message.customers);
      case 'samples':
        return this.openSamples(message.token, message.document);
      case 'simulate':
        return this.simulate(message);
      case 'find':
        return this.find(message);
      case 'values':
        return this.values(message.ticket, message.token, message.fact);
      default:
        return message satisfies never;
    }
  }

  private open(token: number, customers: readonly Counted[]): void {
    [this.token, this.customers, this.headcount, this.live] = [token, customers, null, null];
  }

  private async openSamples(token: number, document: PolicyDocument): Promise<void> {
    const { sampleCustomersFor } = await import('@tierwright/shared/templates');
    const samples = sampleCustomersFor(document, await this.parts.templates(), new Date());
    this.open(token, samples.customers);
    this.parts.post({ type: 'samples', token, ...samples });
  }

  /** The live version first, once: what the draft asks as it does is then known already. */
  private async simulate(job: SimulateJob): Promise<void> {
    const { pause, post, now } = this.parts;
    const { ticket, token, draft, live } = job;
    this.newestJob = ticket;
    await pause();
    if (this.newestJob !== ticket || token !== this.token) return;
    const started = now();
    const headcount = this.headcountAsOf(job.asOf);
    const twice = live !== null && !this.live;
    const before = live && (await this.countLive(headcount, live, job, this.pace(ticket, started, 0, 0.5)));
    if (live && !before) return;
    const rest = this.pace(ticket, started, twice ? 0.5 : 0, 1);
    const counted = await drive(headcount.count(draft, needsCurrent(draft)), rest);
    if (!counted) return;
    const ladder = ladderOf(draft, live);
    post({
      type: 'answer',
      ticket,
      token,
      ladder,
      nodes: { ...counted.nodes },
      rules: counted.rules,
      broken: counted.broken.length,
      strangers: counted.strangers,
      draft: sideOf(counted, draft, ladder),
      live: live && before ? sideOf(before, live, ladder) : null,
      liveNodes: before && { ...before.nodes },
      reviewOn: counted.reviewOn,
      milliseconds: now() - started,
    });
  }

  private headcountAsOf(asOf: string): Headcount {
    if (this.headcount?.asOf === asOf) return this.headcount.count;
    const count = new Headcount(this.customers, asOf);
    [this.headcount, this.live] = [{ asOf, count }, null];
    return count;
  }

  private async countLive(headcount: Headcount, live: Policy, job: SimulateJob, pace: Pace): Promise<Count | null> {
    if (this.live && this.live.version === job.liveVersion) return this.live.counted;
    const counted = await drive(headcount.count(live, needsCurrent(live)), pace);
    if (counted && headcount === this.headcount?.count) this.live = { version: job.liveVersion, counted };
    return counted;
  }

  private pace(ticket: number, started: number, from: number, to: number): Pace {
    const { now, pause, post } = this.parts;
    return {
      now,
      goOn: async (share) => {
        if (now() - started > showProgressAfter) post({ type: 'progress', ticket, share: from + (to - from) * share });
        await pause();
        return this.newestJob === ticket;
      },
    };
  }

  private async find({ ticket, token, policy, asOf, selection }: FindJob): Promise<void> {
    const { pause, post } = this.parts;
    this.newestFind = ticket;
    await pause();
    if (token !== this.token || this.newestFind !== ticket) return;
    if (selection.kind === 'values') {
      const numbers = this.headcount?.count.numbersOf(selection.fact) ?? [];
      return post({ type: 'found', ticket, places: placesWithin(numbers, selection.from, selection.to) });
    }
    const goOn = async () => {
      await pause();
      return this.newestFind === ticket;
    };
    const places = await findCustomers(policy, this.customers, asOf, selection, { goOn });
    if (places) post({ type: 'found', ticket, places });
  }

  private values(ticket: number, token: number, fact: string): void {
    const numbers = token === this.token ? (this.headcount?.count.numbersOf(fact) ?? null) : null;
    this.parts.post({ type: 'values', ticket, numbers });
  }
}
