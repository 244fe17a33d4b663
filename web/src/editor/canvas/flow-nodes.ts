// Our graph in React Flow's clothes. Wrappers are kept while nothing about them changes, so that dragging one node or
// editing one condition draws only that one again.
import { Position } from '@xyflow/react';
import type { Language } from '@tierwright/shared/language';
import type { Policy } from '@tierwright/shared/policy';
import type { Graph, GraphNode, Point } from '../graph/graph.js';
import { subjectOf } from '../graph/graph-id.js';
import { port } from '../graph/sizes.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { Selection } from '../simulation-seam.js';
import { labelOf, neighbourhood, type Neighbours } from './node-label.js';

interface Wrapping {
  graph: Graph;
  selection: Selection;
  /** Positions of nodes that are being dragged right now. */
  dragged: ReadonlyMap<string, Point>;
  /** The one node that Tab reaches. */
  stop: string | null;
  policy: Policy;
  language: Language;
  editable: boolean;
}

interface Kept extends Neighbours {
  node: GraphNode;
  policy: Policy;
  language: Language;
  selected: boolean;
  stop: boolean;
  editable: boolean;
  at: Point;
  wrapped: FlowNode;
}

const isSelected = (selection: Selection, graphId: string): boolean => {
  const subject = subjectOf(graphId);
  if (subject.kind === 'node') return selection.nodes.includes(subject.id);
  if (subject.kind === 'rule') return selection.rules.includes(subject.id);
  if (subject.kind === 'shared') return selection.shared === subject.id;
  return subject.kind === 'tier' && selection.tiers.includes(subject.id);
};

/** A wrapper with a memory: call it with each new state. */
export function flowNodesWithMemory(): (wrapping: Wrapping) => FlowNode[] {
  let kept = new Map<string, Kept>();
  return ({ graph, selection, dragged, stop, policy, language, editable }) => {
    const around = neighbourhood(graph);
    const next = new Map<string, Kept>();
    for (const node of graph.nodes) {
      const entry = {
        policy,
        language,
        editable,
        ...around(node.id),
        node,
        selected: isSelected(selection, node.id),
        stop: node.id === stop,
        at: dragged.get(node.id) ?? node.position,
      };
      const before = kept.get(node.id);
      const same = before && (Object.keys(entry) as (keyof typeof entry)[]).every((key) => before[key] === entry[key]);
      next.set(node.id, same ? before : { ...entry, wrapped: wrap(entry) });
    }
    kept = next;
    return [...next.values()].map(({ wrapped }) => wrapped);
  };
}

function wrap({ node, policy, language, target, card, selected, stop, editable, at }: Omit<Kept, 'wrapped'>): FlowNode {
  const { id, type, width, height } = node;
  const still = type === 'caption';
  return {
    id,
    type,
    position: at,
    width,
    height,
    measured: { width, height },
    handles: handlesOf(node),
    data: { node },
    selected,
    selectable: !still,
    focusable: !still,
    draggable: editable && !still && type !== 'noTier',
    connectable: editable,
    ariaLabel: labelOf({ policy, language }, { node, target, card }),
    ariaRole: still ? 'presentation' : 'button',
    domAttributes: {
      tabIndex: stop ? 0 : -1,
      'aria-pressed': still ? undefined : selected,
      'aria-roledescription': undefined,
    },
  };
}

function handlesOf({ type, width, height }: GraphNode) {
  const round = { y: (height - port.size) / 2, width: port.size, height: port.size };
  const out = { ...round, type: 'source' as const, position: Position.Right, x: width + port.reach - port.size };
  const into = { ...round, type: 'target' as const, position: Position.Left, x: -port.reach };
  if (type === 'caption' || type === 'noTier') return [];
  if (type === 'condition' || type === 'reference') return [out];
  return type === 'tier' ? [into] : [into, out];
}
