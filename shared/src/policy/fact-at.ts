// Reading a fact by its key.

/** What stands under a key, dots leading into nested objects: own properties only. Undefined where nothing does. */
export function factAt<T>(facts: Readonly<Record<string, T>>, key: string): T | undefined {
  let at: unknown = facts;
  for (const part of key.split('.')) {
    if (typeof at !== 'object' || at === null || Array.isArray(at) || !Object.hasOwn(at, part)) return undefined;
    at = (at as Record<string, unknown>)[part];
  }
  return at as T;
}
