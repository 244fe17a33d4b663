// A search whose fields stand in the address, so that it can be sent to somebody, reloaded and gone back to.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';

export type SearchFields<K extends string> = Readonly<Partial<Record<K, string>>>;

/** `names`: a constant list. An empty value takes the field out of the address. */
export function useSearchFields<const K extends string>(names: readonly K[]) {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const fields = useMemo(() => {
    const read = new URLSearchParams(address);
    return Object.fromEntries(
      names.flatMap((name) => (read.get(name) ? [[name, read.get(name)]] : [])),
    ) as SearchFields<K>;
  }, [address, names]);
  // The router knows one change at a time: two within one drawing, as when a field is left for another, must both count.
  const latest = useRef(address);
  useEffect(() => {
    latest.current = address;
  }, [address]);
  const setFields = useCallback(
    (change: SearchFields<K>) => {
      const next = new URLSearchParams(latest.current);
      for (const [name, value] of Object.entries<string | undefined>(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      latest.current = next.toString();
      setParams(next, { replace: true });
    },
    [setParams],
  );
  return { fields, setFields };
}
