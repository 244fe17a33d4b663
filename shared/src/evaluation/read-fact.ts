// One fact's value as it was sent, read strictly: the right type within its limits, or refused. Nothing is coerced.
import { isStorableText, type Fact } from '../policy/index.js';
import type { FactSlot } from './slots.js';
import type { Items } from './values.js';
import { readDay } from './zoned-day.js';

export const maxTextLength = 1000;
export const maxListLength = 1000;

/** From a JSON value (neither null nor absent) to what stands in the slot (values.ts); refused is NaN or undefined. */
export type FactReader =
  | { numeric: true; read: (value: unknown) => number }
  | { numeric: false; read: (value: unknown) => string | Items | undefined };

/** At most 1,000 characters, none of them NUL or half of a surrogate pair: so that code units compare as code points. */
export function isFactText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2 * maxTextLength || !isStorableText(value)) return false;
  return value.length <= maxTextLength || [...value].length <= maxTextLength;
}

function readNumber(fact: Extract<Fact, { type: 'number' | 'integer' }>): (value: unknown) => number {
  const { min = -Infinity, max = Infinity } = fact;
  const accepts = fact.type === 'integer' ? Number.isSafeInteger : Number.isFinite;
  return (value) => (typeof value === 'number' && accepts(value) && value >= min && value <= max ? value : NaN);
}

function readList(of: 'string' | 'number'): (value: unknown) => Items | undefined {
  const accepts = of === 'string' ? isFactText : Number.isFinite;
  return (value) => {
    if (!Array.isArray(value) || value.length > maxListLength) return undefined;
    for (let i = 0; i < value.length; i++) if (!accepts(value[i])) return undefined;
    return value as Items;
  };
}

export function readerOf({ fact, type }: FactSlot, timezone: string): FactReader {
  switch (fact.type) {
    case 'number':
    case 'integer':
      return { numeric: true, read: readNumber(fact) };
    case 'boolean':
      return { numeric: true, read: (value) => (value === true ? 1 : value === false ? 0 : NaN) };
    case 'enum': {
      const rankOf: ReadonlyMap<unknown, number> = type.is === 'enum' ? type.rankOf : new Map();
      return { numeric: true, read: (value) => rankOf.get(value) ?? NaN };
    }
    case 'date':
      return { numeric: true, read: (value) => (typeof value === 'string' ? (readDay(timezone, value) ?? NaN) : NaN) };
    case 'string':
      return { numeric: false, read: (value) => (isFactText(value) ? value : undefined) };
    case 'list':
      return { numeric: false, read: readList(fact.itemType) };
    default:
      return fact satisfies never;
  }
}

/** Whether the reader takes the value. */
export function accepts(reader: FactReader, value: unknown): boolean {
  if (!reader.numeric) return reader.read(value) !== undefined;
  return !Number.isNaN(reader.read(value));
}
