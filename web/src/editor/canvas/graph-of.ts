// The diagram of the open draft, made once for each state of it; what an edit does not touch keeps its identity.
import type { EditorState, EditorStore } from '../document/editor-store.js';
import type { Graph } from '../graph/graph.js';
import { keepIdentities } from '../graph/keep-identities.js';
import { toGraph } from '../graph/to-graph.js';

type Made = Pick<EditorState, 'document' | 'layout'> & { graph: Graph };
const made = new WeakMap<EditorStore, Made>();

export function graphOf(store: EditorStore): Graph {
  const { document, layout } = store.getState();
  const last = made.get(store);
  if (last?.document === document && last.layout === layout) return last.graph;
  const graph = keepIdentities(last?.graph ?? { nodes: [], edges: [] }, toGraph(document, layout));
  made.set(store, { document, layout, graph });
  return graph;
}
