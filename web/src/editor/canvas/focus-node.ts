/** Focuses a node on the canvas; one that is not drawn yet gets it as soon as it is. */
export function focusNode(graphId: string, tries = 10): void {
  const element = elementOf(graphId);
  if (element) element.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusNode(graphId, tries - 1));
}

/** The node's element, where it is drawn. */
export const elementOf = (graphId: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(graphId)}"]`);
