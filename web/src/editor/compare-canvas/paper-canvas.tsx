import type { ComparedDocuments } from '../../parts/compare-slot.js';
import { CompareCard } from './compare-card.js';
import { CompareLegend } from './compare-legend.js';
import { CompareLines } from './compare-lines.js';
import styles from './compare-canvas.module.css';
import { boundsOfComparison } from './bounds.js';
import { useComparison } from './use-comparison.js';

/** What fits between the margins of a sheet, in CSS pixels. */
const paperWidth = 680;

/** The comparison as a still picture, as wide as paper and as long as it needs; of facts and movement the sentences tell. */
export function PaperCanvas(compared: ComparedDocuments) {
  const { graph: whole, speaker } = useComparison(compared);
  const graph = { ...whole, nodes: whole.nodes.filter(({ type }) => type !== 'note') };
  const { left, top, width, height } = boundsOfComparison(graph);
  const scale = Math.min(1, paperWidth / width);
  return (
    <figure className={styles['paper']}>
      <CompareLegend graph={graph} />
      <div style={{ height: height * scale }}>
        <div className={styles['still']} style={{ transform: `scale(${scale}) translate(${-left}px, ${-top}px)` }}>
          <CompareLines graph={graph} dimmed />
          {graph.nodes.map((node) => (
            <div
              key={node.id}
              className={styles['placed']}
              style={{ left: node.position.x, top: node.position.y, width: node.width, height: node.height }}
            >
              <CompareCard node={node} speaker={speaker} selected={false} />
            </div>
          ))}
        </div>
      </div>
    </figure>
  );
}
