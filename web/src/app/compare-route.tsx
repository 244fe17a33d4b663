// Features do not know each other: here the page that compares is given the editor's canvas, which is not waited for.
import { useEffect, useState } from 'react';
import { ComparePage } from '../compare/compare-page.js';
import type { CompareDrawings } from '../parts/compare-slot.js';

export function CompareRoute() {
  const [drawings, setDrawings] = useState<CompareDrawings | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    import('../editor/compare-canvas/drawings.js').then((module) => setDrawings(module.drawings), setFailure);
  }, []);
  if (failure) throw failure;
  return <ComparePage drawings={drawings} />;
}
