import { classNames } from '../../ui/class-names.js';
import { edgePath } from '../graph/edge-path.js';
import type { CompareEdge, CompareGraph, CompareNode } from './compare-graph.js';
import styles from './compare-canvas.module.css';

const out = ({ position, width, height }: CompareNode) => ({ x: position.x + width, y: position.y + height / 2 });
const into = ({ position, height }: CompareNode) => ({ x: position.x, y: position.y + height / 2 });

/** The lines of both sides, below the cards: those that went dashed, those that came strong and with a plus. */
export function CompareLines({ graph, dimmed }: { graph: CompareGraph; dimmed: boolean }) {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const line = (edge: CompareEdge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (!source || !target) return null;
    const [from, to] = [out(source), into(target)];
    const sign = edge.mark === 'added' ? '+' : edge.mark === 'removed' ? '−' : '';
    return (
      <g key={edge.id} className={classNames(edge.mark ? styles[`${edge.mark}Line`] : dimmed && styles['sameLine'])}>
        <path d={edgePath(from, to, edge.bendFrom)} />
        {sign && (
          <text x={to.x - 11} y={to.y - 5}>
            {sign}
          </text>
        )}
      </g>
    );
  };
  return (
    <svg className={styles['lines-layer']} aria-hidden>
      {graph.edges.map(line)}
    </svg>
  );
}
