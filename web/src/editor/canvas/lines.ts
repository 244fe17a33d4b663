// Lines as things that can be pointed at: which one is held, where the focus goes, and asking what goes in between.
import { sourceOfEdge, subjectOf } from '../graph/graph-id.js';
import type { Graph, GraphEdge, Point } from '../graph/graph.js';
import type { Line } from '../document/line.js';
import { choose, useView } from './view-store.js';

export const lineOf = (graph: Graph, id: string): GraphEdge | null =>
  graph.edges.find((edge) => edge.id === id) ?? null;

/** The line as the document knows it. */
export const lineInDocument = ({ source, target }: GraphEdge): Line => ({
  from: subjectOf(source),
  to: subjectOf(target),
});

let leaving: ReturnType<typeof setTimeout> | undefined;
const element = (id: string) => document.querySelector<SVGElement>(`.react-flow__edge[data-id="${CSS.escape(id)}"]`);
const hasFocus = (id: string) => document.activeElement !== null && document.activeElement === element(id);

export function holdLine(id: string): void {
  clearTimeout(leaving);
  if (useView.getState().line !== id) useView.setState({ line: id });
}

/** After a moment, so that the pointer can go on to the button in the middle; with the focus on it, it stays held. */
export function leaveLine(id: string): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (useView.getState().line === id && !hasFocus(id)) useView.setState({ line: null });
  }, 250);
}

/** Gives the focus to the line that leaves a node; one that is not drawn yet gets it as soon as it is. */
export function focusLine(id: string, tries = 10): void {
  const found = element(id);
  if (found) {
    found.focus({ preventScroll: true });
    holdLine(id);
  } else if (tries > 0) requestAnimationFrame(() => focusLine(id, tries - 1));
}

export const isOnLine = (target: EventTarget | null): target is SVGElement =>
  target instanceof SVGElement &&
  target.classList.contains('react-flow__edge') &&
  sourceOfEdge(target.dataset['id'] ?? '') !== null;

/** Opens the choice of what goes in between; `at` is in the window, by default the middle of the line. */
export function insertInto(graph: Graph, id: string, at?: Point): void {
  const edge = lineOf(graph, id);
  if (!edge) return;
  const box = element(id)?.getBoundingClientRect();
  const middle = box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 200, y: 200 };
  choose({ start: { way: 'within', line: lineInDocument(edge) }, at: at ?? middle });
}
