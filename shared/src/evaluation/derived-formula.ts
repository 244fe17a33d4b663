// A formula as closures over slots. Missing is NaN until the end: no present number is NaN, and arithmetic carries it along.
import type { DateFunction, Formula, NumberFunction } from '../policy/index.js';
import { monthsBetween } from './calendar.js';
import { roundDecimals } from './rounding.js';
import type { Slot } from './slots.js';

/** Reads slots (`Values.numbers`) as of a day; NaN where an input is missing, a division is by zero or a step is not finite. */
export type Arithmetic = (slots: Float64Array, asOf: number) => number;

const finite = (x: number): number => (Number.isFinite(x) ? x : NaN);

const numberAt =
  (index: number): Arithmetic =>
  (slots) =>
    slots[index] as number;

function since(name: DateFunction, index: number): Arithmetic {
  const day = numberAt(index);
  if (name === 'daysSince') return (slots, asOf) => asOf - day(slots, asOf);
  return (slots, asOf) => {
    const from = day(slots, asOf);
    return Number.isNaN(from) ? NaN : monthsBetween(from, asOf);
  };
}

function applied(name: NumberFunction, values: readonly Arithmetic[]): Arithmetic {
  const [first = () => NaN, ...others] = values;
  switch (name) {
    case 'min':
      return others.reduce((a, b) => (slots, asOf) => Math.min(a(slots, asOf), b(slots, asOf)), first);
    case 'max':
      return others.reduce((a, b) => (slots, asOf) => Math.max(a(slots, asOf), b(slots, asOf)), first);
    case 'floor':
      return (slots, asOf) => Math.floor(first(slots, asOf));
    case 'ceil':
      return (slots, asOf) => Math.ceil(first(slots, asOf));
    case 'abs':
      return (slots, asOf) => Math.abs(first(slots, asOf));
    case 'round':
      return (slots, asOf) => {
        const x = first(slots, asOf);
        return Number.isNaN(x) ? NaN : roundDecimals(x, 0);
      };
    default:
      return name satisfies never;
  }
}

function joined({ operator }: Extract<Formula, { kind: 'binary' }>, a: Arithmetic, b: Arithmetic): Arithmetic {
  switch (operator) {
    case '+':
      return (slots, asOf) => finite(a(slots, asOf) + b(slots, asOf));
    case '-':
      return (slots, asOf) => finite(a(slots, asOf) - b(slots, asOf));
    case '*':
      return (slots, asOf) => finite(a(slots, asOf) * b(slots, asOf));
    case '/':
      return (slots, asOf) => finite(a(slots, asOf) / b(slots, asOf));
    default:
      return operator satisfies never;
  }
}

/** Undefined where the formula reads a fact that there is not, or that is no number (no date, for `daysSince`). */
export function arithmetic(formula: Formula, byKey: ReadonlyMap<string, Slot>): Arithmetic | undefined {
  switch (formula.kind) {
    case 'number':
      return () => formula.value;
    case 'fact': {
      const slot = byKey.get(formula.key);
      return slot?.type.is === 'number' ? numberAt(slot.index) : undefined;
    }
    case 'since': {
      const slot = byKey.get(formula.key);
      return slot?.type.is === 'date' ? since(formula.name, slot.index) : undefined;
    }
    case 'negate': {
      const operand = arithmetic(formula.operand, byKey);
      return operand && ((slots, asOf) => -operand(slots, asOf));
    }
    case 'binary': {
      const [a, b] = [arithmetic(formula.left, byKey), arithmetic(formula.right, byKey)];
      return a && b && joined(formula, a, b);
    }
    case 'call': {
      const values = formula.values.flatMap((value) => arithmetic(value, byKey) ?? []);
      return values.length === formula.values.length ? applied(formula.name, values) : undefined;
    }
    default:
      return formula satisfies never;
  }
}
