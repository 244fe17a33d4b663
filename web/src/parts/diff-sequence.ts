// The shortest way from one sequence to another (Myers, O(ND)), for the pieces of sentences and the lines of JSON.

export interface Step<T> {
  kind: 'same' | 'removed' | 'added';
  item: T;
}

/** Beyond so many differences the shortest way reads no better than "all of this went, all of that came". */
const mostEdits = 1500;

/** Furthest-reaching ends for each number of edits; undefined where there are too many. */
function explore<T>(
  a: readonly T[],
  b: readonly T[],
  same: (x: T, y: T) => boolean,
): Map<number, number>[] | undefined {
  const trace: Map<number, number>[] = [];
  let ends = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= Math.min(a.length + b.length, mostEdits); edits++) {
    trace.push(new Map(ends));
    const next = new Map(ends);
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1));
      let x = down ? (ends.get(k + 1) ?? 0) : (ends.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && same(a[x] as T, b[x - k] as T)) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return trace;
    }
    ends = next;
  }
  return undefined;
}

function walkBack<T>(a: readonly T[], b: readonly T[], trace: Map<number, number>[]): Step<T>[] {
  const steps: Step<T>[] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const ends = trace[edits] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -edits || (k !== edits && (ends.get(k - 1) ?? -1) < (ends.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = ends.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      x--;
      y--;
      steps.push({ kind: 'same', item: b[y] as T });
    }
    if (edits === 0) break;
    if (down) steps.push({ kind: 'added', item: b[--y] as T });
    else steps.push({ kind: 'removed', item: a[--x] as T });
  }
  return steps.reverse();
}

const sameValue = <T>(x: T, y: T) => x === y;

/** What stays, goes and comes, in reading order; of neighbours what goes stands before what comes. */
export function diffSequence<T>(
  before: readonly T[],
  after: readonly T[],
  same: (x: T, y: T) => boolean = sameValue,
): Step<T>[] {
  const trace = explore(before, after, same);
  if (trace) return walkBack(before, after, trace);
  return [
    ...before.map((item): Step<T> => ({ kind: 'removed', item })),
    ...after.map((item): Step<T> => ({ kind: 'added', item })),
  ];
}
