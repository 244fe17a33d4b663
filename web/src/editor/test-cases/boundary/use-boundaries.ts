// The boundary cases of the draft, found in a thread of their own, without those that are there already.
import { todayIn } from '@tierwright/shared/evaluation';
import { withDefaults } from '@tierwright/shared/policy';
import { knownCustomers, type BoundaryCase } from '@tierwright/shared/test-cases';
import { useEffect, useState } from 'react';
import { useTestCases } from '../../../api/use-test-cases.js';
import { useEditor } from '../../document/editor-context.js';
import type { BoundaryOf } from '../tests-store.js';
import type { BoundaryJob } from './boundary.worker.js';

export interface Boundaries {
  fresh: readonly BoundaryCase[];
  /** How many are there already. */
  known: number;
  /** All tests of the policy. */
  tests: number;
}

/** Null while they are being looked for. */
export function useBoundaries(of: BoundaryOf): Boundaries | null {
  const document = useEditor((state) => state.document);
  const tests = useTestCases(useEditor((state) => state.policyKey)).data;
  const [found, setFound] = useState<readonly BoundaryCase[] | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./boundary.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<readonly BoundaryCase[]>) => setFound(data);
    const asOf = todayIn(withDefaults(document).timezone, new Date());
    worker.postMessage({ document, asOf, of } satisfies BoundaryJob);
    return () => worker.terminate();
  }, [document, of]);
  if (!found || !tests) return null;
  const isKnown = knownCustomers(withDefaults(document), tests);
  const fresh = found.filter((one) => !isKnown(one));
  return { fresh, known: found.length - fresh.length, tests: tests.length };
}
