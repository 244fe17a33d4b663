// The address says everything: both sides, the view, the change that is looked at, and the customers.
import { useSearchParams } from 'react-router';
import { readSide, writeSide, type SideAddress } from './side-address.js';

export const views = ['sentences', 'canvas', 'benefits', 'customers', 'json'] as const;
export type View = (typeof views)[number];

const asView = (text: string | null): View => views.find((view) => view === text) ?? 'sentences';

export interface CompareAddress {
  from: SideAddress;
  to: SideAddress;
  view: View;
  /** The key of a change. */
  at: string | null;
  /** An id, or `samples`. */
  dataset: string | null;
  chooseSides: (from: SideAddress, to: SideAddress) => void;
  show: (view: View) => void;
  lookAt: (change: string) => void;
  chooseDataset: (dataset: string) => void;
  /** The search of the canvas at a change. */
  linkTo: (change: string) => string;
}

export function useCompareAddress(ownPolicy: string): CompareAddress {
  const [search, setSearch] = useSearchParams();
  const changed = (values: Readonly<Record<string, string | null>>): URLSearchParams => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return next;
  };
  const change = (values: Readonly<Record<string, string | null>>) =>
    setSearch(changed(values), { replace: true, flushSync: true });
  return {
    from: readSide(search.get('from'), ownPolicy),
    to: readSide(search.get('to'), ownPolicy),
    view: asView(search.get('view')),
    at: search.get('at'),
    dataset: search.get('dataset'),
    chooseSides: (from, to) => change({ from: writeSide(from, ownPolicy), to: writeSide(to, ownPolicy), at: null }),
    show: (view) => change({ view: view === 'sentences' ? null : view }),
    lookAt: (at) => change({ at }),
    chooseDataset: (dataset) => change({ dataset }),
    linkTo: (at) => `?${changed({ view: 'canvas', at }).toString()}`,
  };
}
