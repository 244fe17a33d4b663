// Which customers are tested already, whatever their tests are called.
import type { NewTestCase } from '../contracts/index.js';
import { dayIn, dayOf, withFact } from '../evaluation/index.js';
import { canonicalJson, factAt, type Json, type Policy } from '../policy/index.js';

type Somebody = Pick<NewTestCase, 'facts' | 'asOf' | 'current'>;

const key = ({ facts, current }: Somebody): string =>
  canonicalJson({ facts, ...(current ? { current } : {}) } as unknown as Json);

/** The same with its days counted from the day of the test: what lies 30 days back tomorrow is the same question. */
function sinceThen(policy: Policy, one: Somebody): string | undefined {
  if (one.asOf === undefined) return undefined;
  const today = dayOf(dayIn(policy.timezone, one.asOf)) ?? 0;
  const facts = policy.facts.reduce((known, fact) => {
    const value = fact.type === 'date' ? factAt(one.facts, fact.key) : undefined;
    const day = typeof value === 'string' ? dayOf(dayIn(policy.timezone, value)) : undefined;
    return day === undefined ? known : withFact(known, fact.key, day - today);
  }, one.facts);
  return `since ${key({ ...one, facts })}`;
}

/** Whether one of the cases is about this customer: with the same facts, or with the same when counted from their days. */
export function knownCustomers(policy: Policy, cases: readonly Somebody[]): (one: Somebody) => boolean {
  const known = new Set(cases.flatMap((one) => [key(one), sinceThen(policy, one) ?? []].flat()));
  return (one) => known.has(key(one)) || known.has(sinceThen(policy, one) ?? key(one));
}
