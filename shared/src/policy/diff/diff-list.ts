// Two lists compared by the names of their items: what came, what went, what stayed, and what of that changed its place.

export interface Kept<T> {
  before: T;
  after: T;
  from: number;
  to: number;
  /** False for the longest run of items that kept their order, true for those that moved across it. */
  moved: boolean;
}

export interface ListDiff<T> {
  added: { item: T; to: number }[];
  removed: { item: T; from: number }[];
  kept: Kept<T>[];
}

/** Two items of one name are told apart by their order, so that a draft with a doubled name can be compared too. */
function named<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, { item: T; index: number }> {
  const times = new Map<string, number>();
  return new Map(
    items.map((item, index) => {
      const name = nameOf(item);
      const nth = times.get(name) ?? 0;
      times.set(name, nth + 1);
      return [`${nth} ${name}`, { item, index }];
    }),
  );
}

export function diffList<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): ListDiff<T> {
  const [old, now] = [named(before, nameOf), named(after, nameOf)];
  const kept = [...now].flatMap(([name, { item, index }]) => {
    const was = old.get(name);
    return was ? [{ before: was.item, after: item, from: was.index, to: index }] : [];
  });
  const inOrder = longestRise(kept.map(({ from }) => from));
  return {
    added: [...now].flatMap(([name, { item, index }]) => (old.has(name) ? [] : [{ item, to: index }])),
    removed: [...old].flatMap(([name, { item, index }]) => (now.has(name) ? [] : [{ item, from: index }])),
    kept: kept.map((entry, i) => ({ ...entry, moved: !inOrder.has(i) })),
  };
}

/** Positions of the longest rising run within a list of different numbers; the earliest such run's end decides. */
export function longestRise(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((value, i) => {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1];
    ends[low] = i;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}
