import { useRef } from 'react';
import { useEditor } from '../document/editor-context.js';
import type { Graph } from '../graph/graph.js';
import { keepIdentities } from '../graph/keep-identities.js';
import { toGraph } from '../graph/to-graph.js';
import { useMemo } from 'react';

const empty: Graph = { nodes: [], edges: [] };

/** The diagram of the open draft; what an edit does not touch keeps its identity. */
export function useGraph(): Graph {
  const document = useEditor((state) => state.document);
  const layout = useEditor((state) => state.layout);
  const memory = useRef(empty);
  return useMemo(() => {
    memory.current = keepIdentities(memory.current, toGraph(document, layout));
    return memory.current;
  }, [document, layout]);
}
