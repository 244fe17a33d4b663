// One fact's value as it was sent, read strictly: the right type within its limits, or refused. Nothing is coerced.
import { isStorableText, type Fact } from '../policy/index.js';
import type { FactSlot } from './slots.js';
import type { Items } from './values.js';
import { readDay } from './zoned-day.js';

export const maxTextLength = 1000;
export const maxListLength = 1000;

/** How a fact is read: the same fields for every type, so that the loop over a customer's facts sees one shape only. */
export interface FactReader {
  type: Fact['type'];
  /** Of numbers; every finite number lies between. */
  min: number;
  max: number;
  /** Of enums. */
  rankOf: ReadonlyMap<unknown, number>;
  /** Of lists. */
  itemType: 'string' | 'number';
  /** Of dates. */
  timezone: string;
}

const noRanks: ReadonlyMap<unknown, number> = new Map();

const unlimited = { min: -Number.MAX_VALUE, max: Number.MAX_VALUE };

const plainReader = (type: Fact['type']): FactReader => ({
  type,
  ...unlimited,
  rankOf: noRanks,
  itemType: 'string',
  timezone: 'UTC',
});

/** Most facts are numbers without limits or yes and no: one reader for all of a type, in however many policies. */
const plainReaders = {
  number: plainReader('number'),
  integer: plainReader('integer'),
  boolean: plainReader('boolean'),
} as const;

export function readerOf({ fact, type }: FactSlot, timezone: string): FactReader {
  if (fact.type === 'boolean') return plainReaders.boolean;
  const isNumber = fact.type === 'number' || fact.type === 'integer';
  if (isNumber && fact.min === undefined && fact.max === undefined) return plainReaders[fact.type];
  return {
    type: fact.type,
    min: (isNumber ? fact.min : undefined) ?? unlimited.min,
    max: (isNumber ? fact.max : undefined) ?? unlimited.max,
    rankOf: type.is === 'enum' ? type.rankOf : noRanks,
    itemType: fact.type === 'list' ? fact.itemType : 'string',
    timezone,
  };
}

/** At most 1,000 characters, none of them NUL or half of a surrogate pair: so that code units compare as code points. */
export function isFactText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2 * maxTextLength || !isStorableText(value)) return false;
  return value.length <= maxTextLength || [...value].length <= maxTextLength;
}

function isFactList(value: unknown, itemType: 'string' | 'number'): value is Items {
  if (!Array.isArray(value) || value.length > maxListLength) return false;
  const accepts = itemType === 'string' ? isFactText : Number.isFinite;
  for (let i = 0; i < value.length; i++) if (!accepts(value[i])) return false;
  return true;
}

/** A JSON value (neither null nor absent) as the number that stands in its slot (values.ts); NaN where it is refused. */
export function readNumber(reader: FactReader, value: unknown): number {
  switch (reader.type) {
    case 'number':
      return typeof value === 'number' && value >= reader.min && value <= reader.max ? value : NaN;
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= reader.min && (value as number) <= reader.max
        ? (value as number)
        : NaN;
    case 'boolean':
      return value === true ? 1 : value === false ? 0 : NaN;
    case 'enum':
      return reader.rankOf.get(value) ?? NaN;
    case 'date':
      return typeof value === 'string' ? (readDay(reader.timezone, value) ?? NaN) : NaN;
    case 'string':
      return isFactText(value) ? 0 : NaN;
    case 'list':
      return isFactList(value, reader.itemType) ? 0 : NaN;
    default:
      return reader.type satisfies never;
  }
}

/** Whether texts or lists are read, which stand in a slot as they are. */
export const isObjectReader = ({ type }: FactReader): boolean => type === 'string' || type === 'list';

export const accepts = (reader: FactReader, value: unknown): boolean => !Number.isNaN(readNumber(reader, value));
