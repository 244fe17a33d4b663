import { useReactFlow, useStore } from '@xyflow/react';
import { useCallback } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import { useEditorWords } from '../words/editor-words.js';
import { fitWhole } from './view-store.js';
import styles from './zoom-bar.module.css';
import { zooming } from './zooming.js';

/** Forgets where nodes were put by hand, and shows the policy whole. */
export function useTidy(): () => void {
  const store = useEditorStore();
  return useCallback(() => {
    const { layout, changeLayout } = store.getState();
    if (Object.keys(layout.positions).length > 0) changeLayout({ ...layout, positions: {} }, 'tidy');
    fitWhole();
  }, [store]);
}

export function ZoomBar() {
  const t = useEditorWords();
  const zoom = zooming(useReactFlow());
  const scale = useStore((state) => state.transform[2]);
  const tidy = useTidy();
  return (
    <div className={styles['bar']}>
      <button type="button" aria-label={t('zoom.out')} title={t('zoom.out')} onClick={zoom.out}>
        −
      </button>
      <button type="button" className={styles['percent']} title={t('zoom.reset')} onClick={zoom.reset}>
        {Math.round(scale * 100)} %
      </button>
      <button type="button" aria-label={t('zoom.in')} title={t('zoom.in')} onClick={zoom.in}>
        +
      </button>
      <button type="button" onClick={fitWhole}>
        {t('zoom.fit')}
      </button>
      <button type="button" title={t('zoom.tidyHint')} onClick={tidy}>
        {t('zoom.tidy')}
      </button>
    </div>
  );
}
