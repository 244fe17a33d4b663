// The view of the comparison: at first all of it, or as much as stays readable; then whatever is looked at.
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { boundsOfComparison } from './bounds.js';
import type { CompareGraph } from './compare-graph.js';

const readable = 0.8;
const closest = 0.9;

/** Answers how to see all of it again. */
export function useCompareView(graph: CompareGraph, current: string | null): () => void {
  const api = useStoreApi();
  const { setViewport, setCenter } = useReactFlow();
  const measured = useStore(({ width, height }) => width > 0 && height > 0);
  const started = useRef(false);

  const showAll = useCallback(
    (smallest: number, duration: number) => {
      const pane = api.getState();
      const { left, top, width, height } = boundsOfComparison(graph);
      const whole = Math.min(pane.width / width, pane.height / height, 1);
      const zoom = Math.max(whole, Math.min(smallest, pane.width / width));
      const x = (pane.width - width * zoom) / 2 - left * zoom;
      const y = Math.max((pane.height - height * zoom) / 2, 0) - top * zoom;
      void setViewport({ x, y, zoom }, { duration });
    },
    [api, graph, setViewport],
  );

  useEffect(() => {
    if (!measured) return;
    const first = !started.current;
    started.current = true;
    if (first) showAll(readable, 0);
    const node = graph.nodes.find(({ id }) => id === current);
    if (!node) return;
    const { width, height, transform } = api.getState();
    const [x, y, zoom] = transform;
    const [left, top] = [node.position.x * zoom + x, node.position.y * zoom + y];
    const inside =
      left >= 0 &&
      top >= 0 &&
      left + node.width * zoom <= width &&
      top + node.height * zoom <= height &&
      zoom >= readable;
    if (inside) return;
    const middle = { x: node.position.x + node.width / 2, y: node.position.y + node.height / 2 };
    void setCenter(middle.x, middle.y, { zoom: Math.max(zoom, closest), duration: first ? 0 : 250 });
  }, [measured, graph, current, api, setCenter, showAll]);

  return useCallback(() => showAll(0, 200), [showAll]);
}
