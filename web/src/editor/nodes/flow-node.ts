import type { Node } from '@xyflow/react';
import type { GraphNode, NodeOf } from '../graph/graph.js';

/** What React Flow draws: one of ours, wrapped. The wrapper keeps its identity while the node inside does. */
export type FlowNode = Node<{ node: GraphNode }, GraphNode['type']>;

/** What a node's component reads of it. */
export interface FlowNodeProps<T extends GraphNode['type']> {
  id: string;
  data: { node: NodeOf<T> };
  selected: boolean;
}
