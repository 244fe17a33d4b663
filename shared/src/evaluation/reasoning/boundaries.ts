// Where one rule ends and another begins: single values that both of two rules for different tiers take, or that both leave.
import type { Witness } from '../../policy/index.js';
import { yes, no, type Truth } from '../truth.js';
import type { PlannedRule } from '../plan.js';
import { readable, type Value } from '../values.js';
import type { SingleAtom } from './atom.js';
import { bitsWhere, has, type Bits } from './bits.js';
import type { Cell } from './cell.js';
import type { Proposition } from './proposition.js';
import type { Constraint } from './narrowing.js';
import { must, type Reasoner, type Shown } from './reasoner.js';
import type { SearchContext } from './search.js';

export interface Boundary {
  kind: 'overlap' | 'gap';
  /** The rule that ends there and the one that begins. */
  below: PlannedRule;
  above: PlannedRule;
  /** Key of the fact or derived fact, and its value there as documents write it. */
  fact: string;
  value: ReturnType<typeof readable>;
  witness: Witness;
}

/** One end of what a rule takes: at a cell of one value, which it takes or leaves. */
interface Edge {
  rule: PlannedRule;
  turn: 'ends' | 'begins';
  takes: boolean;
}

interface Spot {
  slot: number;
  cell: number;
  edges: Edge[];
}

interface Turn extends Pick<Edge, 'turn' | 'takes'> {
  cell: number;
}

function* singlesOf(proposition: Proposition): Generator<{ id: number; atom: SingleAtom; negated: boolean }> {
  if (proposition.is !== 'atom') for (const part of proposition.parts) yield* singlesOf(part);
  else if (proposition.atom.kind === 'single')
    yield { id: proposition.id, atom: proposition.atom, negated: proposition.negated };
}

const isSingleValue = (cell: Cell | undefined): boolean => cell !== undefined && cell.low === cell.high && !cell.open;
const isNumber = (cell: Cell | undefined): boolean => cell !== undefined && !Number.isNaN(cell.low);

/** Where an atom changes its answer from one side of a single value to the other. */
function turnsOf({ where, drawsLine }: SingleAtom, negated: boolean, cells: readonly Cell[]): Turn[] {
  if (!drawsLine) return [];
  const holds = (i: number) => has(where[negated ? no : yes] as Bits, i);
  const turns: Turn[] = [];
  for (let i = 1; i + 1 < cells.length; i++) {
    const before = holds(i - 1);
    if (before === holds(i + 1) || !isSingleValue(cells[i])) continue;
    if (!isNumber(cells[i - 1]) || !isNumber(cells[i + 1])) continue;
    turns.push({ cell: i, turn: before ? 'ends' : 'begins', takes: holds(i) });
  }
  return turns;
}

/** The spots at which conditions of lifting rules end or begin to hold. */
function spotsOf({ plan }: Reasoner, { space, propositions }: SearchContext): Spot[] {
  const spots = new Map<number, Map<number, Spot>>();
  const known = new Map<number, readonly Turn[]>();
  for (const rule of plan.rules) {
    if (rule.effect === 'cap') continue;
    for (const { id, atom, negated } of singlesOf(propositions.of(rule.root))) {
      const turns = known.get(id) ?? turnsOf(atom, negated, space.cells[atom.slot] ?? []);
      known.set(id, turns);
      const ofSlot = spots.get(atom.slot) ?? new Map<number, Spot>();
      spots.set(atom.slot, ofSlot);
      for (const { cell, turn, takes } of turns) {
        const spot = ofSlot.get(cell) ?? { slot: atom.slot, cell, edges: [] };
        ofSlot.set(cell, spot);
        spot.edges.push({ rule, turn, takes });
      }
    }
  }
  return [...spots.values()].flatMap((ofSlot) => [...ofSlot.values()]);
}

const comesTo = (proposition: Proposition, holds: boolean, slot: number, cell: number): Constraint => ({
  ...must(proposition, holds),
  substitution: { slot, cell },
});

function showAt(reasoner: Reasoner, spot: Spot, below: PlannedRule, above: PlannedRule, both: boolean): Shown {
  const { slot, cell } = spot;
  // Whoever else takes the spot fills a gap.
  const fillers = reasoner.plan.rules.filter(
    (rule) =>
      rule !== below && rule !== above && rule.effect !== 'cap' && rule.rung <= Math.max(below.rung, above.rung),
  );
  return reasoner.ask({
    constraints: ({ space, propositions }) => {
      const [ends, begins] = [propositions.of(below.root), propositions.of(above.root)];
      const here: SingleAtom = {
        kind: 'single',
        slot,
        where: hereOnly(space.cells[slot]?.length ?? 0, cell),
        drawsLine: false,
      };
      return [
        must(propositions.ofAtom(here), true),
        must(ends, both),
        must(begins, both),
        comesTo(ends, true, slot, cell - 1),
        comesTo(begins, false, slot, cell - 1),
        comesTo(ends, false, slot, cell + 1),
        comesTo(begins, true, slot, cell + 1),
        ...(both ? [] : fillers.map(({ root }) => must(propositions.of(root), false))),
      ];
    },
    holds: ({ truthOf }) => (truthOf(below) === yes) === both && (truthOf(above) === yes) === both,
  });
}

function hereOnly(size: number, cell: number): readonly [Bits, Bits, Bits] {
  const where = (truth: Truth) => bitsWhere(size, (i) => (i === cell ? yes : no) === truth);
  return [where(0), where(1), where(2)];
}

/** Every boundary that two rules for different tiers both take or both leave, shown by a customer; each pair once a fact. */
export function boundariesOf(reasoner: Reasoner): Boundary[] {
  const context = reasoner.context();
  const { plan } = reasoner;
  const slots = [...plan.slots.facts, ...plan.slots.derived];
  const found = new Map<string, Boundary>();
  for (const spot of spotsOf(reasoner, context)) {
    const slot = slots[spot.slot];
    const value = context.space.cells[spot.slot]?.[spot.cell]?.value as Value;
    for (const [below, above, takes] of meetings(spot)) {
      const key = `${below.index} ${above.index} ${spot.slot} ${takes}`;
      if (!slot || found.has(key)) continue;
      const shown = showAt(reasoner, spot, below, above, takes);
      if (shown.is !== 'found') continue;
      const kind = takes ? 'overlap' : 'gap';
      found.set(key, { kind, below, above, fact: slot.key, value: readable(slot.type, value), witness: shown.found });
    }
  }
  return [...found.values()];
}

/** Pairs of rules of which one ends and the other begins at a spot, both taking it or both leaving it. */
function* meetings({ edges }: Spot): Generator<[PlannedRule, PlannedRule, boolean]> {
  for (const takes of [true, false]) {
    const begin = edges.filter((edge) => edge.turn === 'begins' && edge.takes === takes);
    const end = edges.filter((edge) => edge.turn === 'ends' && edge.takes === takes);
    for (const one of end)
      for (const other of begin) if (one.rule.rung !== other.rule.rung) yield [one.rule, other.rule, takes];
  }
}
