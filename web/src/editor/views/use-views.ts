import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readViews, usualBeside, withBeside, withMain, writeViews, type OpenViews, type ViewKind } from './views.js';

export interface Views extends OpenViews {
  show: (view: ViewKind) => void;
  /** Null closes the second view. */
  showBeside: (view: ViewKind | null) => void;
  /** Opens a second view, or closes it. */
  toggleBeside: () => void;
}

/** Which views are open, as the address says, and how to open others. */
export function useViews(): Views {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const open = readViews(search);
    const change = (next: OpenViews) =>
      setSearch((current) => writeViews(current, next), { replace: true, preventScrollReset: true });
    return {
      ...open,
      show: (view) => change(withMain(open, view)),
      showBeside: (view) => change(withBeside(open, view)),
      toggleBeside: () => change(withBeside(open, open.beside === null ? usualBeside(open.main) : null)),
    };
  }, [search, setSearch]);
}
