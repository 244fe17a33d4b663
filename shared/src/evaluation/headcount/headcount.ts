// Customers counted under one policy after another, as an author edits it: what the last policy already asked is not asked again.
import { referencesOf, type Condition, type Policy } from '../../policy/index.js';
import type { NodeTally } from '../counting.js';
import type { BrokenRule } from '../evaluator.js';
import { planOf, type Plan } from '../plan.js';
import type { NamedTree, PlannedTree } from '../planned-node.js';
import { columnOf, Columns, type Column } from './columns.js';
import { outcomesOf, type Outcomes } from './outcomes.js';
import { readCustomers, readingKey, type Counted, type ReadCustomers } from './read-customers.js';

export interface Count extends Outcomes {
  /** By node id, as in `Tally.nodes`. */
  nodes: Readonly<Record<string, NodeTally>>;
  broken: readonly BrokenRule[];
  /** Customers who cannot be read because the policy does not have the tier that they hold. */
  strangers: number;
}

/** The same customers, as of one day; see `decision-headcount.md`. */
export class Headcount {
  private readonly columns = new Columns();
  private read: ReadCustomers | undefined;

  /** `asOf`: `YYYY-MM-DD`. */
  constructor(
    private readonly customers: readonly Counted[],
    private readonly asOf: string,
  ) {}

  /**
   * Counts in steps of a few milliseconds, each yielding how far it is, 0 to 1: the caller may stop between two of them, and
   * what was found until then is kept.
   * `withCurrent`: whether what customers hold plays a part.
   */
  *count(policy: Policy, withCurrent: boolean): Generator<number, Count> {
    const plan = planOf(policy);
    if (this.read?.key !== readingKey(policy, withCurrent)) {
      this.columns.forget();
      this.read = undefined;
      this.read = yield* within(0, 0.2, readCustomers(plan, this.customers, this.asOf, withCurrent));
    }
    const { read } = this;
    const { rules, nodes } = yield* within(0.2, 0.9, this.columnsOf(plan, read));
    const outcomes = yield* within(0.9, 1, outcomesOf(plan, read, rules.slice(0, plan.rules.length)));
    this.columns.settle();
    for (const [i, { id }] of plan.brokenRules.entries()) {
      const { pass = 0, fail = 0, unknown = 0 } = rules[plan.rules.length + i] ?? {};
      outcomes.rules[id] = { pass, fail, unknown, decides: 0 };
    }
    return { ...outcomes, nodes, broken: plan.broken, strangers: read.strangers };
  }

  /**
   * What the customers of the last count have for a fact or a derived fact: the number, the day number, the rank of a choice, 1
   * or 0 for yes or no; NaN where it is missing or the customer cannot be read. Null for a fact that the policy did not have.
   */
  numbersOf(fact: string): Float64Array<ArrayBuffer> | null {
    const slot = this.read?.slotOf(fact);
    if (!this.read || slot === undefined) return null;
    return Float64Array.from(this.read.values, (values) => values?.numbers[slot] ?? NaN);
  }

  /** Shared conditions first, as rules refer to them; then the rules, the broken ones last. */
  private *columnsOf(
    plan: Plan,
    read: ReadCustomers,
  ): Generator<number, { rules: Column[]; nodes: Record<string, NodeTally> }> {
    const { policy } = plan;
    const shared = JSON.stringify(policy.conditions);
    const named: Column[] = [];
    const columnOfNamed = ({ position }: NamedTree): Column => named[position] as Column;
    const found = (tree: Condition, planned: PlannedTree): { column: Column; fresh: boolean } => {
      const own = JSON.stringify(tree);
      const key = referencesOf(tree).length === 0 ? own : `${own}\n${shared}`;
      const fresh = !this.columns.has(key);
      return { column: this.columns.take(key, () => columnOf(planned, read, columnOfNamed)), fresh };
    };
    const total = plan.named.length + plan.rules.length + plan.brokenRules.length;
    for (const tree of plan.named) {
      const { column, fresh } = found(policy.conditions[tree.name] as Condition, tree);
      named.push(column);
      if (fresh) yield named.length / total;
    }
    const rules: Column[] = [];
    for (const rule of [...plan.rules, ...plan.brokenRules]) {
      const { column, fresh } = found((policy.rules[rule.index] as Policy['rules'][number]).conditions, rule);
      rules.push(column);
      if (fresh) yield (named.length + rules.length) / total;
    }
    return { rules, nodes: nodeTallies([...named, ...rules]) };
  }
}

/** A part of the work, as so much of the whole. */
function* within<T>(from: number, to: number, part: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const step = part.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Two trees with one node's id (a draft's problem) share an entry, as everywhere. */
function nodeTallies(columns: readonly Column[]): Record<string, NodeTally> {
  const nodes: Record<string, NodeTally> = Object.create(null) as Record<string, NodeTally>;
  for (const { nodes: own } of columns)
    for (const id of Object.keys(own)) {
      const { pass, fail, unknown } = own[id] as NodeTally;
      const before = nodes[id];
      nodes[id] = before
        ? { pass: before.pass + pass, fail: before.fail + fail, unknown: before.unknown + unknown }
        : { pass, fail, unknown };
    }
  return nodes;
}
