// How a draft is seen: at first whole if it stays readable, else its width, from the top; on request whole in any case.
import type { Graph, GraphNode, Point } from '../graph/graph.js';

export interface Viewport extends Point {
  zoom: number;
}

export interface Pane {
  width: number;
  height: number;
}

const margin = 26;
const smallest = 0.7;
/** How far the canvas zooms out. */
export const minZoom = 0.1;
/** The height at the foot of the canvas that zoom bar and map cover. */
const controls = 96;

export function boundsOf({ nodes }: Graph) {
  const left = Math.min(0, ...nodes.map((node) => node.position.x));
  const top = Math.min(0, ...nodes.map((node) => node.position.y));
  const right = Math.max(1, ...nodes.map((node) => node.position.x + node.width));
  const bottom = Math.max(1, ...nodes.map((node) => node.position.y + node.height));
  return { left, top, width: right - left, height: bottom - top };
}

function zoomsFor({ width, height }: Bounds, pane: Pane) {
  const across = (pane.width - 2 * margin) / width;
  const down = (pane.height - 2 * margin) / height;
  return { across, whole: Math.min(across, down, 1) };
}

export function wholeView(graph: Graph, pane: Pane): Viewport {
  const bounds = boundsOf(graph);
  const zoom = Math.max(zoomsFor(bounds, pane).whole, minZoom);
  const x = (pane.width - bounds.width * zoom) / 2 - bounds.left * zoom;
  const y = (pane.height - bounds.height * zoom) / 2 - bounds.top * zoom;
  return { x, y, zoom };
}

export function firstView(graph: Graph, pane: Pane): Viewport {
  const bounds = boundsOf(graph);
  const { left, top, width, height } = bounds;
  const { across, whole } = zoomsFor(bounds, pane);
  const zoom = whole >= smallest ? whole : Math.max(smallest, Math.min(across, 0.9));
  const x = (pane.width - width * zoom) / 2 - left * zoom;
  const fits = height * zoom <= pane.height - 2 * margin + 1;
  const y = (fits ? (pane.height - height * zoom) / 2 : margin) - top * zoom;
  return { x: width * zoom <= pane.width ? x : margin - left * zoom, y, zoom };
}

type Bounds = ReturnType<typeof boundsOf>;

/** Whether the whole diagram lies inside the pane. */
export function showsAll(bounds: Bounds, { x, y, zoom }: Viewport, pane: Pane): boolean {
  const left = bounds.left * zoom + x;
  const top = bounds.top * zoom + y;
  return left >= 0 && top >= 0 && left + bounds.width * zoom <= pane.width && top + bounds.height * zoom <= pane.height;
}

type Card = Pick<GraphNode, 'position' | 'width' | 'height'>;

/** Whether a node lies inside the pane, clear of the controls at its foot. */
export function shows(node: Card, { x, y, zoom }: Viewport, pane: Pane): boolean {
  const left = node.position.x * zoom + x;
  const top = node.position.y * zoom + y;
  const bottom = top + node.height * zoom;
  return left >= 0 && top >= 0 && left + node.width * zoom <= pane.width && bottom <= pane.height - controls;
}

const readable = 0.6;

/** The node in the middle of the pane, not smaller than it can be read. */
export function centredView(node: Card, view: Viewport, pane: Pane): Viewport {
  const zoom = Math.max(view.zoom, readable);
  const x = pane.width / 2 - (node.position.x + node.width / 2) * zoom;
  const y = pane.height / 2 - (node.position.y + node.height / 2) * zoom;
  return { x, y, zoom };
}
