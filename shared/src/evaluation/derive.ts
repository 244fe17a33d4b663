// Derived facts: compiled once, computed before the rules in dependency order, by the same code for every evaluator.
import { dependencySets, inputsOf, parseFormula, type DerivedFact } from '../policy/index.js';
import { arithmetic, type Arithmetic } from './derived-formula.js';
import { scorecard } from './derived-scorecard.js';
import { roundDecimals, roundSignificant } from './rounding.js';
import type { DerivedSlot, Slot, SlotTable } from './slots.js';
import { isMissing, type Values } from './values.js';

const significantDigits = 12;

export interface Derivation {
  slot: DerivedSlot;
  /** Slots that it reads directly. */
  inputs: readonly number[];
  /** Positions of the declared facts that it reads, itself or through others. */
  reads: ReadonlySet<number>;
  compute: Arithmetic;
}

export interface Derivations {
  /** In an order in which each comes after its inputs. */
  ordered: readonly Derivation[];
  /** By slot; a derived fact that is not here cannot be computed as it stands (a draft's problem). */
  bySlot: ReadonlyMap<number, Derivation>;
}

function compile(derived: DerivedFact, byKey: ReadonlyMap<string, Slot>): Arithmetic | undefined {
  if (derived.kind === 'scorecard') return scorecard(derived, byKey);
  const formula = parseFormula(derived.expression);
  return formula.ok ? arithmetic(formula.value, byKey) : undefined;
}

const nothingDerived: Derivations = { ordered: [], bySlot: new Map() };

export function derivationsOf({ derived, byKey }: SlotTable): Derivations {
  if (derived.length === 0) return nothingDerived;
  const graph = new Map(derived.map((slot) => [slot.key, inputsOf(slot.derived)]));
  const bySlot = new Map<number, Derivation>();
  for (const key of dependencySets(graph).flat()) {
    const slot = byKey.get(key);
    const compute = slot && 'derived' in slot ? compile(slot.derived, byKey) : undefined;
    if (!slot || !('derived' in slot) || !compute) continue;
    const inputs = inputsOf(slot.derived).flatMap((input) => byKey.get(input) ?? []);
    // An input that is not computed by now is broken itself, or part of a circle.
    if (inputs.some((input) => 'derived' in input && !bySlot.has(input.index))) continue;
    const reads = new Set(inputs.flatMap((i) => ('fact' in i ? [i.index] : [...(bySlot.get(i.index)?.reads ?? [])])));
    bySlot.set(slot.index, { slot, inputs: inputs.map(({ index }) => index), reads, compute });
  }
  return { ordered: [...bySlot.values()], bySlot };
}

/** Fills the slots of derived facts from those of facts, as of a day; NaN where one is missing. */
export function fillDerived(ordered: readonly Derivation[], { numbers }: Values, asOf: number): void {
  for (const { slot, compute } of ordered) {
    const { decimals } = slot.derived;
    const x = compute(numbers, asOf);
    if (!Number.isFinite(x)) numbers[slot.index] = NaN;
    else
      numbers[slot.index] =
        decimals === undefined ? roundSignificant(x, significantDigits) : roundDecimals(x, decimals);
  }
}

/** Keys of derived facts that are missing although all their inputs are there, in document order. */
export function notComputable({ ordered }: Derivations, values: Values): string[] {
  const stuck = ordered.filter(
    ({ slot, inputs }) => isMissing(values, slot.index) && !inputs.some((input) => isMissing(values, input)),
  );
  return stuck.sort((a, b) => a.slot.index - b.slot.index).map(({ slot }) => slot.key);
}
