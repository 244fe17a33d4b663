// A customer's values during one evaluation, by slot (slots.ts): unboxed, so that most tests are two comparisons of numbers.
import { dayText } from './calendar.js';
import type { SlotType } from './slots.js';

export type Items = readonly (number | string)[];

export interface Values {
  /**
   * NaN where the slot is missing. Otherwise the number, the day number, an enum value's rank (lowest 0), 1 or 0 for true
   * or false, and 0 for a text or a list.
   */
  readonly numbers: Float64Array;
  /** Texts and lists; undefined in every other slot. */
  readonly objects: (string | Items | undefined)[];
}

export const noValues = (slots: number): Values => ({
  numbers: new Float64Array(slots).fill(NaN),
  objects: new Array<undefined>(slots).fill(undefined),
});

export const copyOf = ({ numbers, objects }: Values): Values => ({ numbers: numbers.slice(), objects: [...objects] });

export function isMissing({ numbers }: Values, slot: number): boolean {
  const x = numbers[slot] as number;
  return x !== x;
}

/** What stands in one slot; undefined is missing. */
export type Value = number | string | Items | undefined;

export const valueAt = (values: Values, slot: number): Value =>
  isMissing(values, slot) ? undefined : (values.objects[slot] ?? values.numbers[slot]);

export function setValue({ numbers, objects }: Values, slot: number, value: Value): void {
  numbers[slot] = value === undefined ? NaN : typeof value === 'number' ? value : 0;
  objects[slot] = typeof value === 'number' ? undefined : value;
}

/** A value as people and documents write it: days as `YYYY-MM-DD`, enum values by name, true and false; null for missing. */
export function readable(type: SlotType, value: Value): number | boolean | string | Items | null {
  if (value === undefined) return null;
  if (typeof value !== 'number') return value;
  switch (type.is) {
    case 'date':
      return dayText(value);
    case 'enum':
      return type.values[value] ?? null;
    case 'boolean':
      return value === 1;
    case 'number':
    case 'string':
    case 'list':
      return value;
    default:
      return type satisfies never;
  }
}
