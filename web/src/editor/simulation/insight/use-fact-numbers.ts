// What the open customers have for one fact, asked of the worker once for as long as the facts stay as they are.
import { useEffect, useState } from 'react';
import { valuesOf } from '../state/runner.js';
import type { SimulationAnswer } from '../state/simulation-store.js';

interface Asked {
  fact: string;
  numbers: Float64Array | null;
}

/** By the customers' places, NaN where it is not known; null until it is there. A line that is dragged changes nothing here. */
export function useFactNumbers({ token, asOf, document }: SimulationAnswer, fact: string): Float64Array | null {
  const [known, setKnown] = useState<Asked | null>(null);
  const { facts, derived } = document;
  useEffect(() => {
    let current = true;
    void valuesOf(token, fact).then((numbers) => current && setKnown({ fact, numbers }));
    return () => {
      current = false;
    };
    // Values depend on what the facts say they are, not on the rest of the document.
  }, [token, asOf, facts, derived, fact]);
  return known?.fact === fact ? known.numbers : null;
}
