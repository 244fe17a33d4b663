// What must be worked out before what, without recursion however long the chain.

/**
 * The nodes in an order in which each comes after all that it depends on, ties in the given order; `cyclic` are those that
 * depend on a cycle. Dependencies that are not among the nodes are not looked at.
 */
export function dependencyOrder<T>(
  nodes: readonly T[],
  dependenciesOf: (node: T) => Iterable<T>,
): { order: T[]; cyclic: T[] } {
  const waitingFor = new Map<T, Set<T>>();
  const dependents = new Map<T, T[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) {
    const needed = new Set([...dependenciesOf(node)].filter((other) => dependents.has(other)));
    waitingFor.set(node, needed);
    for (const other of needed) dependents.get(other)?.push(node);
  }
  const order = nodes.filter((node) => waitingFor.get(node)?.size === 0);
  for (const done of order) {
    for (const node of dependents.get(done) ?? []) {
      const needed = waitingFor.get(node);
      if (needed?.delete(done) && needed.size === 0) order.push(node);
    }
  }
  const settled = new Set(order);
  return { order, cyclic: nodes.filter((node) => !settled.has(node)) };
}
