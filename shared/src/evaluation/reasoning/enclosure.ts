// Between which numbers a derived fact lies when its inputs lie between others. Floating-point operations keep order, so
// working out the ends as an evaluator would works out true bounds.
import {
  parseFormula,
  type DateFunction,
  type DerivedFact,
  type Formula,
  type NumberFunction,
  type ScorecardItem,
} from '../../policy/index.js';
import { monthsBetween } from '../calendar.js';
import { roundDecimals, roundSignificant } from '../rounding.js';
import type { Slot } from '../slots.js';

/** Every present value lies in low … high, of which there is none where low > high. */
export interface Bounds {
  low: number;
  high: number;
  /** Whether it may be missing. */
  missing: boolean;
}

/** As of a day, from the bounds of the slots that it reads. */
export type Enclose = (boundsOf: (slot: number) => Bounds, asOf: number) => Bounds;

const nothing: Bounds = { low: Infinity, high: -Infinity, missing: true };
const isNothing = ({ low, high }: Bounds): boolean => low > high;

/** What is beyond all numbers is missing. */
const bounds = (low: number, high: number, missing: boolean): Bounds => ({
  low,
  high,
  missing: missing || !Number.isFinite(low) || !Number.isFinite(high),
});

const product = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a * b);

function multiplied(a: Bounds, b: Bounds): Bounds {
  const corners = [product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)];
  return bounds(Math.min(...corners), Math.max(...corners), a.missing || b.missing);
}

function divided(a: Bounds, b: Bounds): Bounds {
  if (b.low === 0 && b.high === 0) return nothing;
  if (b.low <= 0 && b.high >= 0) return { low: -Infinity, high: Infinity, missing: true };
  const quotient = (x: number, y: number) => (Number.isFinite(x) || Number.isFinite(y) ? x / y : 0);
  const corners = [a.low, a.high].flatMap((x) => [quotient(x, b.low), quotient(x, b.high)]);
  return bounds(Math.min(...corners), Math.max(...corners), a.missing || b.missing);
}

function joined(operator: '+' | '-' | '*' | '/', a: Bounds, b: Bounds): Bounds {
  if (isNothing(a) || isNothing(b)) return nothing;
  switch (operator) {
    case '+':
      return bounds(a.low + b.low, a.high + b.high, a.missing || b.missing);
    case '-':
      return bounds(a.low - b.high, a.high - b.low, a.missing || b.missing);
    case '*':
      return multiplied(a, b);
    case '/':
      return divided(a, b);
    default:
      return operator satisfies never;
  }
}

function called(name: NumberFunction, values: readonly Bounds[]): Bounds {
  if (values.some(isNothing)) return nothing;
  const missing = values.some((value) => value.missing);
  const [lows, highs] = [values.map(({ low }) => low), values.map(({ high }) => high)];
  const [low = NaN, high = NaN] = [lows[0], highs[0]];
  switch (name) {
    case 'min':
      return bounds(Math.min(...lows), Math.min(...highs), missing);
    case 'max':
      return bounds(Math.max(...lows), Math.max(...highs), missing);
    case 'floor':
      return bounds(Math.floor(low), Math.floor(high), missing);
    case 'ceil':
      return bounds(Math.ceil(low), Math.ceil(high), missing);
    case 'round':
      return bounds(
        finitely(low, (x) => roundDecimals(x, 0)),
        finitely(high, (x) => roundDecimals(x, 0)),
        missing,
      );
    case 'abs': {
      const ends = [Math.abs(low), Math.abs(high)];
      return bounds(low <= 0 && high >= 0 ? 0 : Math.min(...ends), Math.max(...ends), missing);
    }
    default:
      return name satisfies never;
  }
}

const finitely = (x: number, round: (x: number) => number): number => (Number.isFinite(x) ? round(x) : x);

function since(name: DateFunction, day: Bounds, asOf: number): Bounds {
  if (isNothing(day)) return nothing;
  const passed = (from: number) => {
    if (!Number.isFinite(from)) return -from;
    return name === 'daysSince' ? asOf - from : monthsBetween(from, asOf);
  };
  return bounds(passed(day.high), passed(day.low), day.missing);
}

function ofFormula(formula: Formula, byKey: ReadonlyMap<string, Slot>): Enclose {
  switch (formula.kind) {
    case 'number':
      return () => ({ low: formula.value, high: formula.value, missing: false });
    case 'fact': {
      const slot = byKey.get(formula.key)?.index;
      return (boundsOf) => (slot === undefined ? nothing : boundsOf(slot));
    }
    case 'since': {
      const slot = byKey.get(formula.key)?.index;
      return (boundsOf, asOf) => (slot === undefined ? nothing : since(formula.name, boundsOf(slot), asOf));
    }
    case 'negate': {
      const operand = ofFormula(formula.operand, byKey);
      return (boundsOf, asOf) => {
        const { low, high, missing } = operand(boundsOf, asOf);
        return { low: -high, high: -low, missing };
      };
    }
    case 'binary': {
      const [left, right] = [ofFormula(formula.left, byKey), ofFormula(formula.right, byKey)];
      return (boundsOf, asOf) => joined(formula.operator, left(boundsOf, asOf), right(boundsOf, asOf));
    }
    case 'call': {
      const values = formula.values.map((value) => ofFormula(value, byKey));
      return (boundsOf, asOf) =>
        called(
          formula.name,
          values.map((value) => value(boundsOf, asOf)),
        );
    }
    default:
      return formula satisfies never;
  }
}

/** The points of every band, or of every rank, that bounds touch. */
function pointsWithin(item: ScorecardItem, { type }: Slot, { low, high }: Bounds): number[] {
  if ('bands' in item)
    return item.bands.flatMap(({ below = Infinity, points }, i) => {
      const from = item.bands[i - 1]?.below ?? -Infinity;
      return low < below && high >= from ? [points] : [];
    });
  const values = type.is === 'enum' ? type.values.slice(low, high + 1) : [];
  return values.map((value) => (Object.hasOwn(item.points, value) ? (item.points[value] ?? 0) : 0));
}

function ofScorecard(items: readonly ScorecardItem[], byKey: ReadonlyMap<string, Slot>): Enclose {
  const read = items.flatMap((item) => {
    const slot = byKey.get(item.fact);
    return slot ? [{ item, slot }] : [];
  });
  return (boundsOf) => {
    let [low, high, missing] = [0, 0, false];
    for (const { item, slot } of read) {
      const within = boundsOf(slot.index);
      const points = pointsWithin(item, slot, within).map((one) => item.weight * one);
      if (points.length === 0) return nothing;
      low += Math.min(...points);
      high += Math.max(...points);
      missing ||= within.missing;
    }
    return bounds(low, high, missing);
  };
}

const significantDigits = 12;

/** What never computes, an expression with an error, encloses nothing. */
export function encloserOf(derived: DerivedFact, byKey: ReadonlyMap<string, Slot>): Enclose {
  const { decimals } = derived;
  const round = (x: number) =>
    decimals === undefined ? roundSignificant(x, significantDigits) : roundDecimals(x, decimals);
  const formula = derived.kind === 'formula' ? parseFormula(derived.expression) : undefined;
  if (formula && !formula.ok) return () => nothing;
  const exact =
    derived.kind === 'scorecard' ? ofScorecard(derived.items, byKey) : ofFormula(formula?.value as Formula, byKey);
  return (boundsOf, asOf) => {
    const found = exact(boundsOf, asOf);
    return { ...found, low: finitely(found.low, round), high: finitely(found.high, round) };
  };
}
