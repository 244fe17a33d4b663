import { IconButton } from '../../ui/button.js';
import { IconArrowDown, IconArrowUp } from '../../ui/icons.js';
import type { CompareGraph } from './compare-graph.js';
import { CompareLegend } from './compare-legend.js';
import styles from './compare-canvas.module.css';
import { useCompareCanvasWords } from './compare-words.js';

interface WalkBarProps {
  graph: CompareGraph;
  /** The part that is looked at. */
  current: string | null;
  onStep: (by: 1 | -1) => void;
}

/** Above the canvas: what the marks mean, the way from change to change, and what is told of the one that is looked at. */
export function WalkBar({ graph, current, onStep }: WalkBarProps) {
  const t = useCompareCanvasWords();
  const { stops, nodes } = graph;
  const number = current === null ? 0 : stops.indexOf(current) + 1;
  const told = number > 0 ? (nodes.find(({ id }) => id === current)?.changes ?? []) : [];
  return (
    <div className={styles['bar']}>
      <CompareLegend graph={graph} />
      {stops.length > 0 && (
        <div className={styles['walk']} role="group" aria-label={t('walk')}>
          <p role="status">
            <b>{number > 0 ? t('place', { number, count: stops.length }) : t('start', { count: stops.length })}</b>
            {told.map(({ sentence }, i) => (
              <span key={i}>{sentence}</span>
            ))}
          </p>
          <IconButton label={t('previous')} kind="plain" size="small" onClick={() => onStep(-1)}>
            <IconArrowUp size={15} />
          </IconButton>
          <IconButton label={t('next')} kind="plain" size="small" onClick={() => onStep(1)}>
            <IconArrowDown size={15} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
