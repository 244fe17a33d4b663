// Dragging nodes: over a group, a rule or a condition they move into it; elsewhere they are only put somewhere else.
import { useState } from 'react';
import type { NodeChange } from '@xyflow/react';
import { useEditorStore } from '../document/editor-context.js';
import { subjectOf } from '../graph/graph-id.js';
import type { Graph, Point } from '../graph/graph.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { takesNodes } from './accepts.js';
import { nodesAt, pointOf } from './under-pointer.js';
import { useActions } from './use-actions.js';
import { useView } from './view-store.js';

const none: ReadonlyMap<string, Point> = new Map();

export function useNodeDrag(graph: Graph) {
  const store = useEditorStore();
  const actions = useActions();
  const [dragged, setDragged] = useState(none);

  const conditionsOf = (nodes: readonly FlowNode[]) =>
    nodes.map((node) => subjectOf(node.id)).flatMap((subject) => (subject.kind === 'node' ? [subject.id] : []));

  const onDragChanges = (changes: readonly NodeChange<FlowNode>[]) => {
    const moves = changes.filter((change) => change.type === 'position');
    if (moves.length === 0) return;
    setDragged((before) => {
      const next = new Map(before);
      for (const { id, position, dragging } of moves) if (dragging && position) next.set(id, position);
      return next;
    });
  };

  const onNodeDrag = (event: MouseEvent | TouchEvent, _: FlowNode, nodes: readonly FlowNode[]) => {
    const { x, y } = pointOf(event);
    const moving = conditionsOf(nodes);
    const over = nodesAt(x, y).find((id) => !nodes.some((node) => node.id === id));
    const takes =
      over !== undefined && moving.length === nodes.length && takesNodes(store.getState().document, moving, over);
    const dropTarget = takes ? over : null;
    if (useView.getState().dropTarget !== dropTarget) useView.setState({ dropTarget });
  };

  const onNodeDragStop = (_event: MouseEvent | TouchEvent, node: FlowNode, nodes: readonly FlowNode[]) => {
    const { dropTarget } = useView.getState();
    useView.setState({ dropTarget: null });
    setDragged(none);
    if (dropTarget !== null) return void actions.move(conditionsOf(nodes), subjectOf(dropTarget));
    const rank = nodes.length === 1 ? newRank(graph, node) : null;
    const subject = subjectOf(node.id);
    if (rank !== null && subject.kind === 'tier') {
      return void actions.run([{ type: 'moveTier', tier: subject.id, index: rank }]);
    }
    putDown(nodes);
  };

  const putDown = (nodes: readonly FlowNode[]) => {
    const { layout, changeLayout } = store.getState();
    const moved = nodes.map(
      (node) => [node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) }] as const,
    );
    const still = moved.every(([id, { x, y }]) => {
      const before = graph.nodes.find((node) => node.id === id)?.position;
      return before && Math.abs(before.x - x) < 2 && Math.abs(before.y - y) < 2;
    });
    if (!still) changeLayout({ ...layout, positions: { ...layout.positions, ...Object.fromEntries(moved) } }, 'move');
  };

  return { dragged, onDragChanges, onNodeDrag, onNodeDragStop };
}

/** A tier dragged past another one changes places with it; null where the order stays. */
function newRank(graph: Graph, node: FlowNode): number | null {
  const tiers = graph.nodes.filter((other) => other.type === 'tier');
  const own = tiers.find((tier) => tier.id === node.id);
  if (!own) return null;
  const others = tiers.filter((tier) => tier !== own);
  const rank = others.filter((tier) => tier.position.y < node.position.y).length;
  return rank === tiers.indexOf(own) ? null : rank;
}
