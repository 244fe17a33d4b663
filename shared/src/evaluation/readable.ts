// From what stands in a slot back to what people and engines read.
import { dayText } from './calendar.js';
import type { SlotType, SlotValue } from './slots.js';

/** Days as `YYYY-MM-DD`, enum values by name, everything else as it is; null for missing. */
export function readable(type: SlotType, value: SlotValue): number | boolean | string | readonly unknown[] | null {
  if (value === undefined) return null;
  if (typeof value !== 'number') return value;
  if (type.is === 'date') return dayText(value);
  return type.is === 'enum' ? (type.values[value] ?? null) : value;
}
