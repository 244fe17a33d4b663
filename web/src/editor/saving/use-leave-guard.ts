import { useEffect } from 'react';
import { useEditorStore } from '../document/editor-context.js';

/** Closing the tab before everything is saved asks first; hiding it saves at once; being back online tries again. */
export function useLeaveGuard(): void {
  const store = useEditorStore();
  useEffect(() => {
    const unsaved = () => store.getState().saving.kind !== 'saved';
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (unsaved()) event.preventDefault();
    };
    const onHidden = () => {
      if (document.visibilityState === 'hidden' && unsaved()) void store.getState().flush();
    };
    const onOnline = () => store.getState().retrySaving();
    window.addEventListener('beforeunload', onBeforeUnload);
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('beforeunload', onBeforeUnload);
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('online', onOnline);
    };
  }, [store]);
}
