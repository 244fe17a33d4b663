// How far a customer is from a line: "760 short", "40 over". Numbers only; other facts have no distance.

export interface Gap {
  amount: number;
  /** `short`: the value must rise. `over`: it must fall. */
  side: 'short' | 'over';
}

const mustRise = new Set(['greaterThan', 'greaterThanInclusive']);
const mustFall = new Set(['lessThan', 'lessThanInclusive']);

/** From the actual value to the line that it misses; `wanted` false turns the operator round. Null without a distance. */
export function gapTo(operator: string, line: unknown, actual: unknown, wanted: boolean): Gap | null {
  if (typeof actual !== 'number') return null;
  if (typeof line === 'number') return oneLine(operator, line, actual, wanted);
  if (operator !== 'between' || !wanted || !isRange(line)) return null;
  return actual < line.min
    ? { amount: distance(line.min, actual), side: 'short' }
    : { amount: distance(actual, line.max), side: 'over' };
}

function oneLine(operator: string, line: number, actual: number, wanted: boolean): Gap | null {
  const rises = wanted ? mustRise : mustFall;
  const falls = wanted ? mustFall : mustRise;
  if (rises.has(operator)) return { amount: distance(line, actual), side: 'short' };
  if (falls.has(operator)) return { amount: distance(actual, line), side: 'over' };
  return null;
}

/** The difference as people reckon it, no finer than the two numbers: 12000 − 11999.99 is 0.01, not 0.01000000000021828. */
const distance = (a: number, b: number): number =>
  Math.abs(Number((a - b).toFixed(Math.max(decimalsOf(a), decimalsOf(b)))));

const decimalsOf = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.min(20, Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent)));
};

const isRange = (value: unknown): value is { min: number; max: number } =>
  typeof value === 'object' &&
  value !== null &&
  'min' in value &&
  'max' in value &&
  typeof value.min === 'number' &&
  typeof value.max === 'number';
