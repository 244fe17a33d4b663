// Objects merged field by field.
import { mergeValue, type At, type Merging, type Three } from './merging.js';

/** `at` says where each field stands; fields in `except` are left out of the answer, for others to merge. */
export function mergeFields<T extends object>(
  merging: Merging,
  three: Three<T>,
  at: (field: string) => At,
  except: readonly string[] = [],
): Record<string, unknown> {
  const [base, ours, theirs] = [three.base, three.ours, three.theirs].map((entry) => new Map(Object.entries(entry)));
  const fields = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])];
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if (except.includes(field)) return [];
      const values = { base: base?.get(field), ours: ours?.get(field), theirs: theirs?.get(field) };
      const value: unknown = mergeValue<unknown>(merging, values, at(field));
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
