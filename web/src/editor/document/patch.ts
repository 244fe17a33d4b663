/** A copy with some fields changed; `undefined` takes a field out. The same object where nothing differs. */
export function patch<T extends object>(target: T, change: Partial<NoInfer<T>>): T {
  const entries = Object.entries(change) as [keyof T, T[keyof T]][];
  if (entries.every(([key, value]) => (value === undefined ? !(key in target) : target[key] === value))) return target;
  const next = { ...target };
  for (const [key, value] of entries) {
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  return next;
}
