// Customer after customer under two contents, and what it adds up to; pure, and small however many there are.
import type {
  Customer,
  CustomerEffect,
  EvaluateAnswer,
  RuleTrace,
  Simulated,
  SimulationSummary,
} from '@tierwright/shared/contracts';
import { compiledEvaluator, needsCurrent, type Evaluation, type Outcome } from '@tierwright/shared/evaluation';
import type { Policy } from '@tierwright/shared/policy';
import { CustomerEffects } from './customer-effect.js';
import { EffectCounts } from './effect-counts.js';

export interface SimulatedRow {
  customer: string;
  name: string | null;
  before: Simulated | null;
  after: Simulated | null;
  effect: CustomerEffect;
}

interface Hits {
  hits: number;
  decisive: number;
}

type TraceNode = NonNullable<EvaluateAnswer['trace']>[number]['node'];

const toSimulated = (outcome: Outcome): Simulated => ({
  status: outcome.status,
  tier: outcome.tier,
  qualified: outcome.qualified,
  decidedBy: outcome.decidedBy,
  reason: outcome.movement?.reason ?? null,
  validUntil: outcome.movement?.validUntil ?? null,
  benefits: outcome.benefits,
});

const valueOf = (evaluation: Evaluation | undefined): Outcome | undefined =>
  evaluation?.ok ? evaluation.value : undefined;

function* passing(node: TraceNode): Generator<string> {
  if (node.result === true) yield node.id;
  for (const child of node.all ?? node.any ?? []) yield* passing(child);
  if (node.not) yield* passing(node.not);
  if (node.node) yield* passing(node.node);
}

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => void counts.set(key, (counts.get(key) ?? 0) + by);

const hit = (counts: Map<string, Hits>, id: string, decisive: boolean): void => {
  const { hits, decisive: decided } = counts.get(id) ?? { hits: 0, decisive: 0 };
  counts.set(id, { hits: hits + 1, decisive: decided + (decisive ? 1 : 0) });
};

/** What a customer moves from and to; undefined where a side does not say. */
export function moveOf({
  before,
  after,
}: Pick<SimulatedRow, 'before' | 'after'>): { from: string | null; to: string | null } | undefined {
  if (before?.status !== 'determined' || after?.status !== 'determined') return undefined;
  return { from: before.tier, to: after.tier };
}

export class Simulator {
  private readonly subject;
  private readonly baseline;
  private evaluated = 0;
  private undetermined = 0;
  private invalid = 0;
  private readonly tiers = new Map<string | null, number>();
  private readonly cells = new Map<string, number>();
  private readonly gained = new Map<string, number>();
  private readonly lost = new Map<string, number>();
  private readonly rules = new Map<string, Hits>();
  private readonly nodes = new Map<string, Map<string, Hits>>();
  private readonly effects: CustomerEffects;
  private readonly effectCounts = new EffectCounts();

  /** `asOf`: `YYYY-MM-DD`. */
  constructor(
    private readonly policy: Policy,
    private readonly before: Policy | null,
    private readonly asOf: string,
  ) {
    this.subject = compiledEvaluator(policy);
    this.baseline = before && compiledEvaluator(before);
    this.effects = new CustomerEffects(before, policy, asOf);
  }

  run(customer: Customer): SimulatedRow {
    const { id, name, facts, current } = customer;
    const asked = (policy: Policy) => ({ facts, current: needsCurrent(policy) ? current : undefined, asOf: this.asOf });
    const after = valueOf(this.subject.evaluateNow({ ...asked(this.policy), explain: { trace: true } }));
    const before = this.before ? valueOf(this.baseline?.evaluateNow(asked(this.before))) : undefined;
    const effect = this.effects.of(customer, { before, after });
    const wasUnknown = before?.status === 'undetermined';
    this.effectCounts.add(effect, { missing: after?.missing ?? [], wasUnknown });
    const row: SimulatedRow = {
      customer: id,
      name: name ?? null,
      before: before ? toSimulated(before) : null,
      after: after ? toSimulated(after) : null,
      effect,
    };
    if (after) this.countRules(after.trace ?? [], after.decidedBy);
    this.count(row);
    return row;
  }

  summary(): SimulationSummary {
    const { tiers } = this.policy;
    const rung = new Map<string | null, number>([
      ...tiers.map(({ key }, i) => [key, i] as const),
      [null, tiers.length],
    ]);
    const matrix = [...this.cells].map(([cell, customers]) => {
      const [from = null, to = null] = JSON.parse(cell) as (string | null)[];
      return { from, to, customers };
    });
    const moved = matrix.filter(({ from, to }) => from !== to);
    const sum = (cells: typeof matrix) => cells.reduce((total, { customers }) => total + customers, 0);
    const steps = ({ from, to }: (typeof matrix)[number]) => (rung.get(from) ?? NaN) - (rung.get(to) ?? NaN);
    return {
      evaluated: this.evaluated,
      undetermined: this.undetermined,
      invalid: this.invalid,
      distribution: [...rung.keys()].map((tier) => ({ tier, customers: this.tiers.get(tier) ?? 0 })),
      matrix,
      rules: [...this.rules].map(([ruleId, counts]) => ({ ruleId, ...counts, nodes: this.nodesOf(ruleId) })),
      moved: sum(moved),
      up: sum(moved.filter((cell) => steps(cell) > 0)),
      down: sum(moved.filter((cell) => steps(cell) < 0)),
      benefits: [...new Set([...this.gained.keys(), ...this.lost.keys()])].map((benefit) => ({
        benefit,
        gained: this.gained.get(benefit) ?? 0,
        lost: this.lost.get(benefit) ?? 0,
      })),
      effect: this.effectCounts.effect(this.policy, this.before),
    };
  }

  private nodesOf(ruleId: string) {
    return [...(this.nodes.get(ruleId) ?? [])].map(([nodeId, counts]) => ({ nodeId, ...counts }));
  }

  private countRules(trace: readonly RuleTrace[], decidedBy: readonly string[]): void {
    for (const { ruleId, result, node } of trace) {
      const decisive = decidedBy.includes(ruleId);
      const nodes = this.nodes.get(ruleId) ?? new Map<string, Hits>();
      this.nodes.set(ruleId, nodes);
      // A shared condition that a rule refers to twice counts once.
      for (const id of new Set(passing(node))) hit(nodes, id, decisive);
      if (result === true) hit(this.rules, ruleId, decisive);
      else if (!this.rules.has(ruleId)) this.rules.set(ruleId, { hits: 0, decisive: 0 });
    }
  }

  private count(row: SimulatedRow): void {
    const { before, after } = row;
    if (!after) return void this.invalid++;
    this.evaluated++;
    if (after.status === 'undetermined') this.undetermined++;
    else add(this.tiers, after.tier);
    const move = moveOf(row);
    if (!move || !before) return;
    add(this.cells, JSON.stringify([move.from, move.to]));
    for (const benefit of after.benefits) if (!before.benefits.includes(benefit)) add(this.gained, benefit);
    for (const benefit of before.benefits) if (!after.benefits.includes(benefit)) add(this.lost, benefit);
  }
}
