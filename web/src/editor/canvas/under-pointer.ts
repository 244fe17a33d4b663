/** The graph ids of the nodes under a point of the window, topmost first. */
export function nodesAt(x: number, y: number): string[] {
  const found = document
    .elementsFromPoint(x, y)
    .map((element) => element.closest<HTMLElement>('.react-flow__node')?.dataset['id']);
  return [...new Set(found.filter((id) => id !== undefined))];
}

/** The graph id of the line under a point of the window. */
export function lineAt(x: number, y: number): string | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const line = element.closest<SVGElement>('.react-flow__edge')?.dataset['id'];
    if (line !== undefined) return line;
  }
  return null;
}

export const pointOf = (
  event: MouseEvent | TouchEvent | { clientX: number; clientY: number },
): { x: number; y: number } => {
  const from = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event;
  return { x: from?.clientX ?? 0, y: from?.clientY ?? 0 };
};

export const isOverCanvas = (x: number, y: number): boolean =>
  document.elementsFromPoint(x, y).some((element) => element.classList.contains('react-flow'));
