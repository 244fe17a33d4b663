import { EdgeLabelRenderer, useStore } from '@xyflow/react';
import { IconPlus } from '../../ui/icons.js';
import { edgeMiddle } from '../graph/edge-path.js';
import { sourceOfEdge } from '../graph/graph-id.js';
import type { Graph } from '../graph/graph.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './line-tools.module.css';
import { holdLine, insertInto, leaveLine, lineOf } from './lines.js';
import { useView } from './view-store.js';

/** In the middle of the line under the pointer or with the focus: the way to put something in between. */
export function LineTools({ graph }: { graph: Graph }) {
  const t = useEditorWords();
  const held = useView((view) => view.line);
  const line = held === null ? null : lineOf(graph, held);
  const source = held === null ? null : sourceOfEdge(held);
  const ends = useStore(({ nodeLookup }) => {
    const [from, to] = [nodeLookup.get(source ?? ''), nodeLookup.get(line?.target ?? '')];
    if (!from || !to) return null;
    const [a, b] = [from.internals.positionAbsolute, to.internals.positionAbsolute];
    return `${a.x + (from.width ?? 0)} ${a.y + (from.height ?? 0) / 2} ${b.x} ${b.y + (to.height ?? 0) / 2}`;
  });
  if (!line || ends === null || held === null) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.split(' ').map(Number);
  const { x, y } = edgeMiddle({ x: x1, y: y1 }, { x: x2, y: y2 }, line.bendFrom);
  return (
    <EdgeLabelRenderer>
      <button
        type="button"
        tabIndex={-1}
        className={`nodrag nopan ${styles['insert'] ?? ''}`}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
        aria-label={t('canvas.line.insert')}
        title={t('canvas.line.insert')}
        onMouseEnter={() => holdLine(held)}
        onMouseLeave={() => leaveLine(held)}
        onClick={(event) => insertInto(graph, held, { x: event.clientX, y: event.clientY })}
      >
        <IconPlus size={13} stroke={2.4} aria-hidden />
      </button>
    </EdgeLabelRenderer>
  );
}
