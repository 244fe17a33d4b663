// Which sample customers suit a policy: those of the starter policy that knows most of its facts, else some made up.
import type { Customer } from '../contracts/index.js';
import { todayIn } from '../evaluation/index.js';
import { inLanguage } from '../language/index.js';
import { isLeaf, nodesOf, withDefaults, type Condition, type PolicyDocument } from '../policy/index.js';
import { madeUpCustomers } from './made-up-customers.js';
import type { Template } from './template.js';

/** null where no starter policy knows half of the facts, or all that the rules ask for. */
export function samplesFor(document: PolicyDocument, templates: readonly Template[]): Template | null {
  const asked = new Set(withDefaults(document).rules.flatMap(({ conditions }) => factsIn(conditions)));
  let best: Template | null = null;
  let most = 0;
  for (const template of templates) {
    const known = new Set(template.document.facts.map(named));
    const shared = document.facts.filter((fact) => known.has(named(fact)));
    const knowsAsked = asked.size > 0 && shared.filter(({ key }) => asked.has(key ?? '')).length === asked.size;
    const enough = knowsAsked || shared.length * 2 >= document.facts.length;
    if (enough && shared.length > most) [best, most] = [template, shared.length];
  }
  return best;
}

const named = ({ key, type }: PolicyDocument['facts'][number]): string => `${key ?? ''} ${type}`;
const factsIn = (tree: Condition): string[] => [...nodesOf(tree)].filter(isLeaf).map(({ fact }) => fact);

export interface Samples {
  /** Null for customers who were made up. */
  name: string | null;
  customers: readonly Customer[];
}

export function sampleCustomersFor(document: PolicyDocument, templates: readonly Template[], now: Date): Samples {
  const template = samplesFor(document, templates);
  if (template) return { name: inLanguage(template.name, 'en'), customers: template.sampleCustomers() };
  const policy = withDefaults(document);
  return { name: null, customers: madeUpCustomers(policy, todayIn(policy.timezone, now)) };
}
