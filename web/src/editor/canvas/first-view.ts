// How a draft is first seen: whole if it stays readable, else its width, from the top.
import type { Graph, Point } from '../graph/graph.js';

export interface Viewport extends Point {
  zoom: number;
}

const margin = 26;
const smallest = 0.7;

export function boundsOf({ nodes }: Graph) {
  const left = Math.min(0, ...nodes.map((node) => node.position.x));
  const top = Math.min(0, ...nodes.map((node) => node.position.y));
  const right = Math.max(1, ...nodes.map((node) => node.position.x + node.width));
  const bottom = Math.max(1, ...nodes.map((node) => node.position.y + node.height));
  return { left, top, width: right - left, height: bottom - top };
}

export function firstView(graph: Graph, pane: { width: number; height: number }): Viewport {
  const { left, top, width, height } = boundsOf(graph);
  const across = (pane.width - 2 * margin) / width;
  const down = (pane.height - 2 * margin) / height;
  const whole = Math.min(across, down, 1);
  const zoom = whole >= smallest ? whole : Math.max(smallest, Math.min(across, 0.9));
  const x = (pane.width - width * zoom) / 2 - left * zoom;
  const fits = height * zoom <= pane.height - 2 * margin + 1;
  const y = (fits ? (pane.height - height * zoom) / 2 : margin) - top * zoom;
  return { x: width * zoom <= pane.width ? x : margin - left * zoom, y, zoom };
}

type Bounds = ReturnType<typeof boundsOf>;

/** Whether the whole diagram lies inside the pane. */
export function showsAll(bounds: Bounds, { x, y, zoom }: Viewport, pane: { width: number; height: number }): boolean {
  const left = bounds.left * zoom + x;
  const top = bounds.top * zoom + y;
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= pane.width && top + bounds.height * zoom <= pane.height;
}
