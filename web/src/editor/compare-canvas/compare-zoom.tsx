import { useReactFlow } from '@xyflow/react';
import styles from '../canvas/zoom-bar.module.css';
import { useEditorWords } from '../words/editor-words.js';

const duration = 150;

export function CompareZoom({ onFit }: { onFit: () => void }) {
  const t = useEditorWords();
  const { zoomIn, zoomOut } = useReactFlow();
  return (
    <div className={styles['bar']}>
      <button type="button" aria-label={t('zoom.out')} title={t('zoom.out')} onClick={() => void zoomOut({ duration })}>
        −
      </button>
      <button type="button" aria-label={t('zoom.in')} title={t('zoom.in')} onClick={() => void zoomIn({ duration })}>
        +
      </button>
      <button type="button" onClick={onFit}>
        {t('zoom.fit')}
      </button>
    </div>
  );
}
