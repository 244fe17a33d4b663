// Which node the arrow keys go to: left to what feeds it, right to what it feeds, up and down within its column.
import type { Graph, GraphNode } from './graph.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

const centerY = (node: GraphNode) => node.position.y + node.height / 2;
const walkable = (node: GraphNode) => node.type !== 'caption';

export function neighbour({ nodes, edges }: Graph, from: string, direction: Direction): string | null {
  const here = nodes.find((node) => node.id === from);
  if (!here) return null;
  const nearest = (ids: readonly string[]) => {
    const candidates = nodes.filter((node) => ids.includes(node.id));
    return (
      [...candidates].sort((a, b) => Math.abs(centerY(a) - centerY(here)) - Math.abs(centerY(b) - centerY(here)))[0]
        ?.id ?? null
    );
  };
  if (direction === 'right') return nearest(edges.filter((edge) => edge.source === from).map((edge) => edge.target));
  if (direction === 'left') return nearest(edges.filter((edge) => edge.target === from).map((edge) => edge.source));
  const column = nodes
    .filter((node) => walkable(node) && columnOf(node) === columnOf(here))
    .sort((a, b) => centerY(a) - centerY(b));
  return column[column.indexOf(here) + (direction === 'down' ? 1 : -1)]?.id ?? null;
}

const columnOf = (node: GraphNode): string => {
  if (node.type === 'reference') return 'condition';
  if (node.type === 'shared') return 'rule';
  return node.type === 'noTier' ? 'tier' : node.type;
};

/** Where walking starts when nothing is selected: the first condition, else the best tier. */
export const firstStop = ({ nodes }: Graph): string | null =>
  [...nodes].filter(walkable).sort((a, b) => a.position.x - b.position.x || a.position.y - b.position.y)[0]?.id ?? null;
