// What the worker does with each message, apart from being a worker: holds the customers, counts, lets the newest job win.
import type { Customer } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { readPolicy, type Policy, type PolicyDocument } from '@tierwright/shared/policy';
import type { Template } from '@tierwright/shared/templates';
import { ladderOf, rungIndex, type Rung } from '../counting/ladder.js';
import type { Outcomes } from '../counting/outcomes.js';
import { countCustomers, type CountPace, type Counting } from './count-customers.js';
import { findCustomers } from './find-customers.js';
import type { Counted, FindJob, FromWorker, SimulateJob, ToWorker } from './protocol.js';
import { samplesFor } from './samples-for.js';

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
  private liveCounting: { key: string; counting: Counting } | null = null;

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
      default:
        return message satisfies never;
    }
  }

  private open(token: number, customers: readonly Counted[]): void {
    [this.token, this.customers, this.liveCounting] = [token, customers, null];
  }

  private async openSamples(token: number, document: PolicyDocument): Promise<void> {
    const template = samplesFor(document, await this.parts.templates());
    const customers: Customer[] = template?.sampleCustomers() ?? [];
    this.open(token, customers);
    this.parts.post({ type: 'samples', token, name: template ? inLanguage(template.name, 'en') : null, customers });
  }

  private async simulate(job: SimulateJob): Promise<void> {
    const { pause, post, now } = this.parts;
    const { ticket, token, asOf } = job;
    this.newestJob = ticket;
    await pause();
    if (this.newestJob !== ticket || token !== this.token) return;
    const started = now();
    const [draft, live] = [readPolicy(job.draft), job.live && readPolicy(job.live)];
    if (!draft.ok) return post({ type: 'shapeless', ticket });
    const livePolicy = live?.ok ? live.value : null;
    const total = this.customers.length * (livePolicy ? 2 : 1);
    const before = livePolicy ? await this.countLive(livePolicy, job, this.pace(ticket, started, total, 0)) : null;
    const from = livePolicy ? this.customers.length : 0;
    const counting = await countCustomers(draft.value, this.customers, asOf, this.pace(ticket, started, total, from));
    if (!counting || (livePolicy && !before)) return;
    const ladder = ladderOf(draft.value, livePolicy);
    post({
      type: 'answer',
      ticket,
      token,
      ladder,
      nodes: counting.nodes,
      rules: counting.rules,
      broken: counting.broken,
      outcomes: onLadder(counting.outcomes, draft.value, ladder),
      liveOutcomes: livePolicy && before ? onLadder(before.outcomes, livePolicy, ladder) : null,
      liveNodes: before?.nodes ?? null,
      milliseconds: now() - started,
    });
  }

  /** The live version stays while the draft is edited: counted once for each day and each set of customers. */
  private async countLive(policy: Policy, { live, asOf }: SimulateJob, pace: CountPace): Promise<Counting | null> {
    const key = `${asOf} ${JSON.stringify(live)}`;
    if (this.liveCounting?.key === key) return this.liveCounting.counting;
    const { customers } = this;
    const counting = await countCustomers(policy, customers, asOf, pace);
    if (counting && customers === this.customers) this.liveCounting = { key, counting };
    return counting;
  }

  private pace(ticket: number, started: number, total: number, from: number): CountPace {
    const { now, pause, post } = this.parts;
    return {
      now,
      goOn: async (done) => {
        if (now() - started > showProgressAfter) post({ type: 'progress', ticket, done: from + done, total });
        await pause();
        return this.newestJob === ticket;
      },
    };
  }

  private async find({ ticket, token, document, asOf, selection }: FindJob): Promise<void> {
    const { pause, post } = this.parts;
    this.newestFind = ticket;
    await pause();
    const policy = readPolicy(document);
    if (!policy.ok || token !== this.token || this.newestFind !== ticket) return;
    const goOn = async () => {
      await pause();
      return this.newestFind === ticket;
    };
    const places = await findCustomers(policy.value, this.customers, asOf, selection, { goOn });
    if (places) post({ type: 'found', ticket, places });
  }
}

/** From a policy's own rungs to those of the common ladder; codes below zero stay. */
function onLadder(outcomes: Outcomes, policy: Policy, ladder: readonly Rung[]): Outcomes {
  const rungs = [...policy.tiers.map(({ key }) => key), null].map((key) => rungIndex(ladder, key));
  return outcomes.map((outcome) => (outcome < 0 ? outcome : (rungs[outcome] ?? outcome)));
}
