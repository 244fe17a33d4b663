// A leaf as a closure over a customer's values, one small function for each kind of test, without allocation.
import { addMonths } from './calendar.js';
import { intervalOf, rangeInterval, type Interval } from './interval.js';
import type { Comparand, LeafTest, Order, Scalar } from './leaf-test.js';
import { no, unsure, yes, type Truth } from './truth.js';
import type { Items, Values } from './values.js';

/** Asked of a customer's values as of a day. */
export type Test = (values: Values, asOf: number) => Truth;

const truth = (holds: boolean): Truth => (holds ? yes : no);

function interval(slot: number, { low, high, inside }: Interval): Test {
  const [within, without] = [truth(inside), truth(!inside)];
  return ({ numbers }) => {
    const x = numbers[slot] as number;
    if (x >= low && x <= high) return within;
    return x !== x ? unsure : without;
  };
}

const compareNumbers: Readonly<Record<Order | '===' | '!==', (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
};

function betweenSlots(slot: number, other: number, order: keyof typeof compareNumbers): Test {
  const compare = compareNumbers[order];
  return ({ numbers }) => {
    const [a, b] = [numbers[slot] as number, numbers[other] as number];
    return a !== a || b !== b ? unsure : truth(compare(a, b));
  };
}

type CompareTexts = (text: string, other: string) => boolean;

const compareTexts = {
  same: (text, other) => text === other,
  different: (text, other) => text !== other,
  start: (text, part) => text.startsWith(part),
  end: (text, part) => text.endsWith(part),
  any: (text, part) => text.includes(part),
} as const satisfies Record<string, CompareTexts>;

function texts(slot: number, to: Comparand, compare: CompareTexts): Test {
  const literal = 'literal' in to ? String(to.literal) : undefined;
  const other = 'slot' in to ? to.slot : slot;
  return ({ objects }) => {
    const text = objects[slot] as string | undefined;
    const against = literal ?? (objects[other] as string | undefined);
    return text === undefined || against === undefined ? unsure : truth(compare(text, against));
  };
}

function equality(slot: number, equal: boolean, to: Comparand, isText: boolean): Test {
  if (isText) return texts(slot, to, equal ? compareTexts.same : compareTexts.different);
  return betweenSlots(slot, 'slot' in to ? to.slot : slot, equal ? '===' : '!==');
}

function membership(slot: number, among: boolean, values: readonly Scalar[], isText: boolean): Test {
  const set = new Set<unknown>(values);
  return ({ numbers, objects }) => {
    const x = numbers[slot] as number;
    return x !== x ? unsure : truth(set.has(isText ? objects[slot] : x) === among);
  };
}

type PeriodTest = Extract<LeafTest, { is: 'period' }>;

/** The first day of a period that ends on a day. */
export const periodStart = (asOf: number, { n, unit }: Pick<PeriodTest, 'n' | 'unit'>): number =>
  unit === 'days' ? asOf - n : addMonths(asOf, -n);

/** The first day is worked out anew only when the day changes. */
function period(slot: number, test: PeriodTest): Test {
  let [lastAsOf, from] = [NaN, NaN];
  return ({ numbers }, asOf) => {
    const day = numbers[slot] as number;
    if (day !== day) return unsure;
    if (asOf !== lastAsOf) [lastAsOf, from] = [asOf, periodStart(asOf, test)];
    return truth((from <= day && day <= asOf) === test.within);
  };
}

function list(slot: number, holds: (list: Items) => boolean): Test {
  return ({ objects }) => {
    const items = objects[slot] as Items | undefined;
    return items === undefined ? unsure : truth(holds(items));
  };
}

/** What is asked of the slot, ready to be asked. Unknown where either side is missing; presence never is. */
export function leafClosure(slot: number, test: LeafTest, isText: boolean): Test {
  const simple = intervalOf(test);
  if (simple) return interval(slot, simple);
  switch (test.is) {
    case 'presence':
      return ({ numbers }) => truth(Number.isNaN(numbers[slot]) !== test.present);
    case 'equality':
      return equality(slot, test.equal, test.to, isText);
    case 'order':
      return betweenSlots(slot, 'slot' in test.to ? test.to.slot : slot, test.order);
    case 'membership':
      return membership(slot, test.among, test.values, isText);
    case 'text':
      return texts(slot, test.text, compareTexts[test.part]);
    case 'period':
      return period(slot, test);
    case 'item':
      return list(slot, (items) => items.includes(test.item) === test.contains);
    case 'items':
      return test.every
        ? list(slot, (items) => test.items.every((one) => items.includes(one)))
        : list(slot, (items) => test.items.some((one) => items.includes(one)));
    case 'range':
      return interval(slot, rangeInterval(test));
    default:
      return test satisfies never;
  }
}
