import type { Graph, GraphNode, Point } from '../graph/graph.js';

const holds = ({ position, width, height }: GraphNode, { x, y }: Point) =>
  x >= position.x && x <= position.x + width && y >= position.y && y <= position.y + height;

/**
 * The node under a point of the canvas, leaving out those that are being dragged. Reckoned from the graph, because asking the
 * browser while a thousand nodes are drawn would take longer than a frame has.
 */
export function nodeAt({ nodes }: Graph, point: Point, except: ReadonlySet<string>): GraphNode | null {
  return nodes.find((node) => !except.has(node.id) && node.type !== 'caption' && holds(node, point)) ?? null;
}
