// The view starts fitted and stays fitted while the policy grows and the window changes, until somebody takes hold of it.
// What was just added, found or walked to is brought into view; where that takes a move, it counts as taking hold.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Graph } from '../graph/graph.js';
import { boundsOf, centredView, firstView, shows, showsAll, wholeView, type Viewport } from './first-view.js';
import { holdView, useView } from './view-store.js';

const views = { first: firstView, whole: wholeView } as const;

/** React Flow passes the event of a person; without one the move is ours. */
export const holdOnMove = (event: unknown): void => {
  if (event) holdView();
};

export function useViewFitting(graph: Graph): void {
  const api = useStoreApi();
  const { setViewport } = useReactFlow();
  const following = useView((view) => view.following);
  /** Where the view is, or is on its way to, while it follows. */
  const aim = useRef<Viewport | null>(null);
  const reveal = useView((view) => view.reveal);
  const revealed = useRef(0);
  const measured = useStore(({ width, height }) => width > 0 && height > 0);

  const follow = useCallback(
    (duration: number) => {
      const pane = api.getState();
      if (following === null || pane.width === 0 || pane.height === 0) return;
      const first = aim.current === null;
      aim.current = views[following.kind](graph, pane);
      void setViewport(aim.current, { duration: first ? 0 : duration });
    },
    [api, graph, following, setViewport],
  );

  const asked = useRef(following);
  useEffect(() => {
    const again = asked.current !== following;
    asked.current = following;
    if (again || !aim.current || !showsAll(boundsOf(graph), aim.current, api.getState())) follow(200);
    return api.subscribe(({ width, height }, before) => {
      if (!aim.current || width !== before.width || height !== before.height) follow(0);
    });
  }, [api, graph, following, follow]);

  useEffect(() => {
    const node = reveal && graph.nodes.find((other) => other.id === reveal.id);
    if (!node || !measured || reveal.at === revealed.current) return;
    revealed.current = reveal.at;
    const pane = api.getState();
    const [x, y, zoom] = pane.transform;
    const view = (following && aim.current) ?? { x, y, zoom };
    if (shows(node, view, pane)) return;
    holdView();
    void setViewport(centredView(node, view, pane), { duration: 250 });
  }, [reveal, graph, api, following, measured, setViewport]);
}
