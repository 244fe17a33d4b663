import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { classNames } from '../../ui/class-names.js';
import { useDecorations } from '../decorations-store.js';
import { edgeMarks } from '../graph/decorate.js';
import { edgePath } from '../graph/edge-path.js';
import { port } from '../graph/sizes.js';
import styles from './flow-edge.module.css';
import type { FlowEdge } from './flow-edges.js';
import { useDropTarget, useView } from './view-store.js';

/** A line as thick as the customers that it carries; lit where a traced customer's path runs. */
function Line({ id, source, target, sourceX, sourceY, targetX, targetY, data }: EdgeProps<FlowEdge>) {
  const resultId = data?.resultId ?? '';
  const marks = useDecorations(
    useShallow(({ counts, trace }) => edgeMarks({ source, target }, resultId, counts, trace)),
  );
  const held = useView((view) => view.line === id);
  const aimed = useDropTarget(id);
  const effect = data?.edge.effect;
  const from = { x: sourceX - port.reach, y: sourceY };
  const to = { x: targetX + port.reach, y: targetY };
  const path = edgePath(from, to, data?.edge.bendFrom ?? null);
  const look = [effect && effect !== 'qualify' && styles[effect], marks.trace && styles[marks.trace]];
  return (
    <>
      <path d={path} className={styles['reach']} />
      <path
        d={path}
        className={classNames(styles['edge'], ...look, (held || aimed) && styles['held'])}
        strokeWidth={held || aimed ? Math.max(marks.width, 2.6) : marks.width}
      />
    </>
  );
}

export const edgeTypes = { flow: memo(Line) };
