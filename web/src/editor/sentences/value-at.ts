// Reading and replacing one place of plain data, by its path; what is not on the path keeps its identity.
import type { Json } from '@tierwright/shared/policy';

export function valueAt(data: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined) return data;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined;
  return valueAt((data as Record<string, Json>)[key], rest);
}

/** A place that does not exist leaves the data as it is. */
export function withValueAt(data: Json, [key, ...rest]: readonly string[], value: Json): Json {
  if (key === undefined) return value;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return data;
  const inner = withValueAt((data as Record<string, Json>)[key] as Json, rest, value);
  if (Array.isArray(data)) return data.map((item, i) => (String(i) === key ? inner : item)) as Json;
  return { ...data, [key]: inner };
}
