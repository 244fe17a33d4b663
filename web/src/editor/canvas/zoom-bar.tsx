import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './zoom-bar.module.css';

export const fitOptions = { padding: 0.08, maxZoom: 1, duration: 200 } as const;

/** Forgets where nodes were put by hand. */
export function useTidy(): () => void {
  const store = useEditorStore();
  return useCallback(() => {
    const { layout, changeLayout } = store.getState();
    changeLayout({ ...layout, positions: {} }, 'tidy');
  }, [store]);
}

/** `onFit`: from then on the view follows the policy again. */
export function ZoomBar({ onFit }: { onFit: () => void }) {
  const t = useEditorWords();
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const zoom = useStore((state) => state.transform[2]);
  const tidy = useTidy();
  const moved = useEditor((state) => Object.keys(state.layout.positions).length > 0);
  return (
    <div className={styles['bar']}>
      <button
        type="button"
        aria-label={t('zoom.out')}
        title={t('zoom.out')}
        onClick={() => void zoomOut({ duration: 150 })}
      >
        −
      </button>
      <button
        type="button"
        className={styles['percent']}
        title={t('zoom.reset')}
        onClick={() => void zoomTo(1, { duration: 150 })}
      >
        {Math.round(zoom * 100)} %
      </button>
      <button
        type="button"
        aria-label={t('zoom.in')}
        title={t('zoom.in')}
        onClick={() => void zoomIn({ duration: 150 })}
      >
        +
      </button>
      <button
        type="button"
        onClick={() => {
          onFit();
          void fitView(fitOptions);
        }}
      >
        {t('zoom.fit')}
      </button>
      <button
        type="button"
        title={t('zoom.tidyHint')}
        onClick={() => {
          onFit();
          if (moved) tidy();
          setTimeout(() => void fitView(fitOptions), 0);
        }}
      >
        {t('zoom.tidy')}
      </button>
    </div>
  );
}
