// The lines of the graph in React Flow's clothes; a wrapper is kept while nothing about its line changes.
import type { Language } from '@tierwright/shared/language';
import type { Policy } from '@tierwright/shared/policy';
import type { Edge } from '@xyflow/react';
import { subjectOf } from '../graph/graph-id.js';
import type { Graph, GraphEdge, GraphNode } from '../graph/graph.js';
import { sayEditor } from '../words/editor-words.js';
import { labelOf, neighbourhood, type Neighbours } from './node-label.js';

export type FlowEdgeData = { edge: GraphEdge; resultId: string };
export type FlowEdge = Edge<FlowEdgeData, 'flow'>;

interface Wrapping {
  graph: Graph;
  policy: Policy;
  language: Language;
  /** The line whose end can be taken hold of. */
  held: string | null;
}

interface Kept extends Neighbours {
  edge: GraphEdge;
  policy: Policy;
  language: Language;
  held: boolean;
  resultId: string;
  wrapped: FlowEdge;
}

/** The result that travels along an edge is that of its source. */
function resultIdOf(node: GraphNode | undefined, source: string): string {
  if (node?.type === 'condition' || node?.type === 'reference') return node.data.resultId;
  const subject = subjectOf(source);
  return 'id' in subject ? subject.id : '';
}

export function flowEdgesWithMemory(): (wrapping: Wrapping) => FlowEdge[] {
  let kept = new Map<string, Kept>();
  let list: FlowEdge[] = [];
  return ({ graph, policy, language, held }) => {
    const around = neighbourhood(graph);
    const next = new Map<string, Kept>();
    for (const edge of graph.edges) {
      const neighbours = around(edge.source);
      const entry = {
        edge,
        policy,
        language,
        held: edge.id === held,
        resultId: resultIdOf(neighbours.node, edge.source),
        ...neighbours,
      };
      const before = kept.get(edge.id);
      const same = before && (Object.keys(entry) as (keyof typeof entry)[]).every((key) => before[key] === entry[key]);
      next.set(edge.id, same ? before : { ...entry, wrapped: wrap(entry) });
    }
    kept = next;
    const wrapped = [...next.values()].map((entry) => entry.wrapped);
    // The same list where no line has changed: React Flow looks through a new one for what is connected.
    if (wrapped.length !== list.length || wrapped.some((edge, i) => edge !== list[i])) list = wrapped;
    return list;
  };
}

function wrap({ edge, resultId, policy, language, held, ...neighbours }: Omit<Kept, 'wrapped'>): FlowEdge {
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    type: 'flow',
    data: { edge, resultId },
    selectable: false,
    focusable: true,
    reconnectable: held ? 'target' : false,
    ariaLabel: labelOf({ policy, language }, neighbours),
    domAttributes: {
      tabIndex: -1,
      'aria-roledescription': sayEditor('canvas.line.role', { lng: language }),
      'aria-describedby': undefined,
    },
  };
}
