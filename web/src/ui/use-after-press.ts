import { useCallback, useEffect, useRef } from 'react';

/** For what leaving a field does and moves the page by: while the pointer is down it waits, or what is pressed slips away. */
export function useAfterPress(): (act: () => void) => void {
  const pressed = useRef(false);
  const waiting = useRef<() => void>(undefined);
  useEffect(() => {
    const stop = new AbortController();
    const on = (type: string, pressing: boolean) =>
      window.addEventListener(
        type,
        () => {
          pressed.current = pressing;
          if (pressing) return;
          waiting.current?.();
          waiting.current = undefined;
        },
        { capture: true, signal: stop.signal },
      );
    on('pointerdown', true);
    on('pointerup', false);
    on('pointercancel', false);
    return () => stop.abort();
  }, []);
  return useCallback((act) => {
    if (pressed.current) waiting.current = act;
    else act();
  }, []);
}
