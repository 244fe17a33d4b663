// The customers behind the number that was last chosen, or those that the search finds.
import { useEffect, useMemo, useState } from 'react';
import { customersIn, isAsked, searchCustomers, type CustomerSelection } from '../counting/customer-selection.js';
import { placesMoving } from '../counting/when-they-move.js';
import { findBehind } from './runner.js';
import { useSimulation, type SimulationAnswer } from './simulation-store.js';

/** Places in the dataset; null while the worker looks for them. */
export function useListedCustomers(answer: SimulationAnswer | null): readonly number[] | null {
  const selection = useSimulation((state) => state.selection);
  const search = useSimulation((state) => state.search);
  const open = useSimulation((state) => state.open);
  const asked = useAsked(selection, answer);
  return useMemo(() => {
    if (!answer || !open || open.token !== answer.token) return null;
    if (search.trim() !== '') return searchCustomers(open.customers, search);
    if (isAsked(selection)) return asked;
    if (selection.kind === 'when') {
      const { draft, live } = answer.sides;
      return live ? placesMoving(draft, live, selection.at) : [];
    }
    return customersIn(shown(selection, answer), answer.outcomes, answer.base?.outcomes ?? null);
  }, [answer, open, search, selection, asked]);
}

/** Nobody moves where there is nothing to compare with: there, everybody is listed first. */
const shown = <S extends CustomerSelection>(selection: S, { base }: SimulationAnswer) =>
  selection.kind === 'moved' && !base ? ({ kind: 'all' } as const) : selection;

function useAsked(selection: CustomerSelection, answer: SimulationAnswer | null): readonly number[] | null {
  const [found, setFound] = useState<{ for: SimulationAnswer; selection: CustomerSelection; places: number[] } | null>(
    null,
  );
  useEffect(() => {
    if (!answer || !isAsked(selection)) return;
    let current = true;
    void findBehind(selection, answer).then((places) => current && setFound({ for: answer, selection, places }));
    return () => {
      current = false;
    };
  }, [selection, answer]);
  // While a newer answer is looked through, the customers of the last one stay in sight.
  return found?.selection === selection ? found.places : null;
}
