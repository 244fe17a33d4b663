// Customers through one policy, slice by slice, so that a newer edit can overtake an older one between two slices.
import type { Policy } from '@tierwright/shared/policy';
import { tally, type Tally } from '@tierwright/shared/evaluation';
import type { Outcomes } from '../counting/outcomes.js';
import type { Counted, Counts } from './protocol.js';

export interface Counting extends Counts {
  /** In the policy's own rungs. */
  outcomes: Outcomes;
  broken: number;
}

export interface CountPace {
  now: () => number;
  /** Lets messages in; false where a newer job has come. */
  goOn: (done: number) => Promise<boolean>;
}

const sliceMilliseconds = 12;
const firstSlice = 1000;

/** null where it was overtaken. */
export async function countCustomers(
  policy: Policy,
  customers: readonly Counted[],
  asOf: string,
  pace: CountPace,
): Promise<Counting | null> {
  const whole: Counting = { nodes: {}, rules: {}, outcomes: new Int16Array(customers.length), broken: 0 };
  const readable = needsCurrent(policy) ? customers : customers.map(({ id, facts }) => ({ id, facts }));
  let done = 0;
  let size = firstSlice;
  do {
    const started = pace.now();
    const part = tally(policy, readable.slice(done, done + size), asOf);
    add(whole, part, done);
    done += part.outcomes.length;
    const took = Math.max(0.1, pace.now() - started);
    size = Math.max(200, Math.round((size * sliceMilliseconds) / took));
    if (done < customers.length && !(await pace.goOn(done))) return null;
  } while (done < customers.length);
  return whole;
}

/** What a customer holds now matters to movement and to rules that retain; elsewhere a tier that is gone does no harm. */
export const needsCurrent = (policy: Policy): boolean =>
  policy.movement !== null || policy.rules.some((rule) => rule.enabled && rule.effect === 'retain');

function add(whole: Counting, part: Tally, at: number): void {
  whole.outcomes.set(part.outcomes, at);
  whole.broken = part.broken.length;
  for (const [id, { pass, fail, unknown }] of Object.entries(part.nodes)) {
    const node = (whole.nodes[id] ??= { pass: 0, fail: 0, unknown: 0 });
    node.pass += pass;
    node.fail += fail;
    node.unknown += unknown;
  }
  for (const [id, { pass, decides }] of Object.entries(part.rules)) {
    const rule = (whole.rules[id] ??= { pass: 0, decides: 0 });
    rule.pass += pass;
    rule.decides += decides;
  }
}
