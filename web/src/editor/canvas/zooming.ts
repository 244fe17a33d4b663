import type { useReactFlow } from '@xyflow/react';
import { holdView } from './view-store.js';

const step = { duration: 150 };

/** Steps of zoom; each takes hold of the view. */
export function zooming({ zoomIn, zoomOut, zoomTo }: ReturnType<typeof useReactFlow>) {
  const held = (move: () => Promise<boolean>) => () => {
    holdView();
    void move();
  };
  return { in: held(() => zoomIn(step)), out: held(() => zoomOut(step)), reset: held(() => zoomTo(1, step)) };
}
