/** A copy with some fields changed; `undefined` takes a field out. The same object where nothing differs. */
export function patch<T extends object>(target: T, change: Partial<NoInfer<T>>): T {
  const entries = Object.entries(change) as [keyof T, T[keyof T]][];
  if (entries.every(([key, value]) => (value === undefined ? !(key in target) : target[key] === value))) return target;
  const gone = new Set(entries.filter(([, value]) => value === undefined).map(([key]) => String(key)));
  const kept = Object.entries({ ...target, ...change }).filter(([key]) => !gone.has(key));
  return Object.fromEntries(kept) as T;
}
