export interface Placed<T> {
  index: number;
  item: T;
}

/** Puts the placed items where they belong and fills what is between with the others, in their order. */
export function arrange<T>(others: readonly T[], placed: readonly Placed<T>[]): T[] {
  const at = new Map(placed.map(({ index, item }) => [index, item]));
  const rest = [...others];
  return Array.from({ length: others.length + placed.length }, (_, i) => {
    const item = at.has(i) ? at.get(i) : rest.shift();
    return item as T;
  });
}
