import { ChangeMark } from '../../parts/change-list.js';
import type { CompareGraph } from './compare-graph.js';
import styles from './compare-canvas.module.css';
import { useCompareCanvasWords } from './compare-words.js';

const marks = ['changed', 'added', 'removed', 'moved'] as const;

/** Each mark with how many parts bear it. */
export function CompareLegend({ graph }: { graph: CompareGraph }) {
  const t = useCompareCanvasWords();
  const drawn = graph.nodes.filter(({ type }) => type !== 'caption');
  const count = (mark: (typeof marks)[number] | null) => drawn.filter((node) => node.mark === mark).length;
  return (
    <ul className={styles['legend']} aria-label={t('legend')}>
      {marks
        .filter((mark) => count(mark) > 0)
        .map((mark) => (
          <li key={mark}>
            <ChangeMark kind={mark} /> {t(`legendCount.${mark}`, { count: count(mark) })}
          </li>
        ))}
      <li className={styles['same']}>{t('same', { count: count(null) })}</li>
    </ul>
  );
}
