// Customers read into slots once, for as long as the facts of the policy stay as they are.
import type { Customer } from '../../contracts/index.js';
import type { Policy } from '../../policy/index.js';
import type { Plan } from '../plan.js';
import { dayReader, nothingRead, readInput, refusal, type ReadInput } from '../read-input.js';
import { noValues, type Values } from '../values.js';

export type Counted = Pick<Customer, 'facts' | 'current'>;

export interface ReadCustomers {
  /** What they were read under; the same text stands for the same reading. */
  key: string;
  /** By the customer's position; undefined where the facts or what is held cannot be read. */
  values: (Values | undefined)[];
  inputs: (ReadInput | undefined)[];
  /** How many of the unreadable hold a tier that the policy does not have, and have no other fault. */
  strangers: number;
  /** Where the numbers of a fact or a derived fact stand among the values. */
  slotOf: (key: string) => number | undefined;
}

export const readingKey = ({ facts, derived, timezone, tiers }: Policy, withCurrent: boolean): string =>
  JSON.stringify([facts, derived, timezone, tiers.map(({ key }) => key), withCurrent]);

const perStep = 500;

/** Yields after every few hundred customers: the share that is read. */
export function* readCustomers(
  plan: Plan,
  customers: readonly Counted[],
  asOf: string,
  withCurrent: boolean,
): Generator<number, ReadCustomers> {
  const { byKey } = plan.slots;
  const key = readingKey(plan.policy, withCurrent);
  const slotOf = (fact: string) => byKey.get(fact)?.index;
  const read: ReadCustomers = { key, values: [], inputs: [], strangers: 0, slotOf };
  const readAsOf = dayReader(plan.policy.timezone);
  const slots = byKey.size;
  for (let i = 0; i < customers.length; i++) {
    const { facts = {}, current } = customers[i] ?? {};
    const values = noValues(slots);
    const asked = { facts, asOf, current: withCurrent ? current : undefined };
    const input = readInput(plan, asked, readAsOf, values, nothingRead());
    if (!input && refusal(plan, asked).code === 'current-tier-unknown') read.strangers += 1;
    read.values.push(input && values);
    read.inputs.push(input);
    if (i % perStep === perStep - 1) yield i / customers.length;
  }
  return read;
}
