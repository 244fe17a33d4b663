// Something that opens over the page gives the focus back to where it was, as whoever uses the keyboard goes on from there.
import { useEffect, useState } from 'react';

const focused = (): Element | null => (document.activeElement === document.body ? null : document.activeElement);

/** What had the focus at the first render has it again after the last one, unless the focus has gone elsewhere since. */
export function useFocusBack(): void {
  const [before] = useState(focused);
  useEffect(() => {
    return () => {
      setTimeout(() => {
        if (focused() === null && before instanceof HTMLElement && before.isConnected)
          before.focus({ preventScroll: true });
      });
    };
  }, [before]);
}
