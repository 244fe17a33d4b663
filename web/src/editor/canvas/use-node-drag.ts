// Dragging nodes: over a group, a rule or a condition they move into it; elsewhere they are only put somewhere else. The
// handlers stay the same from one drawing to the next: React Flow tells every node when one of them changes.
import { useStoreApi, type NodeChange } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import type { EditorStore } from '../document/editor-store.js';
import { subjectOf } from '../graph/graph-id.js';
import type { Graph, Point } from '../graph/graph.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { takesNodes } from './accepts.js';
import type { EditorActions } from './actions.js';
import { graphOf } from './graph-of.js';
import { nodeAt } from './node-at.js';
import { pointOf } from './under-pointer.js';
import { useActions } from './use-actions.js';
import { useView } from './view-store.js';

export type Dragged = ReadonlyMap<string, Point>;
const none: Dragged = new Map();

type Api = ReturnType<typeof useStoreApi>;

export function useNodeDrag() {
  const store = useEditorStore();
  const actions = useActions();
  const api = useStoreApi();
  const [dragged, setDragged] = useState(none);
  const handlers = useMemo(() => draggingWith(store, actions, api, setDragged), [store, actions, api]);
  return { dragged, ...handlers };
}

const conditionsOf = (nodes: readonly FlowNode[]) =>
  nodes.map((node) => subjectOf(node.id)).flatMap((subject) => (subject.kind === 'node' ? [subject.id] : []));

function draggingWith(
  store: EditorStore,
  actions: EditorActions,
  api: Api,
  setDragged: (change: (before: Dragged) => Dragged) => void,
) {
  const onDragChanges = (changes: readonly NodeChange<FlowNode>[]) => {
    const moves = changes.filter((change) => change.type === 'position');
    if (moves.length === 0) return;
    setDragged((before) => {
      const next = new Map(before);
      for (const { id, position, dragging } of moves) if (dragging && position) next.set(id, position);
      return next;
    });
  };

  /** What lies under the pointer, if it is over the canvas at all. */
  const under = (event: MouseEvent | TouchEvent, nodes: readonly FlowNode[]) => {
    const { domNode, width, height, transform } = api.getState();
    const box = domNode?.getBoundingClientRect();
    const [x, y] = [pointOf(event).x - (box?.x ?? 0), pointOf(event).y - (box?.y ?? 0)];
    if (x < 0 || y < 0 || x > width || y > height) return null;
    const point = { x: (x - transform[0]) / transform[2], y: (y - transform[1]) / transform[2] };
    return nodeAt(graphOf(store), point, new Set(nodes.map((node) => node.id)));
  };

  let over: string | null = null;
  let takes = false;
  const onNodeDrag = (event: MouseEvent | TouchEvent, _: FlowNode, nodes: readonly FlowNode[]) => {
    const found = under(event, nodes)?.id ?? null;
    // Whether it takes them is worked out once for each node that is come upon.
    if (found !== over) {
      const moving = conditionsOf(nodes);
      takes = found !== null && moving.length === nodes.length && takesNodes(store.getState().document, moving, found);
      over = found;
    }
    const dropTarget = takes ? over : null;
    if (useView.getState().dropTarget !== dropTarget) useView.setState({ dropTarget });
  };

  const onNodeDragStop = (_event: MouseEvent | TouchEvent, node: FlowNode, nodes: readonly FlowNode[]) => {
    const { dropTarget } = useView.getState();
    over = null;
    takes = false;
    useView.setState({ dropTarget: null });
    setDragged(() => none);
    if (dropTarget !== null) return void actions.move(conditionsOf(nodes), subjectOf(dropTarget));
    const rank = nodes.length === 1 ? newRank(graphOf(store), node) : null;
    const subject = subjectOf(node.id);
    if (rank !== null && subject.kind === 'tier') {
      return void actions.run([{ type: 'moveTier', tier: subject.id, index: rank }]);
    }
    putDown(store, nodes);
  };

  const ofSelection =
    (handle: typeof onNodeDrag) =>
    ({ nativeEvent }: { nativeEvent: MouseEvent | TouchEvent }, nodes: readonly FlowNode[]) => {
      if (nodes[0]) handle(nativeEvent, nodes[0], nodes);
    };

  return {
    onDragChanges,
    onNodeDrag,
    onNodeDragStop,
    onSelectionDrag: ofSelection(onNodeDrag),
    onSelectionDragStop: ofSelection(onNodeDragStop),
  };
}

function putDown(store: EditorStore, nodes: readonly FlowNode[]): void {
  const { layout, changeLayout } = store.getState();
  const before = new Map(graphOf(store).nodes.map((node) => [node.id, node.position]));
  const moved = nodes.map(
    (node) => [node.id, { x: Math.round(node.position.x), y: Math.round(node.position.y) }] as const,
  );
  const still = moved.every(([id, { x, y }]) => {
    const was = before.get(id);
    return was && Math.abs(was.x - x) < 2 && Math.abs(was.y - y) < 2;
  });
  if (!still) changeLayout({ ...layout, positions: { ...layout.positions, ...Object.fromEntries(moved) } }, 'move');
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
