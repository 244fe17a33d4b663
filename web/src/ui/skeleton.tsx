import styles from './skeleton.module.css';
import { useUiWords } from './ui-words.js';

export const Skeleton = ({ width = '100%', height = 14 }: { width?: number | string; height?: number | string }) => (
  <span className={styles['bone']} style={{ width, height }} aria-hidden />
);

const widths = ['62%', '88%', '74%', '92%', '55%', '80%'];

/** Lines where text is about to be; says once to a screen reader that it is loading. */
export function SkeletonLines({ lines = 4, height = 14 }: { lines?: number; height?: number }) {
  const t = useUiWords();
  return (
    <div className={styles['stack']} role="status">
      <span className="visually-hidden">{t('loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} width={widths[i % widths.length] ?? '80%'} height={height} />
      ))}
    </div>
  );
}
