// Whether a JSON value is one that a fact can have. Nothing is coerced.
import { isCalendarDate } from './calendar-date.js';
import type { Fact, FactOf } from './fact-schema.js';

/** Characters of a text, and items of a list, at the most. */
export const valueLimits = { text: 1000, items: 1000 } as const;

const timestamp = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|[+-](\d{2}):(\d{2}))$/;

/** True for `YYYY-MM-DD` and for an RFC 3339 timestamp, of a real calendar day. */
export function isDateValue(text: string): boolean {
  if (isCalendarDate(text)) return true;
  const [, day = '', ...clock] = timestamp.exec(text) ?? [];
  const [hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = clock.map((part) => Number(part ?? 0));
  const possible = hour <= 23 && minute <= 59 && second <= 60 && offsetHour <= 23 && offsetMinute <= 59;
  return possible && isCalendarDate(day);
}

/** Characters are counted, not the halves that some are kept in. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 2 * valueLimits.text &&
  (value.length <= valueLimits.text || [...value].length <= valueLimits.text);

/** Whether the value is of the fact's type, bounds aside: what a condition may compare it with. */
export function isOfType(fact: Fact, value: unknown): boolean {
  switch (fact.type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return isText(value);
    case 'enum':
      return fact.values.some((entry) => entry.value === value);
    case 'date':
      return typeof value === 'string' && isDateValue(value);
    case 'list':
      return Array.isArray(value) && value.length <= valueLimits.items && value.every((item) => isItemOf(fact, item));
    default:
      return fact satisfies never;
  }
}

/** Whether the value can be one item of the list. */
export const isItemOf = (fact: FactOf<'list'>, item: unknown): boolean =>
  fact.itemType === 'string' ? isText(item) : typeof item === 'number' && Number.isFinite(item);

/** Whether the fact can have the value: of its type, and within `min` and `max`. */
export function isValueOf(fact: Fact, value: unknown): boolean {
  if (!isOfType(fact, value)) return false;
  if ((fact.type !== 'number' && fact.type !== 'integer') || typeof value !== 'number') return true;
  return value >= (fact.min ?? -Infinity) && value <= (fact.max ?? Infinity);
}
