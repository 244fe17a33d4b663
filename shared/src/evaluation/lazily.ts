/** Makes something when it is first asked for, and keeps it: most policies are never asked for a trace. */
export function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
