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
  const still = stillNodesWithMemory();
  const moved = new Map<string, FlowNode>();
  let before: FlowNode[] = [];
  let index = new Map<string, number>();
  return ({ dragged, ...wrapping }) => {
    const nodes = still(wrapping);
    if (nodes !== before) {
      before = nodes;
      index = new Map(nodes.map((node, i) => [node.id, i]));
    }
    if (dragged.size === 0) {
      moved.clear();
      return nodes;
    }
    // A drag goes on many times a second: all but what is dragged is taken over as it is.
    const next = [...nodes];
    for (const [id, position] of dragged) {
      const at = index.get(id);
      const node = at === undefined ? undefined : nodes[at];
      if (at === undefined || !node) continue;
      const last = moved.get(id);
      const same = last && last.position === position && last.data === node.data && last.selected === node.selected;
      next[at] = same ? last : { ...node, position };
      moved.set(id, next[at] as FlowNode);
    }
    return next;
  };
}

type Still = Omit<Wrapping, 'dragged'>;

function stillNodesWithMemory(): (wrapping: Still) => FlowNode[] {
  let kept = new Map<string, Kept>();
  let last: { wrapping: Still; nodes: FlowNode[] } | null = null;
  return (wrapping) => {
    if (last && sameFields(last.wrapping, wrapping)) return last.nodes;
    const { graph, selection, stop, policy, language, editable } = wrapping;
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
      };
      const before = kept.get(node.id);
      next.set(node.id, before && includes(before, entry) ? before : { ...entry, wrapped: wrap(entry) });
    }
    kept = next;
    last = { wrapping, nodes: [...next.values()].map(({ wrapped }) => wrapped) };
    return last.nodes;
  };
}

const includes = <T extends object>(whole: T, part: Partial<T>): boolean =>
  (Object.keys(part) as (keyof T)[]).every((key) => whole[key] === part[key]);

const sameFields = <T extends object>(a: T, b: T): boolean => includes(a, b) && includes(b, a);

function wrap({ node, policy, language, target, card, selected, stop, editable }: Omit<Kept, 'wrapped'>): FlowNode {
  const { id, type, width, height } = node;
  const still = type === 'caption';
  return {
    id,
    type,
    position: node.position,
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
