// What depends on what: an order in which everything comes after what it needs, and the circles that have none.

export type Graph = ReadonlyMap<string, readonly string[]>;

interface Visit {
  order: number;
  low: number;
  open: boolean;
}

/**
 * The graph's names in sets, dependencies first; names that need one another share a set (Tarjan's algorithm,
 * without recursion, because a document may chain thousands of names). Names outside the graph are ignored.
 */
export function dependencySets(graph: Graph): string[][] {
  const visits = new Map<string, Visit>();
  const open: string[] = [];
  const sets: string[][] = [];

  const enter = (name: string) => {
    const visit: Visit = { order: visits.size, low: visits.size, open: true };
    visits.set(name, visit);
    open.push(name);
    return { name, visit, next: (graph.get(name) ?? []).filter((needed) => graph.has(needed))[Symbol.iterator]() };
  };
  const leave = (name: string) => {
    const members = open.splice(open.lastIndexOf(name));
    for (const member of members) (visits.get(member) as Visit).open = false;
    sets.push(members);
  };

  for (const start of graph.keys()) {
    if (visits.has(start)) continue;
    const path = [enter(start)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const { done, value: needed } = here.next.next();
      if (done) {
        path.pop();
        const above = path.at(-1);
        if (above) above.visit.low = Math.min(above.visit.low, here.visit.low);
        if (here.visit.low === here.visit.order) leave(here.name);
        continue;
      }
      const there = visits.get(needed);
      if (!there) path.push(enter(needed));
      else if (there.open) here.visit.low = Math.min(here.visit.low, there.order);
    }
  }
  return sets;
}

/** Names that are defined by way of themselves, each with the shortest way back to it (the name first, not repeated). */
export function cyclesIn(graph: Graph, most = 100): { name: string; round: string[] }[] {
  return dependencySets(graph)
    .filter(([name = '', ...others]) => others.length > 0 || graph.get(name)?.includes(name))
    .flat()
    .slice(0, most)
    .map((name) => ({ name, round: wayBack(graph, name) }));
}

function wayBack(graph: Graph, name: string): string[] {
  const cameFrom = new Map<string, string>();
  for (const queue = [name]; queue.length > 0;) {
    const here = queue.shift() as string;
    for (const next of graph.get(here) ?? []) {
      if (next === name) return [...stepsTo(cameFrom, here, name)];
      if (!cameFrom.has(next)) {
        cameFrom.set(next, here);
        queue.push(next);
      }
    }
  }
  return [name];
}

function stepsTo(cameFrom: ReadonlyMap<string, string>, end: string, start: string): string[] {
  const steps: string[] = [];
  for (let here: string | undefined = end; here !== undefined && here !== start; here = cameFrom.get(here))
    steps.unshift(here);
  return [start, ...steps];
}
