// The facts that exported rules read, collected while the rules are written: the policy's own, and those that have to be
// computed beforehand because plain rules cannot. Computed ones begin with a sign that no key of a policy can begin with.
import type { Language } from '../language/index.js';
import { readableFact, type DerivedFact, type Leaf, type PeriodValue, type Policy } from '../policy/index.js';
import { factWords } from './fact-words.js';
import type { ExportedFact } from './rules-export.js';

type Needed = Omit<ExportedFact, 'says'>;

export class NeededFacts {
  private readonly needed = new Map<string, ExportedFact>();

  constructor(
    private readonly policy: Policy,
    private readonly language: Language,
  ) {}

  /** In the order in which the rules came upon them. */
  all(): ExportedFact[] {
    return [...this.needed.values()];
  }

  /** The fact itself: a day for a date, a number for what is derived, else as it is sent. */
  own(key: string): string {
    const derived = this.policy.derived.find((one) => one.key === key);
    return derived ? this.derived(derived) : this.declared(key);
  }

  rank(key: string): string {
    const fact = this.policy.facts.find((one) => one.key === key);
    const values = fact?.type === 'enum' ? fact.values.map(({ value }) => value) : [];
    return this.add({ fact: `#rank of ${key}`, as: 'rank', from: key, values, ...this.defaultOf(key) });
  }

  /** A derived fact is present where it can be computed. */
  present(key: string): string {
    if (this.policy.derived.some((one) => one.key === key)) this.own(key);
    return this.add({ fact: `#${key} is present`, as: 'present', from: key, ...this.defaultOf(key) });
  }

  /** The day of the evaluation, or one a period before it. */
  asOf(minus?: PeriodValue): string {
    if (minus === undefined) return this.add({ fact: '#asOf', as: 'asOf' });
    return this.add({ fact: `#asOf minus ${minus.n} ${minus.unit}`, as: 'asOf', minus });
  }

  text({ fact, operator, value }: Leaf, otherFact: string | undefined): string {
    const test = otherFact === undefined ? { operator, value: String(value) } : { operator, otherFact };
    const with_ = otherFact === undefined ? JSON.stringify(value) : otherFact;
    return this.add({ fact: `#${fact} ${operator} ${with_}`, as: 'text', from: fact, test, ...this.defaultOf(fact) });
  }

  private declared(key: string): string {
    const type = readableFact(this.policy, key)?.type ?? 'number';
    return this.add({ fact: key, as: type === 'date' ? 'days' : 'value', from: key, type, ...this.defaultOf(key) });
  }

  private derived(derived: DerivedFact): string {
    const { key, kind, decimals } = derived;
    const what = derived.kind === 'formula' ? { expression: derived.expression } : { items: derived.items };
    const derivation = { kind, ...what, ...(decimals === undefined ? {} : { decimals }) };
    return this.add({ fact: key, as: 'derived', type: 'number', derivation });
  }

  private defaultOf(key: string): Pick<ExportedFact, 'default'> {
    const whenMissing = this.policy.facts.find((one) => one.key === key)?.whenMissing;
    return typeof whenMissing === 'object' ? { default: whenMissing.default } : {};
  }

  private add(fact: Needed): string {
    if (!this.needed.has(fact.fact))
      this.needed.set(fact.fact, { ...fact, says: factWords(this.policy, fact, this.language) });
    return fact.fact;
  }
}
