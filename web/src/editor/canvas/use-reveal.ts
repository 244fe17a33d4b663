import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Graph } from '../graph/graph.js';
import { useView } from './view-store.js';

/** The height at the foot of the canvas that zoom bar and map cover. */
const controls = 96;

/** Brings a node into view that was just added, found or walked to, and gives it the focus where the canvas had it. */
export function useReveal(graph: Graph): void {
  const reveal = useView((view) => view.reveal);
  const api = useStoreApi();
  const { setCenter } = useReactFlow();
  const done = useRef(0);
  useEffect(() => {
    const node = reveal && graph.nodes.find((other) => other.id === reveal.id);
    if (!node || reveal.at === done.current) return;
    done.current = reveal.at;
    const { width, height, transform } = api.getState();
    const [x, y, zoom] = transform;
    const left = node.position.x * zoom + x;
    const top = node.position.y * zoom + y;
    const bottom = top + node.height * zoom;
    const inside = left >= 0 && top >= 0 && left + node.width * zoom <= width && bottom <= height - controls;
    if (!inside) {
      const middle = { x: node.position.x + node.width / 2, y: node.position.y + node.height / 2 };
      void setCenter(middle.x, middle.y, { zoom: Math.max(zoom, 0.6), duration: 250 });
    }
  }, [reveal, graph, api, setCenter]);
}

/** Focuses a node on the canvas; one that is not drawn yet gets it as soon as it is. */
export function focusNode(graphId: string, tries = 10): void {
  const element = elementOf(graphId);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusNode(graphId, tries - 1));
}

/** The node's element, where it is drawn. */
export const elementOf = (graphId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(graphId)}"]`);
