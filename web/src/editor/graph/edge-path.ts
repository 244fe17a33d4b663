// The line of an edge: level past other columns, then one smooth bend into its target.
import type { Point } from './graph.js';

/** SVG path from the right side of one node to the left side of another. */
export function edgePath(from: Point, to: Point, bendFrom: number | null): string {
  const start = bendStart(from, to, bendFrom);
  const reach = Math.max(Math.abs(to.x - start) / 2, to.x > start ? 0 : 60);
  const level = start > from.x ? `L${start},${from.y} ` : '';
  return `M${from.x},${from.y} ${level}C${start + reach},${from.y} ${to.x - reach},${to.y} ${to.x},${to.y}`;
}

/** Where the level part ends: never behind the source, and only where it leaves room for the bend. */
export const bendStart = (from: Point, to: Point, bendFrom: number | null): number =>
  bendFrom !== null && bendFrom > from.x && bendFrom < to.x ? bendFrom : from.x;

/** The middle of the bend, where no other line of the fan hides it. */
export function edgeMiddle(from: Point, to: Point, bendFrom: number | null): Point {
  return { x: (bendStart(from, to, bendFrom) + to.x) / 2, y: (from.y + to.y) / 2 };
}
