// The view starts fitted and stays fitted while the policy grows, until a person takes hold of it.
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Graph } from '../graph/graph.js';
import { boundsOf, firstView, showsAll } from './first-view.js';

export function useViewFitting(graph: Graph): { onMoveStart: (event: unknown) => void; refit: () => void } {
  const api = useStoreApi();
  const { setViewport } = useReactFlow();
  const held = useRef(false);
  const started = useRef(false);

  const fit = useCallback(
    (duration: number) => {
      const { width, height, transform } = api.getState();
      if (width === 0 || height === 0) return;
      const [x, y, zoom] = transform;
      if (started.current && showsAll(boundsOf(graph), { x, y, zoom }, { width, height })) return;
      void setViewport(firstView(graph, { width, height }), { duration: started.current ? duration : 0 });
      started.current = true;
    },
    [api, graph, setViewport],
  );

  useEffect(() => {
    if (!held.current) fit(200);
    if (started.current) return;
    return api.subscribe(() => {
      if (!started.current) fit(0);
    });
  }, [api, fit]);

  // React Flow passes the event of a person; without one the move is ours.
  const onMoveStart = useCallback((event: unknown) => {
    if (event) held.current = true;
  }, []);
  const refit = useCallback(() => {
    held.current = false;
  }, []);
  return { onMoveStart, refit };
}
