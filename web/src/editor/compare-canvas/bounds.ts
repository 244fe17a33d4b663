import type { CompareGraph } from './compare-graph.js';

/** Room for the marks, which stand half outside of their cards. */
const margin = 14;

/** The box around everything that is drawn. */
export function boundsOfComparison({ nodes }: CompareGraph) {
  const drawn = nodes.filter(({ type }) => type !== 'caption');
  const left = Math.min(...drawn.map(({ position }) => position.x)) - margin;
  const top = Math.min(...drawn.map(({ position }) => position.y)) - margin;
  const right = Math.max(...drawn.map(({ position, width }) => position.x + width)) + margin;
  const bottom = Math.max(...drawn.map(({ position, height }) => position.y + height)) + margin;
  return { left, top, width: right - left, height: bottom - top };
}
