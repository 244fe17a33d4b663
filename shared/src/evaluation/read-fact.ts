// One fact's value as it was sent, read strictly: the right type within its limits, or refused. Nothing is coerced.
import { isStorableText, type Fact } from '../policy/index.js';
import type { FactSlot, SlotValue } from './slots.js';
import { readDay } from './zoned-day.js';

export const maxTextLength = 1000;
export const maxListLength = 1000;

/** Stands for a value that the fact does not accept. */
export const refused = Symbol('refused');
export type Reading = SlotValue | typeof refused;
/** From a present JSON value (neither null nor absent) to what stands in the slot. */
export type FactReader = (value: unknown) => Reading;

/** At most 1,000 characters, none of them NUL or half of a surrogate pair: so that code units compare as code points. */
export function isFactText(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 2 * maxTextLength || !isStorableText(value)) return false;
  return value.length <= maxTextLength || [...value].length <= maxTextLength;
}

function numberReader(fact: Extract<Fact, { type: 'number' | 'integer' }>): FactReader {
  const { min = -Infinity, max = Infinity } = fact;
  const accepts = fact.type === 'integer' ? Number.isSafeInteger : Number.isFinite;
  return (value) => (typeof value === 'number' && accepts(value) && value >= min && value <= max ? value : refused);
}

function listReader(of: 'string' | 'number'): FactReader {
  const accepts = of === 'string' ? isFactText : Number.isFinite;
  return (value) => {
    if (!Array.isArray(value) || value.length > maxListLength) return refused;
    for (let i = 0; i < value.length; i++) if (!accepts(value[i])) return refused;
    return value as readonly (string | number)[];
  };
}

export function readerOf({ fact, type }: FactSlot, timezone: string): FactReader {
  switch (fact.type) {
    case 'number':
    case 'integer':
      return numberReader(fact);
    case 'boolean':
      return (value) => (typeof value === 'boolean' ? value : refused);
    case 'string':
      return (value) => (isFactText(value) ? value : refused);
    case 'enum': {
      const rankOf: ReadonlyMap<unknown, number> = type.is === 'enum' ? type.rankOf : new Map();
      return (value) => rankOf.get(value) ?? refused;
    }
    case 'date':
      return (value) => (typeof value === 'string' ? (readDay(timezone, value) ?? refused) : refused);
    case 'list':
      return listReader(fact.itemType);
    default:
      return fact satisfies never;
  }
}
