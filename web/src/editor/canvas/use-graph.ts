import type { Layout } from '@tierwright/shared/contracts';
import { useMemo, useState } from 'react';
import type { EditableDocument } from '../document/editable.js';
import { useEditor } from '../document/editor-context.js';
import type { Graph } from '../graph/graph.js';
import { keepIdentities } from '../graph/keep-identities.js';
import { toGraph } from '../graph/to-graph.js';

function graphWithMemory(): (document: EditableDocument, layout: Layout) => Graph {
  let before: Graph = { nodes: [], edges: [] };
  return (document, layout) => {
    before = keepIdentities(before, toGraph(document, layout));
    return before;
  };
}

/** The diagram of the open draft; what an edit does not touch keeps its identity. */
export function useGraph(): Graph {
  const document = useEditor((state) => state.document);
  const layout = useEditor((state) => state.layout);
  const [graphOf] = useState(graphWithMemory);
  return useMemo(() => graphOf(document, layout), [graphOf, document, layout]);
}
