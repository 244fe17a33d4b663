// A leaf as a closure over slots, one small function for each kind of test, without allocation.
import { addMonths } from './calendar.js';
import type { Comparand, LeafTest, Scalar } from './leaf-test.js';
import type { SlotValue } from './slots.js';
import { no, unsure, yes, type Truth } from './truth.js';

/** Slots and the day; see slots.ts. */
export type Test = (slots: readonly SlotValue[], asOf: number) => Truth;

type Values = readonly SlotValue[];
type Items = readonly (number | string)[];
const truth = (holds: boolean): Truth => (holds ? yes : no);

type Compare = (a: Scalar, b: Scalar) => boolean;

/** One closure for a literal and one for another slot, so that the common case compares with a constant. */
function against(index: number, to: Comparand, compare: Compare): Test {
  if ('literal' in to) {
    const { literal } = to;
    return (slots) => {
      const value = slots[index];
      return value === undefined ? unsure : truth(compare(value as Scalar, literal));
    };
  }
  const { slot } = to;
  return (slots) => {
    const [value, other] = [slots[index], slots[slot]];
    return value === undefined || other === undefined ? unsure : truth(compare(value as Scalar, other as Scalar));
  };
}

function numberTest(index: number, order: '<' | '<=' | '>' | '>=', limit: number): Test {
  const at = (slots: Values) => slots[index] as number | undefined;
  switch (order) {
    case '<':
      return (slots) => {
        const x = at(slots);
        return x === undefined ? unsure : x < limit ? yes : no;
      };
    case '<=':
      return (slots) => {
        const x = at(slots);
        return x === undefined ? unsure : x <= limit ? yes : no;
      };
    case '>':
      return (slots) => {
        const x = at(slots);
        return x === undefined ? unsure : x > limit ? yes : no;
      };
    case '>=':
      return (slots) => {
        const x = at(slots);
        return x === undefined ? unsure : x >= limit ? yes : no;
      };
    default:
      return order satisfies never;
  }
}

const compareBy: Readonly<Record<'<' | '<=' | '>' | '>=', Compare>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const comparePart: Readonly<Record<'start' | 'end' | 'any', Compare>> = {
  start: (text, part) => (text as string).startsWith(part as string),
  end: (text, part) => (text as string).endsWith(part as string),
  any: (text, part) => (text as string).includes(part as string),
};

function equality(index: number, equal: boolean, to: Comparand): Test {
  if ('slot' in to) return against(index, to, equal ? (a, b) => a === b : (a, b) => a !== b);
  const { literal } = to;
  const same: Truth = equal ? yes : no;
  const other: Truth = equal ? no : yes;
  return (slots) => {
    const value = slots[index];
    return value === undefined ? unsure : value === literal ? same : other;
  };
}

function membership(index: number, among: boolean, values: readonly Scalar[]): Test {
  const set = new Set<unknown>(values);
  return (slots) => {
    const value = slots[index];
    return value === undefined ? unsure : truth(set.has(value) === among);
  };
}

function range(index: number, { min, max, minCounts, maxCounts }: Extract<LeafTest, { is: 'range' }>): Test {
  return (slots) => {
    const x = slots[index] as number | undefined;
    if (x === undefined) return unsure;
    return (x > min || (minCounts && x === min)) && (x < max || (maxCounts && x === max)) ? yes : no;
  };
}

/** The first day of a period that ends on a day. */
export const periodStart = (
  asOf: number,
  { n, unit }: Pick<Extract<LeafTest, { is: 'period' }>, 'n' | 'unit'>,
): number => (unit === 'days' ? asOf - n : addMonths(asOf, -n));

/** The first day is worked out anew only when the day changes. */
function period(index: number, test: Extract<LeafTest, { is: 'period' }>): Test {
  let [lastAsOf, from] = [NaN, NaN];
  return (slots, asOf) => {
    const day = slots[index] as number | undefined;
    if (day === undefined) return unsure;
    if (asOf !== lastAsOf) [lastAsOf, from] = [asOf, periodStart(asOf, test)];
    return truth((from <= day && day <= asOf) === test.within);
  };
}

function item(index: number, contains: boolean, wanted: Scalar): Test {
  return (slots) => {
    const list = slots[index] as Items | undefined;
    return list === undefined ? unsure : truth(list.includes(wanted as never) === contains);
  };
}

function items(index: number, every: boolean, wanted: readonly Scalar[]): Test {
  return (slots) => {
    const list = slots[index] as Items | undefined;
    if (list === undefined) return unsure;
    for (const one of wanted) if (list.includes(one as never) !== every) return truth(!every);
    return truth(every);
  };
}

/** What is asked of the slot, ready to be asked. Unknown where either side is missing; presence never is. */
export function leafClosure(index: number, test: LeafTest): Test {
  switch (test.is) {
    case 'presence':
      return (slots) => truth((slots[index] !== undefined) === test.present);
    case 'equality':
      return equality(index, test.equal, test.to);
    case 'order':
      return 'literal' in test.to && typeof test.to.literal === 'number'
        ? numberTest(index, test.order, test.to.literal)
        : against(index, test.to, compareBy[test.order]);
    case 'membership':
      return membership(index, test.among, test.values);
    case 'range':
      return range(index, test);
    case 'text':
      return against(index, test.text, comparePart[test.part]);
    case 'period':
      return period(index, test);
    case 'item':
      return item(index, test.contains, test.item);
    case 'items':
      return items(index, test.every, test.items);
    default:
      return test satisfies never;
  }
}
