import { useMemo } from 'react';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import type { Graph } from '../graph/graph.js';
import { graphOf } from './graph-of.js';

export function useGraph(): Graph {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const layout = useEditor((state) => state.layout);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the store's graph follows exactly these two
  return useMemo(() => graphOf(store), [store, document, layout]);
}
