import type { Point } from '../../graph/graph.js';

export const menuSize = { width: 268, height: 348 } as const;

const gap = 8;

/** Where the menu stands so that all of it is in the window. */
export function inWindow({ x, y }: Point): { left: number; top: number } {
  return {
    left: Math.max(gap, Math.min(x, window.innerWidth - menuSize.width - gap)),
    top: Math.max(gap, Math.min(y, window.innerHeight - menuSize.height - gap)),
  };
}
